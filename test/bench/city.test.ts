import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cityEvents } from '../../bench/city-events.ts';
import { cityPlan, cityUnits, SIZES, type Size } from '../../bench/city.ts';
import { EVENT_KINDS } from '../../src/event.ts';
import { readPlan, type PlanReading } from '../../src/plan/read-plan.ts';

async function read(size: Size, seed: number): Promise<PlanReading & Required<Pick<PlanReading, 'plan'>>> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const text = cityPlan(await readFile('plans/sgo-2010-h1.yaml', 'utf8'));
  const reading = await readPlan('plan.yaml', bytes(text), async () => bytes(cityUnits(size, seed)));
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!reading.plan) throw new Error('no plan');
  return { ...reading, plan: reading.plan };
}

async function events(size: Size, seed: number, most?: number) {
  const { plan, calendar } = await read(size, seed);
  return cityEvents(plan, calendar, seed, most);
}

describe('the synthetic city', () => {
  it.each([
    ['city', 7, 170],
    ['region', 40, 1000],
    ['country', 1600, 40_000],
  ] as const)('%s: %i offices and %i schools', async (name, offices, schools) => {
    const { plan } = await read(SIZES[name], 1);
    const counts = Object.fromEntries(plan.actors.map(({ id, units }) => [id, units.length]));
    expect(counts).toMatchObject({ RUO: offices, MOU: schools });
  });

  it('is the same for the same seed, and another for another', async () => {
    expect(await events(SIZES.city, 1)).toEqual(await events(SIZES.city, 1));
    expect(cityUnits(SIZES.city, 1)).not.toBe(cityUnits(SIZES.city, 2));
    expect(await events(SIZES.city, 1)).not.toEqual(await events(SIZES.city, 2));
  });

  it('ends with the record it is told to', async () => {
    const all = await events(SIZES.city, 1);
    expect(await events(SIZES.city, 1, 100)).toEqual(all.slice(0, 100));
    expect(SIZES.country.events).toBe(1_000_000);
  });

  it('has records of every kind, each later than the one before, none before what it tells of', async () => {
    const all = await events(SIZES.region, 1);
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(all.map(({ recordedAt }) => recordedAt)).toEqual(
      all.map(({ recordedAt }) => recordedAt).toSorted(),
    );
    expect(all.filter(({ on, recordedAt }) => on > recordedAt.slice(0, 10))).toEqual([]);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(EVENT_KINDS));
    // Some of it is back-dated.
    expect(
      all.filter(({ kind, on, recordedAt }) => kind === 'done' && on < recordedAt.slice(0, 10)),
    ).not.toEqual([]);
    const known = new Map(all.map((event) => [event.id, event]));
    for (const { undoes, ...event } of all.filter(({ kind }) => kind === 'undone')) {
      const target = known.get(undoes ?? '');
      expect(target?.kind).toBe('done');
      expect([target?.activity, target?.occurrence]).toEqual([event.activity, event.occurrence]);
      expect(target!.id < event.id).toBe(true);
    }
  });
});
