/** Chains of what waits for what, in the order in which it has to happen: for a person, a pipe, a spreadsheet, a program. */
import type { Day } from '../calendar/day.ts';
import { dayInFigures } from '../messages/dates.ts';
import { itemWords } from '../messages/item-words.ts';
import type { Messages } from '../messages/messages.ts';
import type { Chain, ChainStep } from '../progress/critical.ts';
import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';
import { renderMarkdownTable } from './markdown.ts';
import type { Paint } from './paint.ts';
import { statusMark } from './status-mark.ts';

/** A table a chain, for a terminal of a width in cells. */
export async function renderChainTables(
  chains: readonly Chain[],
  messages: Messages,
  paint: Paint,
  width: number,
): Promise<string> {
  const { renderTable } = await import('./terminal/terminal-table.ts');
  const { chainColumns: columns, chain: title } = messages.due;
  const head = [
    { heading: columns.number },
    { heading: columns.deadline },
    { heading: columns.step, share: 1 },
    { heading: columns.actors },
    { heading: columns.units },
  ];
  return chains
    .map((chain, index) => {
      const rows = chain.map((step, place) => [
        String(place + 1),
        deadline(step, messages),
        [
          step.activity.title,
          paint.dim(`${step.activity.id}, ${step.occurrence.id}`),
          ...waiting(step, messages).map((words) => paint.yellow(words)),
        ].join('\n'),
        step.actors.join('\n'),
        statusMark(step.status, paint, messages.common.doneOf(step.units)),
      ]);
      const above = paint.bold(title({ number: index + 1, steps: chain.length }));
      return `${above}\n${renderTable(head, rows, width)}`;
    })
    .join('\n');
}

function stepWords({ status, effectiveDeadline }: ChainStep, messages: Messages): string {
  const hasDeadline = effectiveDeadline !== undefined;
  return itemWords({ status, hasDeadline }, messages.common.statuses, messages);
}

/** A line a step, in columns without borders, an empty line between chains. */
export function renderChainLines(chains: readonly Chain[], messages: Messages): string {
  const rows = chains.map((chain) =>
    chain.map((step) => [
      stepWords(step, messages),
      step.effectiveDeadline ?? messages.common.noDeadline,
      step.actors.join(','),
      step.activity.id,
      step.occurrence.id,
      messages.common.doneOf(step.units),
      [step.activity.title, ...waiting(step, messages).map((words) => `(${words})`)].join(' '),
    ]),
  );
  const widths = (rows[0]?.[0] ?? []).map((_, column) =>
    Math.max(...rows.flat().map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]): string =>
    `${row.map((text, column) => (column === row.length - 1 ? text : text.padEnd(widths[column]!))).join('  ')}\n`;
  return rows.map((chain) => chain.map(line).join('')).join('\n');
}

/** For a spreadsheet: the fields of the JSON form, a step a row, with the numbers of chain and step. */
export function renderChainCsv(chains: readonly Chain[]): string {
  const head =
    'chain,step,plan,activity,occurrence,title,actors,start,deadline,effectiveDeadline,status,total,done,overdue,waitsFor';
  const rows = chains.flatMap((chain, number) =>
    chain.map(({ plan, activity, occurrence, actors, effectiveDeadline, status, units, waitsFor }, place) => [
      number + 1,
      place + 1,
      plan.name,
      activity.id,
      occurrence.id,
      activity.title,
      actors.join(' '),
      occurrence.start,
      occurrence.deadline,
      effectiveDeadline,
      status,
      units.total,
      units.done,
      units.overdue,
      waitsFor.map((step) => step.activity.id).join(' '),
    ]),
  );
  return renderCsv([head.split(','), ...rows]);
}

/** A table a chain, in Markdown. */
export function renderChainMarkdown(chains: readonly Chain[], messages: Messages): string {
  const { chainColumns: columns, chain: title } = messages.due;
  const head = [columns.number, columns.deadline, columns.step, columns.actors, columns.units];
  return chains
    .map((chain, index) => {
      const rows = chain.map((step, place) => [
        String(place + 1),
        deadline(step, messages),
        [step.activity.title, ...waiting(step, messages)].join('\n'),
        step.actors.join(', '),
        `${stepWords(step, messages)}, ${messages.common.doneOf(step.units)}`,
      ]);
      return `${title({ number: index + 1, steps: chain.length })}\n\n${renderMarkdownTable(head, rows)}`;
    })
    .join('\n');
}

/** For programs. */
export function renderChainJson(chains: readonly Chain[], today: Day, from: Day, to: Day): string {
  return renderJson({ today, from, to, chains: chains.map((chain) => ({ steps: chain.map(entry) })) });
}

function entry(step: ChainStep): object {
  const { plan, activity, occurrence, actors, effectiveDeadline, status, units, waitsFor } = step;
  return {
    plan: plan.name,
    activity: activity.id,
    occurrence: occurrence.id,
    title: activity.title,
    actors,
    start: occurrence.start,
    deadline: occurrence.deadline ?? null,
    effectiveDeadline: effectiveDeadline ?? null,
    status,
    units,
    after: activity.after,
    waitingFor: waitsFor.map(({ activity: { id, title }, occurrence: time, units: { total, done } }) => ({
      activity: id,
      occurrence: time.id,
      title,
      total,
      done,
    })),
  };
}

function deadline({ effectiveDeadline }: ChainStep, { language, common }: Messages): string {
  return effectiveDeadline === undefined ? common.noDeadline : dayInFigures(language, effectiveDeadline);
}

function waiting({ waitsFor }: ChainStep, { due }: Messages): string[] {
  return waitsFor.map(({ activity: { title }, units: { total, done } }) =>
    due.waiting({ title, total, missing: total - done }),
  );
}
