/** `cyclo missing`: as a passage of a letter, and for programs. */
import type { Day } from '../calendar/day.ts';
import { dayInFigures, monthInWords } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import type { MissingGroup, MissingItem, MissingUnit } from '../progress/missing.ts';
import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';

/** How many shares are missing. */
export function missingCount(groups: readonly MissingGroup[]): number {
  return groups.reduce((sum, group) => sum + countOf(group), 0);
}

function countOf({ items }: MissingGroup): number {
  return items.reduce((sum, { units }) => sum + units.length, 0);
}

/** The passage: bodies numbered, what each has to see to below it, and whose it is. */
export function missingLines(groups: readonly MissingGroup[], messages: Messages): string[] {
  const { missing, language } = messages;
  return groups.flatMap((group, at) => [
    ...(at > 0 ? [''] : []),
    missing.group({ number: at + 1, name: group.name || missing.noParent, count: countOf(group) }),
    ...group.items.flatMap(({ item, deadline, daysLate, units }, index) => [
      missing.item({
        number: `${at + 1}.${index + 1}`,
        text: item.text,
        when: timeWords(item.occurrence, messages),
        deadline: dayInFigures(language, deadline),
        days: daysLate,
      }),
      `   ${missing.units({ count: units.length, names: units.map((unit) => unitWords(unit, messages)) })}`,
    ]),
  ]);
}

/** The occurrence in words where it is a month, by its name elsewhere. */
function timeWords({ id, from, to }: Occurrence, { language }: Messages): string {
  return id === from && from === to ? monthInWords(language, from) : id;
}

function unitWords({ unit, returned }: MissingUnit, { missing }: Messages): string {
  if (!returned) return unit.name;
  return `${unit.name} (${missing.returned}${returned.note === undefined ? '' : `: ${returned.note}`})`;
}

/** The list for a document in Markdown: a heading for each body. */
export function missingMarkdown(groups: readonly MissingGroup[], messages: Messages): string {
  return `${missingLines(groups, messages)
    .map((line) => (line.startsWith('   ') ? `\n   ${line.trim()}\n` : line))
    .join('\n')}\n`;
}

/** The JSON form. */
export function renderMissingJson(asOf: Day, groups: readonly MissingGroup[]): string {
  return renderJson({
    asOf,
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
