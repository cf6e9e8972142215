/** Who has not reported, as a passage of a letter: bodies numbered, what each has to see to below it, and whose it is. */
import type { Day } from '../calendar/day.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { dayInFigures, dayInWords, monthInWords } from '../messages/dates.ts';
import type { Messages } from '../messages/messages.ts';
import type { MissingGroup, MissingItem, MissingUnit } from '../progress/missing.ts';
import { oneLine } from '../progress/one-line.ts';
import type { Row, Section, View } from './view.ts';

const FIELDS =
  'parent,parentName,unit,unitName,plan,activity,occurrence,actor,text,effectiveDeadline,daysLate,returned';

/**
 * The list.
 *
 * @param titles of the plans
 * @param quiet without the total
 */
export function missingView(
  asOf: Day,
  groups: readonly MissingGroup[],
  { titles, quiet }: { readonly titles: readonly string[]; readonly quiet: boolean },
  messages: Messages,
): View {
  const { missing, language } = messages;
  const day = dayInWords(language, asOf);
  const units = groups.flatMap(({ items }) => items.flatMap((item) => item.units.map(({ unit }) => unit.id)));
  const obligations = units.length;
  const total = missing.total({ obligations, units: new Set(units).size });
  return {
    sections:
      groups.length === 0
        ? [{ lead: [missing.nothing({ day })] }]
        : [
            { lead: [missing.opening({ day, titles })] },
            ...groups.map((group, index) => passage(group, index + 1, messages)),
          ],
    ...(quiet || groups.length === 0
      ? {}
      : { notes: [{ text: total, accent: 'strong', only: ['screen', 'pipe'] }] }),
    fields: FIELDS.split(','),
    record: () => ({ asOf, total: obligations, groups: groups.map(recordOf) }),
  };
}

function passage(group: MissingGroup, number: number, messages: Messages): Section {
  const { missing, language } = messages;
  const name = oneLine(group.name || missing.noParent);
  const count = group.items.reduce((sum, { units }) => sum + units.length, 0);
  return {
    heading: missing.group({ number, name, count }),
    lead: group.items.flatMap(({ item, deadline, daysLate, units }, index) => {
      const names = units.map((unit) => unitWords(unit, messages));
      const words = missing.item({
        number: `${number}.${index + 1}`,
        text: oneLine(item.text),
        when: timeWords(item.occurrence, messages),
        deadline: dayInFigures(language, deadline),
        days: daysLate,
      });
      return [words, `   ${missing.units({ count: units.length, names })}`];
    }),
    rows: rowsOf(group),
  };
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

/** For a spreadsheet: a row for each that is missing. */
function rowsOf({ key, name, items }: MissingGroup): Row[] {
  return items.flatMap((entry) =>
    entry.units.map(({ unit, returned }) => ({
      parent: key,
      parentName: name,
      unit: unit.id,
      unitName: unit.name,
      ...itemFields(entry),
      returned: returned?.note,
    })),
  );
}

function recordOf({ key, name, items }: MissingGroup): object {
  return {
    key,
    name,
    items: items.map((entry) => ({
      ...itemFields(entry),
      units: entry.units.map(({ unit, returned }) => ({
        id: unit.id,
        name: unit.name,
        ...(returned ? { returned: returned.note ?? '' } : {}),
      })),
    })),
  };
}

function itemFields({ plan, item, deadline, daysLate }: MissingItem): Record<string, string | number> {
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
