/** Chains of what waits for what, in the order in which it has to happen: a table each. */
import { csvFields, entryRow, dayCell } from './rows.ts';
import type { Day } from '../calendar/day.ts';
import { listedWords } from '../messages/phrases/item-status.ts';
import type { Messages } from '../messages/messages.ts';
import type { StepChain, ChainStep } from '../progress/critical.ts';
import { oneLine } from './one-line.ts';
import { waitingWords } from './due.ts';
import type { Column, Row, View, Words } from './view.ts';

const FIELDS = csvFields(
  'chain,step,plan,activity,occurrence,title,actors,start,deadline,effectiveDeadline,status,total,done,overdue,waitsFor',
);

/** The list. */
export function chainsView(
  chains: readonly StepChain[],
  span: { readonly today: Day; readonly from: Day; readonly to: Day },
  around: Pick<View, 'title' | 'notes'>,
  messages: Messages,
): View {
  const columns = columnsOf(messages);
  return {
    ...around,
    sections: chains.map((chain, number) => ({
      heading: {
        text: messages.due.chain({ number: number + 1, steps: chain.length }),
        only: ['screen', 'page'],
      },
      columns,
      rows: chain.map((step, place) => ({ chain: number + 1, step: place + 1, ...rowOf(step, messages) })),
    })),
    fields: FIELDS,
    record: () => ({ ...span, chains: chains.map((chain) => ({ steps: chain.map(entryOf) })) }),
  };
}

function columnsOf({ due: { columns, chainColumns } }: Messages): Column[] {
  return [
    { key: 'step', heading: chainColumns.number, only: ['screen', 'page'] },
    { key: 'status', heading: columns.status, only: ['pipe'] },
    { key: 'effectiveDeadline', heading: chainColumns.deadline, kind: 'day' },
    { key: 'title', heading: chainColumns.step, share: 1 },
    { key: 'actors', heading: chainColumns.actors },
    { key: 'activity', heading: columns.activity, only: ['pipe'] },
    { key: 'occurrence', heading: columns.deadline, only: ['pipe'] },
    { key: 'units', heading: chainColumns.units },
  ];
}

function rowOf(step: ChainStep, messages: Messages): Row {
  const { plan, activity, occurrence, actors, effectiveDeadline, status, units, waitsFor } = step;
  const { common } = messages;
  const done = common.doneOf(units);
  const names = plan.actors.flatMap(({ id, name }) => (actors.includes(id) ? [oneLine(name)] : []));
  const hasDeadline = effectiveDeadline !== undefined;
  const waits = !hasDeadline && occurrence.open !== undefined;
  const words = listedWords({ status, units, hasDeadline, isWaiting: waits }, messages);
  const waiting = waitingWords(
    waitsFor.map(({ activity: { title }, units: counts }) => ({ title, ...counts })),
    messages,
  );
  const ids: Words = {
    text: `${activity.id} · ${messages.when.occurrence({ id: occurrence.id })}`,
    accent: 'aside',
    only: ['screen'],
  };
  return entryRow(entryOf(step), {
    title: { value: activity.title, lines: [activity.title, ids, ...waiting] },
    actors: {
      value: actors.join(' '),
      lines: [
        { text: actors.join(','), only: ['pipe'] },
        { text: names.join(', '), only: ['page'] },
      ],
      screen: () => names,
    },
    effectiveDeadline: dayCell(effectiveDeadline, messages, waits ? common.waits : undefined),
    status: { value: status, lines: [words], status },
    units: {
      lines: [
        { text: done, only: ['screen', 'pipe'] },
        { text: words.includes(done) ? words : `${words}, ${done}`, only: ['page'] },
      ],
      status,
    },
    waitsFor: waitsFor.map(({ activity: { id } }) => id).join(' '),
  });
}

/** A step as programs read it. */
function entryOf(step: ChainStep): object {
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
