import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from '../../../src/store/canonical.ts';
import { bundlePlace } from '../../../src/store/exchange/bundle-place.ts';
import { folderPlace } from '../../../src/store/exchange/folder-place.ts';
import { otherStore } from '../../../src/store/exchange/other-store.ts';
import type { ExchangePlace } from '../../../src/store/exchange/place.ts';
import { rehearse } from '../../../src/store/exchange/sync.ts';
import { sampleEvent } from '../sample.ts';
import { Machine, REQUEST } from './machines.ts';
import { foundIn, inTurn } from './samples.ts';

const machines: Machine[] = [];
afterEach(() => {
  for (const each of machines.splice(0)) each.close();
});

function machine(): Machine {
  const made = new Machine();
  machines.push(made);
  return made;
}

const scratch = (): string => mkdtempSync(join(tmpdir(), 'sync-'));
const folder = (): ExchangePlace => folderPlace(join(scratch(), 'records'), 'records');
const plan = { plan: 'sgo-2010-h1', title: 'Циклограмма', from: '2010-08', to: '2010-12' };

/** A place in which an event stands otherwise than it was recorded. */
async function withChanged(
  place: ExchangePlace,
  change: (keys: Record<string, unknown>) => object,
): Promise<ExchangePlace> {
  const other = folder();
  const events = (await foundIn(place)).flatMap((each) => (each.is === 'event' ? [each.event] : []));
  const changed = events.map(({ text }) => {
    const said = canonicalJson(change(JSON.parse(text) as Record<string, unknown>));
    return { text: said, hash: hashOf(said) };
  });
  await other.add({ events: inTurn(changed), plans: [], files: [] });
  return other;
}

describe('an exchange', () => {
  it('counts what went each way, and leaves everything as it is when nothing is new', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    await one.record(sampleEvent(), sampleEvent({ unit: 'other' }));
    await two.record(sampleEvent({ unit: 'third' }));
    const counts = async (at: Machine): Promise<number[]> => {
      const { received, sent } = await at.sync(place);
      return [received.added, sent];
    };
    expect([await counts(one), await counts(two), await counts(one), await counts(two)]).toEqual([
      [0, 2],
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
    expect(await one.seen()).toEqual(await two.seen());
  });

  it('says beforehand what it would do, and does nothing', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    await one.record(sampleEvent());
    await two.record(sampleEvent({ unit: 'b' }), sampleEvent({ unit: 'c' }));
    await one.sync(place);
    const before = [await foundIn(place), await two.events()];
    const { received, sent } = await two.with((ledger) => rehearse(ledger, place, REQUEST));
    expect([received.added, sent]).toEqual([1, 2]);
    expect([await foundIn(place), await two.events()]).toEqual(before);
  });

  it('goes with another store, and through a bundle that is sent on', async () => {
    const [one, two, three] = [machine(), machine(), machine()];
    await one.record(sampleEvent());
    await two.record(sampleEvent({ kind: 'excused' }));
    const report = await two.with((ledger) => one.sync(otherStore(ledger, 'two')));
    expect([report.received.added, report.sent]).toEqual([1, 1]);
    const mail = bundlePlace(join(scratch(), 'mail.cyclo'), 'mail.cyclo');
    await one.sync(mail);
    expect((await three.sync(mail)).received.added).toBe(2);
    expect(await one.seen()).toEqual(await two.seen());
    expect(await one.seen()).toEqual(await three.seen());
    const again = await two.with((ledger) => one.sync(otherStore(ledger, 'two')));
    expect([again.received.added, again.sent]).toEqual([0, 0]);
  });

  it('keeps what a later cyclo recorded and passes it on, and counts it for nothing', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    await one.record(sampleEvent());
    await one.sync(place);
    const later = await withChanged(place, (keys) => ({
      ...keys,
      kind: 'delegated',
      to: { unit: 'x', days: [1, 2] },
    }));
    const { received } = await two.sync(later);
    expect([received.added, received.later, await two.events()]).toEqual([1, 1, []]);
    const passed = folder();
    await two.sync(passed);
    expect((await foundIn(passed)).map((each) => each.is === 'event' && each.event)).toEqual(
      (await foundIn(later)).map((each) => each.is === 'event' && each.event),
    );
  });

  it('names a record that has another content there, and takes neither in the place of the other', async () => {
    const [one, place] = [machine(), folder()];
    const [event] = await one.record(sampleEvent());
    await one.sync(place);
    const altered = await withChanged(place, (keys) => ({ ...keys, on: '2010-10-01' }));
    const report = await one.sync(altered);
    expect(report.received.conflicts).toMatchObject([{ id: event!.id }]);
    expect([report.received.added, report.sent]).toEqual([0, 0]);
    expect(await one.events()).toEqual([event]);
    expect(await foundIn(altered)).toHaveLength(1);
  });

  it('takes back what has not arrived yet', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    const [event] = await one.record(sampleEvent());
    await one.sync(place);
    await two.sync(place);
    await two.record(sampleEvent({ kind: 'undone', undoes: event!.id }));
    const [three, onlyUndone] = [machine(), folder()];
    await two.sync(onlyUndone);
    const some = folder();
    const undone = (await foundIn(onlyUndone)).flatMap((each) =>
      each.is === 'event' && each.event.text.includes('"undone"') ? [each.event] : [],
    );
    await some.add({ events: inTurn(undone), plans: [], files: [] });
    await three.sync(some);
    await three.sync(place);
    await two.sync(place);
    expect(await three.seen()).toEqual(await two.seen());
    expect(await three.seen()).toMatchObject({ states: [[expect.any(String), [], []]] });
  });

  it('tells what is missing between records that are here, and which deed is not whole', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    const events = await one.record(...['a', 'b', 'c', 'd'].map((unit) => sampleEvent({ unit })));
    await one.sync(place);
    const some = folder();
    const found = (await foundIn(place)).flatMap((each) => (each.is === 'event' ? [each.event] : []));
    await some.add({ events: inTurn([found[0]!, found[3]!]), plans: [], files: [] });
    const { gaps } = await two.sync(some);
    expect(gaps).toMatchObject([{ from: 2, to: 3, call: events[0]!.call }]);
    expect((await two.sync(place)).gaps).toEqual([]);
  });

  it('shows a store that was copied under one name as a fork, and counts both sides', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    await one.record(sampleEvent());
    await one.sync(place);
    const twin = await withChanged(place, (keys) => ({
      ...keys,
      id: String(keys['id']).replace(/.$/, (end) => (end === '0' ? '1' : '0')),
      unit: 'twin',
    }));
    await two.sync(place);
    const { received, gaps } = await two.sync(twin);
    expect([received.added, received.forks.length, gaps]).toEqual([1, 1, []]);
    expect((await two.events()).map(({ unit }) => unit).sort()).toEqual(['ruo-kalininsky', 'twin']);
  });
});

