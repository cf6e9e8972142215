/** A registry as the text of its file, with what the list says besides as comments at its place. */
import type { Messages } from '../../messages/messages.ts';
import { unitListMessages } from '../../messages/sections/unit-list.ts';
import { defined } from '../../defined.ts';
import { placeWords } from '../document/place-words.ts';
import type { NewUnit, Registry } from './registry.ts';
import type { Leftover } from './read-list.ts';

/** The registry of a list, before it is brought into the canonical form. */
export function registryText(registry: Registry, messages: Messages): string {
  return `cyclo-units: 1\n\nunits:\n${unitLines(registry, messages)}`;
}

/** The lines of new units, which can be added behind those of a registry. */
export function unitLines({ added, duplicates, leftovers }: Registry, messages: Messages): string {
  const words = unitListMessages(messages);
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(`  # ${text.replaceAll(/\s+/g, ' ')}`);
  const proposed = added.filter(({ listed }) => !listed);
  if (proposed.length > 0) say(words.comments.proposed);
  for (const unit of proposed) lines.push(entryLine(unit));
  if (proposed.length > 0) lines.push('');
  const rest = [...leftovers];
  let told: Leftover | undefined;
  for (const [index, each] of added.filter(({ listed }) => listed).entries()) {
    while (rest.length > 0 && rest[0]!.after <= index) {
      told = rest.shift()!;
      say(words.comments.leftover({ place: placeWords(told.place, messages), text: told.text }));
    }
    if (each.listed!.others.length > 0) say(each.listed!.others.join('; '));
    lines.push(entryLine(each));
    for (const { listed } of duplicates.filter(({ id }) => id === each.unit.id))
      say(
        words.comments.duplicate({
          place: placeWords(listed.place, messages),
          text: [listed.name, ...listed.others].join('; '),
        }),
      );
  }
  for (const { place, text } of rest)
    say(words.comments.leftover({ place: placeWords(place, messages), text }));
  return `${lines.join('\n')}\n`;
}

function entryLine({ unit: { id, name, actor, parent, tags } }: NewUnit): string {
  const entry = defined({ id, name, actor, parent, tags });
  return `  - {${Object.entries(entry)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')}}`;
}
