import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent, NewEvent } from '../../src/event.ts';
import { canonicalJson, type ExchangedEvent, hashOf } from '../../src/store/canonical.ts';
import type { Chain, Received } from '../../src/store/ledger.ts';
import { runs } from '../runs.ts';
import type { Place } from './contract.ts';
import { sampleEvent } from './sample.ts';

const NOON = Date.UTC(2010, 9, 5, 12);
const MINUTE = 60_000;

async function record(place: Place, events: readonly NewEvent[], now?: () => number): Promise<LedgerEvent[]> {
  const ledger = await place.write(now);
  const recorded = await ledger.record({}, () => events);
  await ledger.close();
  return recorded;
}

async function handedOver(place: Place, after: readonly Chain[] = []): Promise<ExchangedEvent[]> {
  const ledger = await place.read();
  const events: ExchangedEvent[] = [];
  for await (const event of ledger.exchange(after)) events.push(event);
  await ledger.close();
  return events;
}

async function receive(
  place: Place,
  events: readonly ExchangedEvent[],
  now?: () => number,
): Promise<Received> {
  const ledger = await place.write(now);
  const received = await ledger.receive(events);
  await ledger.close();
  return received;
}

async function readAll(place: Place): Promise<LedgerEvent[]> {
  const ledger = await place.read();
  const events = await ledger.events();
  await ledger.close();
  return events;
}

async function chainsOf(place: Place): Promise<readonly Chain[]> {
  const ledger = await place.read();
  const chains = await ledger.chains();
  await ledger.close();
  return chains;
}

/** What every ledger knows of an event alike. */
const shared = (events: readonly LedgerEvent[]) => events.map(({ receivedAt: _at, ...event }) => event);

/** An event with some keys changed, as another cyclo may have written it. */
function changed({ text }: ExchangedEvent, keys: object): ExchangedEvent {
  const other = canonicalJson({ ...(JSON.parse(text) as object), ...keys });
  return { text: other, hash: hashOf(other) };
}

const nothing = { added: 0, known: 0, later: 0, conflicts: [], forks: [], refused: [] };

/**
 * What every engine of the ledger has to do with the events of another.
 *
 * @param part of what shorter runs try of each property, as for `ledgerContract`
 */
