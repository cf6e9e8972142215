/** What comes from outside may be made to take the memory and the time of whoever opens it. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm, type FormReading } from '../../src/importers/form/read.ts';
import { runs } from '../runs.ts';
import { BIN } from '../scratch.ts';
import type { Workplace } from '../test-io.ts';
import { bytesOf, day, fill, formPath, importForms, makeForms, openCity } from './city.ts';
import { type Change, HELD, IDS, part, rewritten, SHEET, STATED } from './hostile-books.ts';

const [PATH, OTHER] = [formPath('one-001'), formPath('two-002')];
const REFUSED = /^(?:overfull|far-cell|too-big|not-a-workbook|not-a-form)$/;

let place: Workplace;
let bytes: Uint8Array;
let filled: FormReading;
beforeAll(async () => {
  place = await openCity({ schools: ['one-001', 'two-002'] });
  await makeForms(place, '--actor SCH');
  for (const path of [PATH, OTHER])
    await fill(place, path, { F9: 'выполнено', G9: day('2010-10-12'), C13: 'Петров П. П.' });
  bytes = await bytesOf(place, PATH);
  filled = await readForm(bytes);
  if (!('form' in filled)) throw new Error('An ordinary form was not read.');
});
afterAll(() => place.close());

/** Some changes of different kinds. */
function several(
  kinds: Readonly<Record<string, fc.Arbitrary<Change>>>,
  most: number,
): fc.Arbitrary<Change[]> {
  return fc
    .subarray(Object.keys(kinds), { minLength: 1, maxLength: most })
    .chain((names) => fc.tuple(...names.map((name) => kinds[name]!)));
}

describe('a workbook', () => {
  it('makes nothing of what it states', async () => {
    await fc.assert(
      fc.asyncProperty(several(STATED, 4), async (changes) => {
        expect(await readForm(await rewritten(bytes, changes))).toEqual(filled);
      }),
      { numRuns: runs(600) },
    );
  });

  it.each(Object.keys(HELD))('is refused by what it holds: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(HELD[kind]!, several(STATED, 2), async (held, stated) => {
        const reading = await readForm(await rewritten(bytes, [...stated, held]));
        expect(reading).toMatchObject({ problem: { code: expect.stringMatching(REFUSED) } });
      }),
      { numRuns: runs(30) },
    );
  });

  it('is refused where two of its lines are about one row', async () => {
    const twice = part(IDS, (xml) => xml.replace(/(<row r="8".*?<c r="A8".*?)<v>\d+<\/v>/s, '$1<v>0</v>'));
    expect(await readForm(await rewritten(bytes, [twice]))).toHaveProperty('problem');
  });

  it('whose archive says other sizes than it has is read or refused', async () => {
    const size = fc.constantFrom(0, 1, 0xffff, 0x7fffffff, 0xffffffff);
    await fc.assert(
      fc.asyncProperty(size, size, fc.nat({ max: 20 }), async (packed, unpacked, which) => {
        const changed = Buffer.from(bytes);
        let at = -1;
        for (let entry = 0; entry <= which; entry++) {
          const next = changed.indexOf('PK\x01\x02', at + 1, 'latin1');
          if (next < 0) break;
          at = next;
        }
        changed.writeUInt32LE(packed, at + 20);
        changed.writeUInt32LE(unpacked, at + 24);
        const reading = await readForm(changed);
        if ('problem' in reading) expect(reading.problem.code).toMatch(REFUSED);
        else expect(reading).toEqual(filled);
      }),
      { numRuns: runs(300) },
    );
  });

  it('refuses itself, and no other', async () => {
    const bad: string[] = [];
    for (const [index, kind] of Object.keys(HELD).entries()) {
      const [change] = fc.sample(HELD[kind]!, 1);
      bad.push(`bad/${index}.xlsx`);
      await place.write(`bad/${index}.xlsx`, await rewritten(bytes, [change!]));
    }
    const { forms } = await importForms(place, [...bad, PATH, 'bad', OTHER], '--dry-run');
    expect(forms.map(({ file, status }) => [file, status])).toEqual([
      ...bad.map((file) => [file, 'refused']),
      [PATH, 'new'],
      [OTHER, 'new'],
    ]);
  });
});

describe('memory and time', () => {
  /** What it takes to look at a file, in megabytes and seconds. */
  function cost(file: string): { memory: number; time: number } {
    const { stderr } = spawnSync(
      process.execPath,
      [
        '-e',
        `process.argv.splice(1, 0, ${JSON.stringify(BIN)});
        process.on('exit', () => {
          const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
          process.stderr.write('\\n' + JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
        });
        require(${JSON.stringify(BIN)});`,
        'import-form',
        file,
        '--dry-run',
        '--today',
        '2010-11-10',
      ],
      { cwd: place.folder, encoding: 'utf8', env: { ...process.env, CYCLO_LANG: 'en' } },
    );
    const [memory, time] = JSON.parse(stderr.split('\n').at(-1)!) as [number, number];
    return { memory, time };
  }

  it('stay within bounds', async () => {
    const cell = (row: number): string =>
      `<c r="A${row}" t="inlineStr"><is><t>${'я'.repeat(120)}</t></is></c>`;
    const most = part(SHEET, (text) =>
      text.replace(
        '</sheetData>',
        `${Array.from({ length: 8000 }, (_, at) => `<row r="${at + 1000}">${cell(at + 1000)}</row>`).join('')}</sheetData>`,
      ),
    );
    const [strings] = fc.sample(HELD['a text many times']!, 1);
    await place.write('full.xlsx', await rewritten(bytes, [most]));
    await place.write('strings.xlsx', await rewritten(bytes, [strings!]));
    const ordinary = cost(PATH);
    for (const file of ['full.xlsx', 'strings.xlsx']) {
      const { memory, time } = cost(file);
      expect({ file, memory, isLight: memory < 300 }).toMatchObject({ isLight: true });
      expect({ file, time, ordinary, isQuick: time < 5 * ordinary.time + 0.2 }).toMatchObject({
        isQuick: true,
      });
    }
  });
});
