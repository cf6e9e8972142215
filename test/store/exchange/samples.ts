import { seal, type Sealed } from '../../../src/store/exchange/sealed-line.ts';
import type { Found, ExchangePlace } from '../../../src/store/exchange/place.ts';

const REPLICAS = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const OCTOBER = Date.UTC(2010, 9, 1);
const DAY = 86_400_000;

/** The n-th of some events: they come from two machines, and from several months. */
export function sampleRecord(number: number): Sealed {
  const time = (OCTOBER + number * 9 * DAY).toString(16).padStart(12, '0');
  return seal({
    activity: 'отчёт',
    by: 'И. Иванова «УО»',
    id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`,
    kind: 'done',
    note: `строка ${number}\nвторая`,
    number: Math.floor(number / 2) + 1,
    occurrence: '2010-10',
    on: '2010-10-05',
    plan: 'reports',
    replica: REPLICAS[number % 2],
    unit: `school-${number}`,
  });
}

/** The events with some numbers, in the order of their machines. */
export function sampleRecords(from: number, to: number): Sealed[] {
  const all = Array.from({ length: to - from }, (_, index) => sampleRecord(from + index));
  return all.toSorted((a, b) =>
    /"replica":"[^"]+"/.exec(a.text)![0] < /"replica":"[^"]+"/.exec(b.text)![0] ? -1 : 1,
  );
}

export const samplePlan = seal({ line: 'plan', plan: 'reports', title: 'Отчётность' });

export async function* inTurn<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

export async function addRecords(place: ExchangePlace, records: readonly Sealed[]): Promise<void> {
  await place.add({ events: inTurn(records), plans: [], files: [] });
}

export async function foundIn(place: ExchangePlace): Promise<Found[]> {
  const found: Found[] = [];
  for await (const each of place.read()) found.push(each);
  return found;
}

export function hashesOf(found: readonly Found[]): string[] {
  return found.flatMap((each) => (each.is === 'event' ? [each.event.hash] : [])).sort();
}