export function exchangeContract(engine: string, create: () => Promise<Place>, part = 1): void {
  describe(`exchange with the ledger in ${engine}`, () => {
    it('has nothing to hand over before anything was recorded', async () => {
      const place = await create();
      expect([await handedOver(place), await chainsOf(place)]).toEqual([[], []]);
    });

    it('hands over a chain: each event has its number, the hash of the one before it and its own', async () => {
      const place = await create();
      await record(place, [sampleEvent({ note: 'протокол № 4' }), sampleEvent({ unit: 'other' })]);
      await record(place, [sampleEvent({ evidence: { type: 'text', text: 'исх. 5' } })]);
      const events = await handedOver(place);
      const values = events.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
      const [chain] = await chainsOf(place);
      expect(values.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(values.map(({ previous }) => previous)).toEqual([undefined, events[0]?.hash, events[1]?.hash]);
      expect(new Set(values.map(({ replica }) => replica))).toEqual(new Set([chain?.replica]));
      expect(events.map(({ text }) => hashOf(text))).toEqual(events.map(({ hash }) => hash));
      expect(values.map((value) => canonicalJson(value))).toEqual(events.map(({ text }) => text));
      expect(chain).toMatchObject({ last: 3, events: 3, head: events[2]?.hash });
      expect(await handedOver(place, [chain!])).toEqual([]);
      const since = { ...chain!, last: 2, events: 2, head: events[1]!.hash };
      expect(await handedOver(place, [since])).toEqual(events.slice(2));
    });

    it('keeps which event about the same share was the latest when one was recorded', async () => {
      const place = await create();
      const [first, other, second] = await record(place, [
        sampleEvent(),
        sampleEvent({ unit: 'other' }),
        sampleEvent({ kind: 'note' }),
      ]);
      const [third] = await record(place, [sampleEvent({ kind: 'accepted' })]);
      expect([first?.seen, other?.seen, second?.seen, third?.seen]).toEqual([
        undefined,
        undefined,
        first?.id,
        second?.id,
      ]);
      expect(await readAll(place)).toEqual([first, other, second, third]);
    });

    it('takes what it does not have, once, in whatever order and however often it comes', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('one' as const, 'two' as const, 'three' as const), {
            minLength: 1,
            maxLength: 12,
          }),
          fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
          async (replicas, chance) => {
            const places = { one: await create(), two: await create(), three: await create() };
            for (const [index, replica] of replicas.entries())
              await record(places[replica], [
                sampleEvent({ note: `${index}`, unit: `unit-${index % 3}` }),
                sampleEvent({ note: `${index}b` }),
              ]);
            const events = (
              await Promise.all(Object.values(places).map((place) => handedOver(place)))
            ).flat();
            const shuffled = events
              .map((event) => ({ event, at: chance.next().value }))
              .toSorted((a, b) => a.at - b.at)
              .map(({ event }) => event);
            const half = shuffled.slice(0, shuffled.length / 2);
            const together = await create();
            expect(await receive(together, half)).toEqual({ ...nothing, added: half.length });
            expect(await receive(together, [...shuffled, ...half])).toEqual({
              ...nothing,
              added: events.length - half.length,
              known: 2 * half.length,
            });
            const before = await readAll(together);
            expect(before.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toSorted());
            expect(new Set(await handedOver(together))).toEqual(new Set(events));
            for (const place of Object.values(places)) {
              await receive(place, await handedOver(together, await chainsOf(place)));
              expect(shared(await readAll(place))).toEqual(shared(before));
              expect(await chainsOf(place)).toEqual(await chainsOf(together));
            }
          },
        ),
        { numRuns: runs(60, part) },
      );
    });

    it('takes thousands', async () => {
      const [one, two] = [await create(), await create()];
      const ledger = await one.write();
      await ledger.recordMany(
        {},
        () => Array.from({ length: 3210 }, (_, index) => sampleEvent({ unit: `${index}` })),
        () => undefined,
      );
      await ledger.close();
      const events = await handedOver(one);
      expect(await receive(two, events)).toEqual({ ...nothing, added: 3210 });
      expect(await handedOver(two)).toEqual(events);
    });

    it('goes on recording later than all that it received, whatever the clocks say', async () => {
      const [one, two] = [await create(), await create()];
      const [ahead] = await record(one, [sampleEvent()], () => NOON + 365 * 24 * 60 * MINUTE);
      await receive(two, await handedOver(one));
      const [own] = await record(two, [sampleEvent({ kind: 'accepted' })], () => NOON);
      expect(own!.id > ahead!.id).toBe(true);
      expect(own!.seen).toBe(ahead!.id);
      expect((await readAll(two)).map(({ kind }) => kind)).toEqual(['done', 'accepted']);
    });

    it('has seen all that nobody else has seen, of decisions that were made without knowing of each other', async () => {
      const [one, two] = [await create(), await create()];
      const [mine] = await record(one, [sampleEvent()]);
      const [yours] = await record(two, [sampleEvent({ kind: 'excused' })]);
      await receive(one, await handedOver(two));
      const [after] = await record(one, [sampleEvent({ kind: 'reopened' })]);
      expect(after!.seen).toBe([mine!.id, yours!.id].sort().join(' '));
      const [next, last] = await record(one, [sampleEvent(), sampleEvent({ kind: 'note' })]);
      expect([next!.seen, last!.seen]).toEqual([after!.id, next!.id]);
    });

    it('tells what was recorded here from what was received', async () => {
      const [one, two] = [await create(), await create()];
      const [own] = await record(two, [sampleEvent()]);
      await record(one, [sampleEvent({ unit: 'later' })], () => NOON + MINUTE);
      await receive(two, await handedOver(one));
      const ledger = await two.read();
      expect((await ledger.last(['done']))?.unit).toBe('later');
      expect((await ledger.last(['done'], 'here'))?.id).toBe(own!.id);
      await ledger.close();
    });

    it('knows what was known at an instant by when it got it, not by when it was recorded', async () => {
      const [one, two] = [await create(), await create()];
      const [early] = await record(one, [sampleEvent()], () => NOON);
      const [own] = await record(two, [sampleEvent({ unit: 'own' })], () => NOON + MINUTE);
      await receive(two, await handedOver(one), () => NOON + 5 * MINUTE);
      const at = (minutes: number): string => new Date(NOON + minutes * MINUTE).toISOString();
      const ledger = await two.read();
      const before = async (minutes: number) =>
        (await ledger.events({ recordedBefore: at(minutes) })).map(({ id }) => id);
      expect(await before(2)).toEqual([own!.id]);
      expect(await before(6)).toEqual([early!.id, own!.id]);
      expect((await readAll(two)).map(({ receivedAt }) => receivedAt)).toEqual([at(5), undefined]);
      const query = {
        plan: 'sgo-2010-h1',
        occurrences: [{ activity: 'osh-1', occurrence: '2010-10' }],
        units: ['ruo-kalininsky', 'own'],
        whole: { activities: [], units: [] },
      };
      const sharesBefore = async (minutes: number) =>
        (await ledger.shares({ ...query, knownBefore: at(minutes) })).completions.flatMap(
          ({ shares }) => shares,
        );
      expect(await sharesBefore(2)).toEqual([1]);
      expect(new Set(await sharesBefore(6))).toEqual(new Set([0, 1]));
      const difference = {
        plan: 'sgo-2010-h1',
        units: ['ruo-kalininsky', 'own'],
        day: '2010-10-31' as const,
      };
      expect(await ledger.difference({ ...difference, knownBefore: at(2) })).toMatchObject([
        { unit: 'ruo-kalininsky', count: 1 },
      ]);
      expect(await ledger.difference({ ...difference, knownBefore: at(6) })).toEqual([]);
      await ledger.close();
    });

    it('names one id with two contents, and keeps what it had', async () => {
      const [one, two] = [await create(), await create()];
      await record(one, [sampleEvent()]);
      const [event] = await handedOver(one);
      const other = changed(event!, { on: '2010-10-01' });
      await receive(two, [event!]);
      const { id } = JSON.parse(event!.text) as { id: string };
      expect(await receive(two, [other])).toEqual({
        ...nothing,
        conflicts: [{ id, kept: event!.hash, refused: other.hash }],
      });
      expect(await handedOver(two)).toEqual([event]);
    });

    it('shows two events of one place as a fork, and counts and hands over both', async () => {
      const [one, two, three] = [await create(), await create(), await create()];
      await record(one, [sampleEvent(), sampleEvent({ unit: 'a' })]);
      const [first, second] = await handedOver(one);
      const { id, replica } = JSON.parse(second!.text) as { id: string; replica: string };
      const side = changed(second!, {
        id: id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
        unit: 'b',
      });
      expect(await receive(two, [first!, side])).toEqual({ ...nothing, added: 2 });
      expect(await receive(two, [second!])).toEqual({
        ...nothing,
        added: 1,
        forks: [{ replica, number: 2 }],
      });
      expect((await readAll(two)).map(({ unit }) => unit).toSorted()).toEqual(['a', 'b', 'ruo-kalininsky']);
      expect(await chainsOf(two)).toMatchObject([{ replica, last: 2, events: 3 }]);
      // Whoever has one side gets the other, whichever it is.
      await receive(three, [first!, second!]);
      await receive(three, await handedOver(two, await chainsOf(three)));
      await receive(one, await handedOver(three, await chainsOf(one)));
      expect(shared(await readAll(one))).toEqual(shared(await readAll(two)));
      expect(new Set(await handedOver(one))).toEqual(new Set([first, second, side]));
    });

    it('bears a gap in a chain, and fills it when what is missing comes', async () => {
      const [one, two] = [await create(), await create()];
      await record(one, [sampleEvent(), sampleEvent({ unit: 'a' }), sampleEvent({ unit: 'b' })]);
      const [first, second, third] = await handedOver(one);
      expect(await receive(two, [first!, third!])).toEqual({ ...nothing, added: 2 });
      expect(await chainsOf(two)).toMatchObject([{ last: 3, events: 2 }]);
      expect(await receive(two, await handedOver(one, await chainsOf(two)))).toMatchObject({ added: 1 });
      expect(await handedOver(two)).toEqual([first, second, third]);
    });

    it('keeps what a later cyclo recorded, hands it over unchanged, and counts it for nothing', async () => {
      const [one, two, three] = [await create(), await create(), await create()];
      await record(one, [sampleEvent(), sampleEvent({ unit: 'a' })]);
      const [first, second] = await handedOver(one);
      const later = [
        changed(first!, { kind: 'delegated', to: { unit: 'b', until: [1, 2] } }),
        changed(second!, { weight: 5 }),
      ];
      expect(await receive(two, later)).toEqual({ ...nothing, added: 2, later: 2 });
      expect(await receive(two, later)).toEqual({ ...nothing, known: 2 });
      expect(await readAll(two)).toEqual([]);
      const ledger = await two.read();
      expect(await ledger.last(['done'])).toBeUndefined();
      expect(await ledger.subjects('sgo-2010-h1')).toEqual([]);
      const shares = await ledger.shares({
        plan: 'sgo-2010-h1',
        occurrences: [{ activity: 'osh-1', occurrence: '2010-10' }],
        units: ['ruo-kalininsky', 'a'],
        whole: { activities: ['osh-1'], units: ['a'] },
      });
      expect(shares).toEqual({ completions: [], events: [] });
      await ledger.close();
      await receive(three, await handedOver(two));
      expect(await handedOver(three)).toEqual(later);
    });

    it.each([
      [
        'altered',
        (event: ExchangedEvent) => ({ ...event, text: event.text.replace('2010-10-05', '2010-10-04') }),
      ],
      ['no-event', (event: ExchangedEvent) => ({ text: 'x', hash: hashOf('x'), event })],
      ['no-event', (event: ExchangedEvent) => ({ text: ` ${event.text}`, hash: hashOf(` ${event.text}`) })],
      ['no-event', (event: ExchangedEvent) => changed(event, { replica: 5 })],
      ['no-event', (event: ExchangedEvent) => changed(event, { number: 1.5 })],
      ['no-event', (event: ExchangedEvent) => changed(event, { number: 2 })],
      ['no-event', (event: ExchangedEvent) => changed(event, { note: 'a\0b' })],
      ['no-event', (event: ExchangedEvent) => changed(event, { recordedAt: 'now' })],
      [
        'far-future',
        (event: ExchangedEvent) => changed(event, { id: 'efffffff-ffff-7000-8000-000000000000' }),
      ],
    ] as const)('refuses what is %s, and takes the rest', async (why, spoil) => {
      const [one, two] = [await create(), await create()];
      await record(one, [sampleEvent(), sampleEvent({ unit: 'a' })]);
      const [first, second] = await handedOver(one);
      const bad = spoil(first!);
      const received = await receive(two, [bad, second!]);
      expect(received).toEqual({ ...nothing, added: 1, refused: [{ ...bad, why }] });
      expect(await handedOver(two)).toEqual([second]);
    });
  });
}
