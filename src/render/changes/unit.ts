/** Changes of actors and of their units. */
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Change } from '../../review/change.ts';
import { labelled, pair, plain, type Line } from './line.ts';
import { listLine } from './list.ts';
import type { Telling } from './sides.ts';
import { fieldLine } from './field-line.ts';
import { fieldWords } from './field-words.ts';
import { valueWords } from './values.ts';
import { bounded, hasUnits } from './task.ts';
import { wordsLine } from './wording.ts';

/** Tells what became of an actor, or of a unit: `['actors', 'RUO', 'units', 'ruo-leninsky', …]`. */
export function unitLines(change: Change, telling: Telling): readonly Line[] {
  const { sides, messages } = telling;
  const words = changeMessages(messages);
  const { kind, path, before, after } = change;
  const [, actor = '', , unit = ''] = path;
  const label = words.kinds[kind];
  switch (kind) {
    case 'actor-added':
      return [labelled(label, [{ text: actorWords(actor, 'after', telling), mark: 'after' }])];
    case 'actor-removed':
      return [labelled(label, [{ text: actorWords(actor, 'before', telling), mark: 'before' }])];
    case 'actor-changed':
      return [labelled(`${label} (${sides.actorName(actor)})`, namedField(change, telling))];
    case 'unit-added':
      return [labelled(label, [{ text: wholeUnitWords(unit, 'after', telling), mark: 'after' }])];
    case 'unit-removed':
      return [labelled(label, [{ text: wholeUnitWords(unit, 'before', telling), mark: 'before' }])];
    case 'actor-renamed':
      return [labelled(`${label} (${sides.actorName(actor)})`, pair(textOf(before), textOf(after)))];
    case 'unit-replaced':
      return [labelled(`${label} (${sides.unitName(unit)})`, pair(textOf(before), textOf(after)))];
    case 'unit-renamed':
      return [labelled(`${label} (${unit})`, wordsLine(textOf(before), textOf(after)))];
    case 'former-ids-changed':
      return [
        labelled(
          `${label} (${sides.unitName(unit)})`,
          listLine(change, (each) => each, messages),
        ),
      ];
    case 'unit-merged':
      return [
        labelled(
          label,
          pair(unitWords(unit, 'before', telling), unitWords(change.heir ?? '', 'after', telling)),
        ),
      ];
    case 'unit-split':
      return [
        labelled(
          label,
          pair(unitWords(change.heir ?? '', 'before', telling), unitWords(unit, 'after', telling)),
        ),
      ];
    case 'unit-changed':
      return [labelled(`${label} (${sides.unitName(unit)})`, namedField(change, telling))];
    default:
      return [labelled(label, placesLine(change, telling))];
  }
}

/** A name with its id, and how many units stand behind it. */
function actorWords(id: string, which: 'before' | 'after', { sides, messages }: Telling): string {
  const actor = sides[which].actor(id);
  if (!actor) return id;
  const units = hasUnits(actor)
    ? `, ${changeMessages(messages).unitCount({ count: actor.units.length })}`
    : '';
  return `${actor.name} (${id}${units})`;
}

/** A unit by its name and id; whose it is, what it answers to, its tags and the days of its existence. */
function wholeUnitWords(id: string, which: 'before' | 'after', telling: Telling): string {
  const { sides, messages } = telling;
  const unit = sides[which].unit(id);
  if (!unit) return id;
  const { actor, parent, tags, from, to } = unit;
  const terms = { actor, parent, tags: tags.length > 0 ? tags : undefined, from, to };
  const said = Object.entries(terms).flatMap(([field, term]) =>
    term === undefined ? [] : [`${fieldWords(field, messages)}: ${valueWords(field, term, sides, messages)}`],
  );
  return [unitWords(id, which, telling), ...said].join('; ');
}

function unitWords(id: string, which: 'before' | 'after', { sides }: Telling): string {
  const unit = sides[which].unit(id);
  return unit ? `${unit.name} (${id})` : id;
}

/** One field of an actor or a unit, before and after. */
function namedField(change: Change, telling: Telling): Line {
  return labelled(fieldWords(change.path.at(-1) ?? '', telling.messages), fieldLine(change, telling));
}

/** In which order all of them stand. */
function placesLine({ before, after }: Change, { sides }: Telling): Line {
  const nameOf = (id: string): string => sides.actor(id)?.name ?? sides.unitName(id);
  const list = (value: Change['before']): string => {
    const { names, more } = bounded((Array.isArray(value) ? value : []).map(String).map(nameOf));
    return names.join(', ') + (more > 0 ? `, … (${more})` : '');
  };
  const line = pair(list(before), list(after));
  return line.length > 0 ? line : plain('');
}

function textOf(value: Change['before']): string {
  return typeof value === 'string' ? value : '';
}
