import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, type Evidence, type LedgerEvent, type NewEvent } from '../../src/event.ts';
import type { SharesQuery } from '../../src/progress/records/shares.ts';
import type { EventFilter, Ledger, LedgerReader } from '../../src/store/ledger.ts';
import { runs } from '../runs.ts';
import { sampleEvent } from './sample.ts';

/** A place that one ledger can be kept in, empty at first. */
export interface Place {
  read(): Promise<LedgerReader>;
  /** @param now the clock; standing still by default */
  write(now?: () => number): Promise<Ledger>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NOON = Date.UTC(2010, 9, 5, 12);
const DAY = 86_400_000;

async function recordAll(
  place: Place,
  events: readonly NewEvent[],
  now?: () => number,
): Promise<LedgerEvent[]> {
  const ledger = await place.write(now);
  const recorded = await ledger.record({}, () => events);
  await ledger.close();
  return recorded;
}

async function readAll(place: Place, filter?: EventFilter): Promise<LedgerEvent[]> {
  const ledger = await place.read();
  const events = await ledger.events(filter);
  await ledger.close();
  return events;
}

const id = fc.constantFrom('a', 'b', 'в', "o'g", '"');
const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((value) => !value.includes('\0'));
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.string({ unit: 'binary', maxLength: 20 }) }),
  fc.record({ type: fc.constant('url' as const), url: text }),
  fc.record({ type: fc.constant('file' as const), name: text, path: text, size: fc.nat(), sha256: text }),
);
const anyEvent: fc.Arbitrary<NewEvent> = fc.record(
  {
    plan: id,
    activity: id,
    occurrence: id,
    actor: fc.oneof(id, text),
    unit: id,
    kind: fc.constantFrom(...EVENT_KINDS),
    on: fc.constant('2010-10-05'),
    by: text,
    enteredBy: text,
    note: text,
    evidence,
    undoes: text,
    until: fc.constant('2010-11-05'),
    authority: text,
  },
  { requiredKeys: ['plan', 'activity', 'occurrence', 'actor', 'unit', 'kind', 'on', 'by'] },
);
const anyFilter: fc.Arbitrary<EventFilter> = fc.record(
  {
    plans: fc.array(id),
    activities: fc.array(id),
    occurrences: fc.array(id),
    units: fc.array(id),
    actors: fc.array(id),
  },
  { requiredKeys: [] },
);

function matches(event: LedgerEvent, filter: EventFilter): boolean {
  const { plans, activities, occurrences, units, actors } = filter;
  return (
    (!plans || plans.includes(event.plan)) &&
    (!activities || activities.includes(event.activity)) &&
    (!occurrences || occurrences.includes(event.occurrence)) &&
    (!units || units.includes(event.unit)) &&
    (!actors || actors.includes(event.actor))
  );
}

/**
 * What every engine of the ledger has to do.
 *
 * @param part of what shorter runs try of each property: where each takes long, fewer are enough, because most of it does not depend on the engine
 */
