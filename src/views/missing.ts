/** Who has not reported, as a passage of a letter: bodies numbered, what each has to see to below it, and whose it is. */
import { csvFields, keyedColumns } from './rows.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import { defined } from '../defined.ts';
import type { Messages } from '../messages/messages.ts';
import type { MissingGroup, MissingItem, MissingUnit } from '../progress/missing.ts';
import { oneLine } from './one-line.ts';
import type { ReportContext } from './status.ts';
import type { Line, Row, Section, View } from './view.ts';

const FIELDS = csvFields(
  'parent,parentName,unit,unitName,plan,activity,occurrence,actor,text,effectiveDeadline,daysLate,returned',
);

/** @param around with whether the plans have nothing of what was asked about */
export function missingView(
  groups: readonly MissingGroup[],
  around: ReportContext & { readonly isNothingAsked: boolean },
  messages: Messages,
): View {
  const { titles, day, fields, notes, quiet, isNothingAsked } = around;
  const { missing } = messages;
  const units = groups.flatMap(({ items }) => items.flatMap((item) => item.units.map(({ unit }) => unit.id)));
  const obligations = units.length;
  // Where nobody answers to anybody there is nothing to be told apart.
  const isOneList = groups.length === 1 && groups[0]?.key === '';
  const total = missing.total({ obligations, units: new Set(units).size });
  return {
    sections:
      groups.length === 0
        ? [{ lead: [isNothingAsked ? missing.nothingAsked : missing.nothing({ day })] }]
        : [
            { tab: missing.sheets.letter, lead: [missing.opening({ day, titles })] },
            ...groups.map((group, index) => passage(group, isOneList ? '' : `${index + 1}.`, messages)),
            table(groups, messages),
          ],
    notes: [
      ...(quiet || groups.length === 0
        ? []
        : [{ text: total, accent: 'strong', only: ['screen', 'pipe'] } satisfies Line]),
      ...notes,
    ],
    fields: FIELDS,
    record: () => ({ ...fields, total: obligations, groups: groups.map(recordOf) }),
  };
}

/** @param number of the body, with a stop; empty where its name is no part of the letter */
function passage(group: MissingGroup, number: string, messages: Messages): Section {
  const { missing, language } = messages;
  const name = oneLine(group.name);
  const count = group.items.reduce((sum, { units }) => sum + units.length, 0);
  return {
    ...(number === '' ? {} : { heading: missing.group({ number, name, count }) }),
    lead: group.items.flatMap(({ item, deadline, daysLate, units }, index) => {
      const names = units.map((unit) => missingUnitWords(unit, messages));
      const words = missing.item({
        number: `${number}${index + 1}`,
        text: oneLine(item.text),
        when: messages.when.occurrence(item.occurrence),
        deadline: dayInFigures(language, deadline),
        days: daysLate,
      });
      return [words, `   ${missing.units({ count: units.length, names })}`];
    }),
  };
}

/** On a sheet, to be sorted and filtered: a row for each that is missing. */
function table(groups: readonly MissingGroup[], messages: Messages): Section {
  const { columns } = messages.reports;
  const headings = { ...columns, daysLate: messages.missing.daysLate, returned: columns.reasons };
  return {
    tab: messages.missing.sheets.list,
    columns: keyedColumns(
      headings,
      { parentName: 3, unitName: 3, text: 6, effectiveDeadline: 0, daysLate: 0, returned: 2 },
      ['sheet'],
    ),
    rows: groups.flatMap(rowsOf),
  };
}

/** A name, and that it was given back where it was. */
export function missingUnitWords({ unit, returned }: MissingUnit, { missing }: Messages): string {
  const name = oneLine(unit.name);
  if (!returned) return name;
  return `${name} (${missing.returned}${returned.note === undefined ? '' : `: ${oneLine(returned.note)}`})`;
}

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
        ...defined({ returned: returned && (returned.note ?? '') }),
      })),
    })),
  };
}

function itemFields({ item, deadline, daysLate }: MissingItem): Record<string, string | number> {
  return {
    plan: item.plan,
    activity: item.activity.id,
    occurrence: item.occurrence.id,
    actor: item.actor.id,
    text: item.text,
    effectiveDeadline: deadline,
    daysLate,
  };
}
