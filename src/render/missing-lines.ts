/** `cyclo missing`: as a passage of a letter, and for programs. */
import { dayInFigures, monthInWords } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { missingCount, type MissingGroup, type MissingItem, type MissingUnit } from '../progress/missing.ts';
import { oneLine } from '../progress/one-line.ts';
import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';
import { escapeMarkdown } from './markdown.ts';

/** What is said of one body: its heading, and of each item the item's words and those of the units. */
interface Passage {
  readonly heading: string;
  readonly items: readonly { readonly item: string; readonly units: string }[];
}

function passages(groups: readonly MissingGroup[], messages: Messages): Passage[] {
  const { missing, language } = messages;
  return groups.map((group, at) => ({
    heading: missing.group({
      number: at + 1,
      name: oneLine(group.name || missing.noParent),
      count: missingCount([group]),
    }),
    items: group.items.map(({ item, deadline, daysLate, units }, index) => ({
      item: missing.item({
        number: `${at + 1}.${index + 1}`,
        text: oneLine(item.text),
        when: timeWords(item.occurrence, messages),
        deadline: dayInFigures(language, deadline),
        days: daysLate,
      }),
      units: missing.units({ count: units.length, names: units.map((unit) => unitWords(unit, messages)) }),
    })),
  }));
}

/** The passage: bodies numbered, what each has to see to below it, and whose it is. */
export function missingLines(groups: readonly MissingGroup[], messages: Messages): string[] {
  return passages(groups, messages).flatMap(({ heading, items }, at) => [
    ...(at > 0 ? [''] : []),
    heading,
    ...items.flatMap(({ item, units }) => [item, `   ${units}`]),
  ]);
}

/** The occurrence in words where it is a month, by its name elsewhere. */
function timeWords({ id, from, to }: Occurrence, { language }: Messages): string {
  return id === from && from === to ? monthInWords(language, from) : id;
}

function unitWords({ unit, returned }: MissingUnit, { missing }: Messages): string {
  const name = oneLine(unit.name);
  if (!returned) return name;
  return `${name} (${missing.returned}${returned.note === undefined ? '' : `: ${oneLine(returned.note)}`})`;
}

/** The passage for a document in Markdown: a heading for each body, a paragraph for each line. */
export function missingMarkdown(
  opening: string,
  groups: readonly MissingGroup[],
  messages: Messages,
): string {
  const paragraphs = passages(groups, messages).flatMap(({ heading, items }) => [
    `### ${escapeMarkdown(heading)}`,
    ...items.flatMap(({ item, units }) => [escapeMarkdown(item), escapeMarkdown(units)]),
  ]);
  return `${[escapeMarkdown(opening), ...paragraphs].join('\n\n')}\n`;
}

/**
 * The JSON form.
 * @param day the day that is judged, and what is said of it
 */
export function renderMissingJson(day: object, groups: readonly MissingGroup[]): string {
  return renderJson({
    ...day,
    total: missingCount(groups),
    groups: groups.map(({ key, name, items }) => ({
      key,
      name,
      items: items.map((entry) => ({
        ...keys(entry),
        units: entry.units.map(({ unit, returned }) => ({
          id: unit.id,
          name: unit.name,
          ...(returned ? { returned: returned.note ?? '' } : {}),
        })),
      })),
    })),
  });
}

function keys({ plan, item, deadline, daysLate }: MissingItem): Record<string, string | number> {
  return {
    plan: plan.name,
    activity: item.activity.id,
    occurrence: item.occurrence.id,
    actor: item.actor.id,
    text: item.text,
    effectiveDeadline: deadline,
    daysLate,
  };
}

/** The list for a spreadsheet: a row for each that is missing. */
export function renderMissingCsv(groups: readonly MissingGroup[]): string {
  const head =
    'parent,parentName,unit,unitName,plan,activity,occurrence,actor,text,effectiveDeadline,daysLate,returned';
  const rows = groups.flatMap((group) =>
    group.items.flatMap((entry) =>
      entry.units.map(({ unit, returned }) => [
        group.key,
        group.name,
        unit.id,
        unit.name,
        ...Object.values(keys(entry)),
        returned?.note,
      ]),
    ),
  );
  return renderCsv([head.split(','), ...rows]);
}