export function ledgerContract(engine: string, create: () => Promise<Place>, part = 1): void {
  describe(`the ledger in ${engine}`, () => {
    it('is empty before anything was recorded', async () => {
      expect(await readAll(await create())).toEqual([]);
    });

    it('is empty for a writer too', async () => {
      const ledger = await (await create()).write();
      expect(await ledger.events()).toEqual([]);
      await ledger.close();
    });

    it('gives back what was recorded, with an id and the time of recording', async () => {
      const place = await create();
      const [recorded] = await recordAll(place, [sampleEvent({ note: 'протокол № 4' })]);
      expect(recorded).toEqual({
        ...sampleEvent({ note: 'протокол № 4' }),
        id: expect.stringMatching(UUID),
        recordedAt: '2010-10-05T12:00:00.000Z',
        call: expect.stringMatching(UUID),
      });
      expect(await readAll(place)).toEqual([recorded]);
    });

    it('keeps every character of any event, and filters like a plain comparison', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyEvent, { maxLength: 12 }), anyFilter, async (events, filter) => {
          const place = await create();
          const recorded = await recordAll(place, events);
          expect(
            recorded.map(({ id: _id, recordedAt: _at, call: _call, seen: _seen, ...event }) => event),
          ).toEqual(events);
          expect(await readAll(place)).toEqual(recorded);
          expect(await readAll(place, filter)).toEqual(recorded.filter((event) => matches(event, filter)));
        }),
        { numRuns: runs(400, part) },
      );
    });

    it('gives what was recorded together one number, and what was not another', async () => {
      const place = await create();
      const [one, two] = [sampleEvent({ note: 'one' }), sampleEvent({ note: 'two' })];
      const recorded = [...(await recordAll(place, [one, two])), ...(await recordAll(place, [one]))];
      const [first, second, third] = recorded.map(({ call }) => call);
      expect(first).toBe(second);
      expect(new Set([...recorded.map((event) => event.id), first, third]).size).toBe(5);
    });

    it('orders by recording, even when the clock is set back or stands still', async () => {
      const place = await create();
      const times = [NOON, NOON - 3_600_000, NOON - 3_600_000, NOON + 5, NOON + 5, NOON - DAY * 365];
      const recorded: LedgerEvent[] = [];
      for (const [index, time] of times.entries()) {
        const pair = [sampleEvent({ note: `${index}a` }), sampleEvent({ note: `${index}b` })];
        recorded.push(...(await recordAll(place, pair, () => time)));
      }
      const ids = recorded.map((event) => event.id);
      expect(ids).toEqual([...new Set(ids)].toSorted());
      expect(await readAll(place)).toEqual(recorded);
      expect(recorded.map((event) => Date.parse(event.recordedAt))).toEqual(
        times.flatMap((time) => [time, time]),
      );
    });

    it('leaves out what was recorded at an instant or later', async () => {
      const place = await create();
      const [early] = await recordAll(place, [sampleEvent()], () => NOON);
      await recordAll(place, [sampleEvent({ unit: 'ruo-leninsky' })], () => NOON + 1);
      expect(await readAll(place, { recordedBefore: new Date(NOON).toISOString() })).toEqual([]);
      expect(await readAll(place, { recordedBefore: new Date(NOON + 1).toISOString() })).toEqual([early]);
      expect(await readAll(place, { recordedBefore: new Date(NOON + 2).toISOString() })).toHaveLength(2);
    });

    it('tells completions by their days, and everything about shares with more than one', async () => {
      const place = await create();
      const [first] = await recordAll(
        place,
        [sampleEvent(), sampleEvent({ unit: 'ruo-leninsky', on: '2010-10-09' })],
        () => NOON,
      );
      const [, , excused, whole, alike, once, twice] = await recordAll(
        place,
        [
          sampleEvent({ unit: 'ruo-sovetsky' }),
          sampleEvent({ unit: 'stranger' }),
          sampleEvent({ unit: 'ruo-tsentralny', kind: 'excused', note: 'ремонт' }),
          sampleEvent({ activity: 'whole' }),
          sampleEvent({ activity: 'whole', unit: 'ruo-leninsky', occurrence: 'of another name' }),
          // Two laptops may each have recorded it.
          sampleEvent({ unit: 'ruo-tsentralny-2', on: '2010-10-04' }),
          sampleEvent({ unit: 'ruo-tsentralny-2', on: '2010-10-09' }),
        ],
        () => NOON + DAY,
      );
      const query: SharesQuery = {
        plan: 'sgo-2010-h1',
        occurrences: [
          { activity: 'другое', occurrence: '2010-10' },
          { activity: 'osh-1', occurrence: '2010-10' },
        ],
        units: ['ruo-kalininsky', 'ruo-leninsky', 'ruo-sovetsky', 'ruo-tsentralny', 'ruo-tsentralny-2'],
        whole: { activities: ['whole'], units: [] },
      };
      const ledger = await place.read();
      const { completions, events } = await ledger.shares(query);
      expect(completions).toEqual([
        { on: '2010-10-04', shares: [9] },
        { on: first!.on, shares: [5, 7] },
        { on: '2010-10-09', shares: [6, 9] },
      ]);
      expect(events.map((event) => [event.id, event.kind, event.note])).toEqual([
        [whole!.id, 'done', undefined],
        [alike!.id, 'done', undefined],
        [excused!.id, 'excused', 'ремонт'],
        [once!.id, 'done', undefined],
        [twice!.id, 'done', undefined],
      ]);
      expect(await ledger.shares({ ...query, plan: 'other' })).toEqual({ completions: [], events: [] });
      const { completions: early, events: none } = await ledger.shares({
        ...query,
        knownBefore: new Date(NOON + 1).toISOString(),
      });
      expect([early.flatMap(({ shares }) => shares), none]).toEqual([[5, 6], []]);
      await ledger.close();
    });

    it('tells by how many records what had happened is not what was known', async () => {
      const place = await create();
      const [early] = await recordAll(place, [sampleEvent(), sampleEvent({ unit: 'other' })], () => NOON);
      await recordAll(
        place,
        [
          sampleEvent({ kind: 'undone', undoes: early!.id, on: '2010-10-20' }),
          sampleEvent({ unit: 'later', on: '2010-10-05' }),
          sampleEvent({ unit: 'later', on: '2010-10-20' }),
          sampleEvent({ unit: 'of another office', on: '2010-10-05' }),
        ],
        () => NOON + DAY,
      );
      const back = await recordAll(place, [sampleEvent({ unit: 'mistaken' })], () => NOON + DAY);
      await recordAll(
        place,
        [sampleEvent({ unit: 'mistaken', kind: 'undone', undoes: back[0]!.id })],
        () => NOON + DAY,
      );
      const ledger = await place.read();
      const ask = async (instant: number): Promise<string[]> =>
        (
          await ledger.difference({
            plan: 'sgo-2010-h1',
            units: ['ruo-kalininsky', 'later', 'mistaken'],
            day: '2010-10-10',
            knownBefore: new Date(instant).toISOString(),
          })
        ).map(({ unit, count }) => `${unit} ${count}`);
      expect(await ask(NOON + 1)).toEqual(['later 1', 'ruo-kalininsky 1']);
      expect(await ask(NOON + DAY + 1)).toEqual([]);
      await ledger.close();
    });

    it('tells what the records of a plan are about', async () => {
      const place = await create();
      const empty = await place.read();
      expect(await empty.subjects('sgo-2010-h1')).toEqual([]);
      await empty.close();
      await recordAll(place, [sampleEvent(), sampleEvent({ activity: 'b' }), sampleEvent({ plan: 'other' })]);
      const ledger = await place.write();
      expect(await ledger.subjects('sgo-2010-h1')).toEqual([
        { unit: 'ruo-kalininsky', activity: 'b', occurrence: '2010-10', count: 1 },
        { unit: 'ruo-kalininsky', activity: 'osh-1', occurrence: '2010-10', count: 1 },
      ]);
      await ledger.close();
    });

    it('tells how much there is', async () => {
      const place = await create();
      const nothing = await place.read();
      expect(await nothing.amounts()).toEqual({ events: 0, plans: 0, units: 0 });
      await nothing.close();
      await recordAll(place, [sampleEvent(), sampleEvent({ plan: 'other' })], () => NOON + DAY);
      await recordAll(place, [sampleEvent({ unit: 'other' })], () => NOON);
      const ledger = await place.read();
      const at = (time: number): string => new Date(time).toISOString();
      const all = { events: 3, plans: 2, units: 2, first: at(NOON), last: at(NOON + DAY) };
      expect(await ledger.amounts()).toEqual(all);
      await ledger.close();
    });

    it('finds what is called by a number: of a record or a call, whole, by its end, by its beginning', async () => {
      const place = await create();
      const nobody = await place.read();
      expect([await nobody.called('0'), await nobody.alike(['00000000'])]).toEqual([[], []]);
      await nobody.close();
      const [first, second] = await recordAll(place, [sampleEvent(), sampleEvent({ unit: 'other' })]);
      const [third] = await recordAll(place, [sampleEvent({ plan: 'other' })], () => NOON + DAY);
      const call = first!.call!;
      const ledger = await place.read();
      for (const [called, ids] of [
        [first!.id, [first!.id]],
        [call.toUpperCase(), [call]],
        [call.slice(-8), [call]],
        [second!.id.slice(-12), [second!.id]],
        [third!.id.slice(0, 13), [third!.id, third!.call]],
        [call.slice(0, 30), [call]],
        [call.slice(-7), []],
        ['%', []],
        ["'", []],
      ] as const) {
        expect(new Set(await ledger.called(called)), called).toEqual(new Set(ids));
      }
      expect(await ledger.events({ numbers: [call] })).toEqual([first, second]);
      expect(await ledger.events({ numbers: [second!.id, third!.call!] })).toEqual([second, third]);
      expect(await ledger.events({ numbers: [call], units: ['other'] })).toEqual([second]);
      expect(await ledger.events({ numbers: [call.slice(-8)] })).toEqual([]);
      expect(await ledger.alike([call, third!.id])).toEqual(
        expect.arrayContaining([
          { id: call, records: 2 },
          { id: third!.id, records: 1 },
        ]),
      );
      expect(await ledger.alike([`00000000-0000-7000-8000-0000${call.slice(-8)}`])).toEqual([
        { id: call, records: 2 },
      ]);
      await ledger.close();
    });

    it('names some of many that begin alike', async () => {
      const place = await create();
      const recorded = await recordAll(
        place,
        Array.from({ length: 200 }, () => sampleEvent()),
      );
      const ledger = await place.read();
      const found = await ledger.called(recorded[0]!.id.slice(0, 4));
      expect(found.length).toBeGreaterThan(1);
      expect(found.length).toBeLessThan(100);
      await ledger.close();
    });

    it('finds the last event of some kinds that was not taken back', async () => {
      const place = await create();
      const ledger = await place.write();
      expect(await ledger.last(EVENT_KINDS)).toBeUndefined();
      const [first] = await ledger.record({}, () => [sampleEvent()]);
      const [second] = await ledger.record({}, () => [sampleEvent({ unit: 'other', kind: 'excused' })]);
      const [note] = await ledger.record({}, () => [sampleEvent({ kind: 'note' })]);
      expect(await ledger.last(EVENT_KINDS)).toEqual(note);
      expect(await ledger.last(['done', 'excused'])).toEqual(second);
      await ledger.record({}, () => [sampleEvent({ unit: 'other', kind: 'undone', undoes: second!.id })]);
      expect(await ledger.last(['done', 'excused'])).toEqual(first);
      await ledger.record({}, () => [sampleEvent({ kind: 'undone', undoes: first!.id })]);
      expect(await ledger.last(['done', 'excused'])).toBeUndefined();
      await ledger.close();
    });

    it('shows the decision what is there and matches, nothing else', async () => {
      const place = await create();
      const [first] = await recordAll(place, [sampleEvent(), sampleEvent({ unit: 'ruo-leninsky' })]);
      const ledger = await place.write();
      let seen: readonly LedgerEvent[] = [];
      await ledger.record({ units: ['ruo-kalininsky'] }, (known) => {
        seen = known;
        return [];
      });
      await ledger.close();
      expect(seen).toEqual([first]);
      expect(await readAll(place)).toHaveLength(2);
    });

    it('adds nothing when the decision throws, and goes on working', async () => {
      const place = await create();
      const ledger = await place.write();
      const refusal = new Error('no');
      await expect(
        ledger.record({}, () => {
          throw refusal;
        }),
      ).rejects.toBe(refusal);
      await ledger.record({}, () => [sampleEvent()]);
      await ledger.close();
      expect(await readAll(place)).toHaveLength(1);
    });

    it('adds all or nothing', async () => {
      const place = await create();
      const ledger = await place.write();
      const broken = { ...sampleEvent(), unit: null } as unknown as NewEvent;
      await expect(ledger.record({}, () => [sampleEvent(), broken, sampleEvent()])).rejects.toThrow(
        /null|NULL/,
      );
      await ledger.close();
      expect(await readAll(place)).toEqual([]);
    });

    it('adds thousands of events as they are made, and counts them', async () => {
      const place = await create();
      await recordAll(place, [sampleEvent({ note: 'first' })]);
      const ledger = await place.write();
      const told: number[] = [];
      const added = await ledger.recordMany(
        {},
        function* (known) {
          for (let index = 0; index < 2500; index++) yield sampleEvent({ note: `${known.length} ${index}` });
        },
        (count) => told.push(count),
      );
      await ledger.close();
      expect({ added, told }).toEqual({ added: 2500, told: [1000, 2000] });
      const notes = (await readAll(place)).map(({ note }) => note);
      expect(notes).toEqual(['first', ...Array.from({ length: 2500 }, (_, index) => `1 ${index}`)]);
    });

    it('adds none of thousands when one of them cannot be made', async () => {
      const place = await create();
      const ledger = await place.write();
      const refusal = new Error('no');
      const events = function* () {
        yield sampleEvent();
        throw refusal;
      };
      await expect(ledger.recordMany({}, events, () => undefined)).rejects.toBe(refusal);
      await ledger.close();
      expect(await readAll(place)).toEqual([]);
    });

    it.each([
      ['a zero', 'прото\0кол'],
      ['half a surrogate pair', 'ok \ud83d'],
    ])('refuses %s rather than lose what follows it', async (_name, note) => {
      const place = await create();
      const ledger = await place.write();
      await expect(ledger.record({}, () => [sampleEvent(), sampleEvent({ note })])).rejects.toMatchObject({
        code: 'event-unstorable-text',
        args: { field: 'note' },
      });
      await ledger.close();
      expect(await readAll(place)).toEqual([]);
    });

    it('lets one of two writers of the same obligation win', async () => {
      const place = await create();
      const writers = await Promise.all([place.write(), place.write()]);
      const results = await Promise.all(
        writers.map((ledger, index) =>
          ledger.record({ activities: ['osh-1'] }, (known) =>
            known.length > 0 ? [] : [sampleEvent({ by: `writer ${index}` })],
          ),
        ),
      );
      await Promise.all(writers.map((ledger) => ledger.close()));
      expect(results.flat()).toHaveLength(1);
      expect(await readAll(place)).toEqual(results.flat());
    });

    it('shows a reader what others have recorded since it opened', async () => {
      const place = await create();
      await recordAll(place, [sampleEvent()]);
      const reader = await place.read();
      expect(await reader.events()).toHaveLength(1);
      await recordAll(place, [sampleEvent()]);
      expect(await reader.events()).toHaveLength(2);
      await reader.close();
    });
  });
}
