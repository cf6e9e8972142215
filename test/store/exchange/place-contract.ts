import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExchangePlace } from '../../../src/store/exchange/place.ts';
import { hashOf } from '../../../src/store/canonical.ts';
import { runs } from '../../runs.ts';
import { addRecords, foundIn, hashesOf, inTurn, samplePlan, sampleRecord, sampleRecords } from './samples.ts';

/** A place to be tested, and the files that it consists of. */
export interface PlaceOnDisk {
  readonly place: ExchangePlace;
  readonly files: () => readonly string[];
}

const hashes = (from: number, to: number): string[] =>
  sampleRecords(from, to)
    .map(({ hash }) => hash)
    .sort();

/** What every place has to keep. */
export function placeContract(name: string, make: () => Promise<PlaceOnDisk>): void {
  describe(`${name} keeps what is put together there`, () => {
    it('has nothing before it is there, and makes nothing by being looked at', async () => {
      const { place, files } = await make();
      expect(await foundIn(place)).toEqual([]);
      expect(files().filter((file) => existsSync(file))).toEqual([]);
    });

    it('gives back to the byte what it was given', async () => {
      const { place } = await make();
      await place.add({ events: inTurn(sampleRecords(0, 20)), plans: [samplePlan], files: [] });
      const found = await foundIn(place);
      expect(found.flatMap((each) => (each.is === 'event' ? [each.event] : []))).toHaveLength(20);
      expect(hashesOf(found)).toEqual(hashes(0, 20));
      expect(found.find((each) => each.is === 'event')).toMatchObject({
        event: { text: expect.stringContaining('отчёт') },
      });
      expect(found.flatMap((each) => (each.is === 'plan' ? [each.plan] : []))).toEqual([samplePlan]);
      expect(found.filter(({ is }) => is === 'damage' || is === 'oddity')).toEqual([]);
    });

    it('keeps keys and kinds that only a later cyclo knows', async () => {
      const { place } = await make();
      const text = sampleRecord(1).text.replace(
        '"kind":"done"',
        '"kind":"delegated","line":"x","to":{"a":[1,null]}',
      );
      const later = { text, hash: hashOf(text) };
      await addRecords(place, [later]);
      await addRecords(place, [sampleRecord(2)]);
      expect(await foundIn(place)).toContainEqual(expect.objectContaining({ event: later }));
    });

    it('has the same in it in whatever order, and portions, it came', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1 }),
          fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
          async (numbers, cuts) => {
            const { place } = await make();
            let from = 0;
            for (const cut of [...cuts.sort((a, b) => a - b), numbers.length]) {
              await addRecords(place, numbers.slice(from, cut).map(sampleRecord));
              from = Math.max(from, cut);
            }
            const found = await foundIn(place);
            expect(hashesOf(found)).toEqual(numbers.map((each) => sampleRecord(each).hash).sort());
            expect(found.every(({ is }) => is === 'event')).toBe(true);
          },
        ),
        { numRuns: runs(100) },
      );
    });

    it('loses nothing where adding breaks off, and takes it when it is done again', async () => {
      const { place } = await make();
      await addRecords(place, sampleRecords(0, 10));
      async function* broken(): AsyncGenerator<ReturnType<typeof sampleRecord>> {
        yield* sampleRecords(10, 15);
        throw new Error('the power is gone');
      }
      await expect(place.add({ events: broken(), plans: [], files: [] })).rejects.toThrow(
        'the power is gone',
      );
      const found = await foundIn(place);
      expect(hashesOf(found)).toEqual(expect.arrayContaining(hashes(0, 10)));
      expect(found.every(({ is }) => is === 'event')).toBe(true);
      const there = new Set(hashesOf(found));
      await addRecords(
        place,
        sampleRecords(0, 20).filter(({ hash }) => !there.has(hash)),
      );
      expect(hashesOf(await foundIn(place))).toEqual(hashes(0, 20));
    });

    it('keeps files given as evidence by what is in them', async () => {
      const { place } = await make();
      const content = Buffer.from([0, 10, 13, 255, 60, 60]);
      const file = { hash: hashOf(content), content: async () => content };
      await place.add({ events: inTurn([sampleRecord(0)]), plans: [], files: [file] });
      await addRecords(place, [sampleRecord(1)]);
      const files = (await foundIn(place)).flatMap((each) => (each.is === 'file' ? [each.file] : []));
      expect(files.map(({ hash }) => hash)).toEqual([hashOf(content)]);
      expect(Buffer.from(await files[0]!.content())).toEqual(content);
    });

    it('reads files that a Windows program has saved, and says what it met', async () => {
      const { place, files } = await make();
      await addRecords(place, sampleRecords(0, 4));
      for (const file of files())
        writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
      const found = await foundIn(place);
      expect(hashesOf(found)).toEqual(hashes(0, 4));
      expect(found.some((each) => each.is === 'damage')).toBe(false);
      expect(new Set(found.flatMap((each) => (each.is === 'oddity' ? [each.oddity.kind] : [])))).toEqual(
        new Set(['bom', 'crlf']),
      );
    });

    it('names what git and editors leave in files: marks of a conflict, UTF-16, lines without end', async () => {
      const { place, files } = await make();
      await addRecords(place, sampleRecords(0, 4));
      const [file = ''] = files();
      const whole = readFileSync(file, 'utf8');
      const kinds = async (): Promise<unknown[]> =>
        (await foundIn(place)).flatMap((each) =>
          each.is === 'damage' ? [[each.damage.kind, each.damage.line]] : [],
        );
      const lines = whole.split('\n');
      writeFileSync(
        file,
        ['<<<<<<< HEAD', lines[0], '=======', ...lines.slice(1, -1), '>>>>>>> theirs', ''].join('\n'),
      );
      expect((await kinds()).filter((each) => (each as unknown[])[0] === 'conflict-mark')).toEqual([
        ['conflict-mark', 1],
        ['conflict-mark', 3],
        ['conflict-mark', lines.length + 2],
      ]);
      writeFileSync(file, Buffer.from(`\uFEFF${whole}`, 'utf16le'));
      expect(await kinds()).toContainEqual(['utf-16', 0]);
      writeFileSync(file, `${whole}{${'x'.repeat(46 * 2 ** 20)}\n`);
      expect(await kinds()).toContainEqual(['too-long', lines.length]);
    });
  });

  describe(`${name} that was damaged`, () => {
    let damaged: PlaceOnDisk;
    let whole: readonly (readonly [file: string, content: Buffer])[];

    beforeAll(async () => {
      damaged = await make();
      await damaged.place.add({
        events: inTurn(sampleRecords(0, 24)),
        plans: [samplePlan],
        files: [],
      });
      whole = damaged.files().map((file) => [file, readFileSync(file)]);
    });
    afterAll(() => {
      for (const [file, content] of whole) writeFileSync(file, content);
    });

    it('says so, or says what it said: no record is read as another', async () => {
      const known = new Set(hashes(0, 24));
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.uint8Array({ maxLength: 4 }),
          fc.integer({ min: 0, max: 4 }),
          async (which, where, bytes, gone) => {
            const [file, content] = whole[which % whole.length]!;
            const at = where % content.length;
            writeFileSync(file, Buffer.concat([content.subarray(0, at), bytes, content.subarray(at + gone)]));
            const found = await foundIn(damaged.place).catch((error: unknown) => [error] as never);
            writeFileSync(file, content);
            if (found[0] instanceof Error) return;
            const read = hashesOf(found);
            expect(read.filter((hash) => !known.has(hash))).toEqual([]);
            const isTold = found.some((each) => each.is === 'damage' || each.is === 'oddity');
            const isWhole = new Set(read).size === known.size && found.some(({ is }) => is === 'plan');
            expect(isTold || isWhole).toBe(true);
          },
        ),
        { numRuns: runs(1000) },
      );
    });

    it('says in which line of which file', async () => {
      for (const [file, content] of whole) {
        const lines = content.toString().split('\n');
        const last = lines.length - 2;
        lines[last] = lines[last]!.replace(/.(?=.{80}$)/, '~');
        writeFileSync(file, lines.join('\n'));
        const found = await foundIn(damaged.place);
        writeFileSync(file, content);
        expect(found.flatMap((each) => (each.is === 'damage' ? [each.damage.line] : []))).toEqual([last + 1]);
      }
    });

    it('tells a last line that was not written to its end', async () => {
      for (const [file, content] of whole) {
        appendFileSync(file, sampleRecord(24).text.slice(0, 100));
        const found = await foundIn(damaged.place);
        writeFileSync(file, content);
        expect(hashesOf(found)).toEqual(hashes(0, 24));
        expect(found.filter(({ is }) => is === 'damage' || is === 'oddity')).toHaveLength(1);
      }
    });
  });
}
