/**
 * The appendix of an order: the table of a plan as its order shows it, and every bullet of it with what is known about it. On
 * paper it has the words of the order; at a terminal also what the row does not say of a time, and what later orders changed.
 */
import { firstDay } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import { wholeTitle, type Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import type { Period } from '../../progress/period.ts';
import { bulletsOf } from '../../progress/table.ts';
import { laterOrders } from '../later-orders.ts';
import { oneLine } from '../one-line.ts';
import { orderNames } from '../order-names.ts';
import type { Cell, Column, DocumentView, Row, Section } from '../view.ts';
import { byActor, byTime, type Place } from './dimensions.ts';
import { bulletWords } from './finer-time.ts';
import { FIELDS, itemEntry, itemsOf, itemsSection } from './items.ts';
import { layOutTable, type Laid, type LaidRow } from './layout.ts';

/** The part of a table that is asked for. */
export interface AppendixPart {
  readonly actor?: string | undefined;
  readonly period?: Period | undefined;
}

/**
 * Makes the appendix of a plan.
 *
 * @param items those of the plan
 * @param messages those of the plan's language for a document
 */
export function appendixView(
  plan: Plan,
  items: readonly Item[],
  messages: Messages,
  { actor, period = {} }: AppendixPart = {},
): DocumentView {
  const rows = byTime(plan.rows, plan, period, messages);
  const across = byActor(plan, actor, messages);
  const own = actor === undefined ? items : items.filter((item) => item.actor.id === actor);
  const laid = layOutTable(own, { rows: [rows], across });
  const labels = laid.rows.map(({ places: [place] }) =>
    place!.label(laid.rows.map(({ places }) => places[0]!)),
  );
  const { sheets, continued, mark } = messages.exports;
  const { order, title, subtitle } = plan;
  const marks = order ? mark(orderNames(order, plan.language)) : [];
  const listed = itemsOf(plan, laid, labels, messages);
  return {
    title: [title, ...(subtitle === undefined ? [] : [subtitle])].map((text) => ({
      text: oneLine(text),
      accent: 'strong',
      isCentred: true,
      only: ['screen', 'page'],
    })),
    sections: [
      {
        only: ['screen', 'page'],
        tab: sheets.table,
        columns: [
          { key: 'row', heading: rows.heading },
          ...laid.across.map((place) => columnOf(place, laid)),
        ],
        rows: laid.rows.map((row, index) => rowOf(plan, row, labels[index]!, messages)),
        print: { continued: (label) => continued({ label }) },
      },
      lines(plan, laid, messages),
      itemsSection(listed, rows.heading, messages),
    ],
    document: {
      language: plan.language,
      date: order?.date ?? firstDay(plan.period[0] ?? '1970-01'),
      issuer: order && oneLine(order.issuer),
      mark: marks,
      properties: { title: oneLine(wholeTitle(plan)), subject: marks.join(' ') },
    },
    fields: FIELDS,
    data: listed,
    record: () => ({ items: listed.map(itemEntry) }),
  };
}

/** Columns with more to say are wider. */
function columnOf(place: Place, { across, rows }: Laid): Column {
  const texts = rows.flatMap(({ cells }) => cells.get(place.key) ?? []);
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  return {
    key: `at ${place.key}`,
    heading: place.label(across),
    kind: 'points',
    share: Math.sqrt(length) + 1,
  };
}

function rowOf(plan: Plan, { cells }: LaidRow, label: string, messages: Messages): Row {
  const points = [...cells].map(([key, items]): [string, Cell] => [
    `at ${key}`,
    {
      lines: bulletsOf(items).map(({ text }) => oneLine(text)),
      screen: () => bulletsOf(items).map((item) => wordsOf(plan, item, items, messages)),
    },
  ]);
  return { row: label, ...Object.fromEntries(points) };
}

/** A line a bullet. */
function lines(plan: Plan, { rows, across }: Laid, messages: Messages): Section {
  return {
    only: ['pipe'],
    columns: [
      { key: 'row', heading: '' },
      { key: 'actor', heading: '' },
      { key: 'text', heading: '', share: 1 },
    ],
    rows: rows.flatMap(({ places: [place], cells }) =>
      across.flatMap(({ key }) => {
        const items = cells.get(key) ?? [];
        return bulletsOf(items).map((item) => ({
          row: place!.key,
          actor: key,
          text: wordsOf(plan, item, items, messages).replaceAll(/\s+/g, ' '),
        }));
      }),
    ),
  };
}

/** A bullet's words, and in brackets what later orders made of it. @param cell all items of its cell */
function wordsOf(plan: Plan, item: Item, cell: readonly Item[], messages: Messages): string {
  const changes = laterOrders(item, messages).map((words) => ` (${words})`);
  return `${bulletWords(plan, item, cell, messages)}${changes.join('')}`;
}