describe('an exchange with a place that is damaged', () => {
  async function damaged(): Promise<{ place: ExchangePlace; file: string; text: string }> {
    const path = join(scratch(), 'records');
    const place = folderPlace(path, 'records');
    const one = machine();
    await one.record(sampleEvent(), sampleEvent({ unit: 'b' }), sampleEvent({ unit: 'c' }));
    await one.sync(place);
    const name = readdirSync(path, { recursive: true, encoding: 'utf8' }).find((each) =>
      /\d\.jsonl$/.test(each),
    )!;
    const file = join(path, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"unit":"b"', '"unit":"B"'));
    return { place, file, text };
  }

  it('takes and sends nothing, and says where the damage is', async () => {
    const { place, file, text } = await damaged();
    const two = machine();
    await two.record(sampleEvent({ unit: 'own' }));
    const report = await two.sync(place);
    expect([report.isStopped, report.received.added, report.sent]).toEqual([true, 0, 0]);
    expect(report.damage).toEqual([
      { kind: 'altered', file: expect.stringMatching(/^records\/.+\.jsonl$/), line: 2 },
    ]);
    expect(await two.events()).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toHaveLength(text.length);
  });

  it('takes what is whole where it is told to, and the rest from whoever has it', async () => {
    const { place, file, text } = await damaged();
    const two = machine();
    const report = await two.sync(place, { skipDamaged: true });
    expect([report.received.added, report.gaps.map(({ from, to }) => [from, to])]).toEqual([2, [[2, 2]]]);
    writeFileSync(file, text);
    expect(await two.sync(place)).toMatchObject({ received: { added: 1 }, gaps: [] });
  });

  it('names a record of a time that no clock shows', async () => {
    const [one, place] = [machine(), folder()];
    await one.record(sampleEvent());
    await one.sync(place);
    const far = await withChanged(place, (keys) => ({
      ...keys,
      id: `efffffff${String(keys['id']).slice(8)}`,
    }));
    expect((await machine().sync(far)).damage).toMatchObject([{ kind: 'far-future', line: 1 }]);
  });

  it('leaves a damaged bundle as it is', async () => {
    const path = join(scratch(), 'mail.cyclo');
    const [one, two] = [machine(), machine()];
    await one.record(sampleEvent(), sampleEvent({ unit: 'b' }));
    await one.sync(bundlePlace(path, 'mail.cyclo'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('"unit":"b"', '"unit":"B"'));
    const before = readFileSync(path, 'utf8');
    await two.record(sampleEvent({ unit: 'own' }));
    const report = await two.sync(bundlePlace(path, 'mail.cyclo'), { skipDamaged: true });
    expect([report.received.added, report.sent, report.isUnsent]).toEqual([1, 0, true]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('what an exchange says of plans', () => {
  it('tells two of one name apart, until both have the same', async () => {
    const [one, two, place] = [machine(), machine(), folder()];
    await one.sync(place, { plans: [plan], by: 'Анна' });
    const other = { ...plan, title: 'Другая', to: '2011-05' };
    const told = async (at: Machine, here: typeof plan, by: string): Promise<unknown> =>
      (
        await at.sync(place, {
          plans: [here],
          by,
          at: new Date(Date.UTC(2010, 9, 5, 12, tick++)).toISOString(),
        })
      ).otherPlans.map(({ there }) => [there.by, there.title]);
    let tick = 0;
    expect(await told(two, other, 'Борис')).toEqual([['Анна', 'Циклограмма']]);
    expect(await told(one, plan, 'Анна')).toEqual([['Борис', 'Другая']]);
    expect(await told(two, plan, 'Борис')).toEqual([]);
    expect(await told(one, plan, 'Анна')).toEqual([]);
    expect((await foundIn(place)).filter(({ is }) => is === 'plan')).toHaveLength(3);
  });
});

describe('files given as evidence', () => {
  const file = (name: string, path: string, content: string): ReturnType<typeof sampleEvent> =>
    sampleEvent({
      evidence: {
        type: 'file',
        name,
        path,
        size: Buffer.byteLength(content),
        sha256: hashOf(Buffer.from(content)),
      },
    });
  const homeOf = (at: Machine): { evidence: { home: string; kept: string } } => ({
    evidence: { home: at.folder, kept: join(at.folder, '.cyclo/evidence') },
  });

  it('go along where it is asked for, by what is in them', async () => {
    for (const place of [folder(), bundlePlace(join(scratch(), 'm.cyclo'), 'm.cyclo')]) {
      const [one, two, three] = [machine(), machine(), machine()];
      writeFileSync(join(one.folder, 'act.pdf'), 'протокол');
      await one.record(file('act.pdf', 'act.pdf', 'протокол'), file('gone.pdf', 'gone.pdf', 'нет'));
      expect((await one.sync(place, homeOf(one))).files).toEqual({
        received: 0,
        sent: 1,
        missing: ['gone.pdf'],
        altered: [],
      });
      expect((await two.sync(place)).files).toBeUndefined();
      expect(existsSync(join(two.folder, '.cyclo/evidence'))).toBe(false);
      expect((await two.sync(place, homeOf(two))).files).toMatchObject({ received: 1, sent: 0 });
      const [kept = ''] = readdirSync(join(two.folder, '.cyclo/evidence'));
      expect(kept).toBe(`${hashOf(Buffer.from('протокол'))}.pdf`);
      expect(readFileSync(join(two.folder, '.cyclo/evidence', kept), 'utf8')).toBe('протокол');
      const next = folder();
      expect((await two.sync(next, homeOf(two))).files).toMatchObject({ sent: 1 });
      expect((await three.sync(next, homeOf(three))).files).toMatchObject({ received: 1 });
    }
  });

  it('are taken by no path that somebody else has named, and given out by none that leads out of the folder', async () => {
    const [one, two] = [machine(), machine()];
    const secret = join(scratch(), 'secret.txt');
    writeFileSync(secret, 'секрет');
    const place = folder();
    await one.record(
      file('../../../x.sh; rm', '../../../../etc/x', 'секрет'),
      file('secret.txt', secret, 'секрет'),
    );
    await one.sync(place);
    const report = await two.sync(place, homeOf(two));
    expect(report.files).toMatchObject({ received: 0, sent: 0 });
    await place.add({
      events: inTurn([]),
      plans: [],
      files: [{ hash: hashOf(Buffer.from('секрет')), content: async () => Buffer.from('секрет') }],
    });
    await two.sync(place, homeOf(two));
    const [kept = ''] = readdirSync(join(two.folder, '.cyclo/evidence'));
    expect(kept).toMatch(/^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/);
  });

  it('are not taken where they are not what their name says', async () => {
    const path = join(scratch(), 'records');
    const place = folderPlace(path, 'records');
    const [one, two] = [machine(), machine()];
    writeFileSync(join(one.folder, 'a.txt'), 'протокол');
    await one.record(file('a.txt', 'a.txt', 'протокол'));
    await one.sync(place, homeOf(one));
    const hash = hashOf(Buffer.from('протокол'));
    writeFileSync(join(path, 'evidence', hash), 'подделка');
    expect((await two.sync(place, homeOf(two))).files).toEqual({
      received: 0,
      sent: 0,
      missing: ['a.txt'],
      altered: [hash],
    });
  });
});
