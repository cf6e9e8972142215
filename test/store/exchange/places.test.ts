import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundlePlace } from '../../../src/store/exchange/bundle-place.ts';
import { folderPlace } from '../../../src/store/exchange/folder-place.ts';
import { sealedLine } from '../../../src/store/exchange/sealed-line.ts';
import { placeContract } from './place-contract.ts';
import { addRecords, foundIn, hashesOf, sampleRecord, sampleRecords } from './samples.ts';

const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'place-'));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name))
    .sort();
}

placeContract('a folder', async () => {
  const folder = join(scratchFolder(), 'records');
  return {
    place: folderPlace(folder, 'records'),
    files: () => (existsSync(folder) ? filesBelow(folder) : []),
  };
});

placeContract('a bundle', async () => {
  const file = join(scratchFolder(), 'records.cyclo');
  return { place: bundlePlace(file, 'records.cyclo'), files: () => [file] };
});

describe('a folder', () => {
  it('has a file for each machine and month, and tells git how to put lines together', async () => {
    const folder = scratchFolder();
    await addRecords(folderPlace(folder, 'x'), sampleRecords(0, 6));
    expect(filesBelow(folder).map((file) => file.slice(folder.length + 1))).toMatchInlineSnapshot(`
      [
        "11111111-1111-4111-8111-111111111111/2010-10.jsonl",
        "11111111-1111-4111-8111-111111111111/2010-11.jsonl",
        "22222222-2222-4222-8222-222222222222/2010-10.jsonl",
        "22222222-2222-4222-8222-222222222222/2010-11.jsonl",
      ]
    `);
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(
      '*.jsonl text eol=lf merge=union\nevidence/* binary\n',
    );
  });

  it('never changes a file of a former month, and only adds to the present one', async () => {
    const folder = scratchFolder();
    const place = folderPlace(folder, 'x');
    await addRecords(place, sampleRecords(0, 12));
    const before = filesBelow(folder).map((file) => [file, readFileSync(file, 'utf8')] as const);
    await addRecords(place, sampleRecords(12, 20));
    const changed = before.filter(([file, content]) => readFileSync(file, 'utf8') !== content);
    expect(before.length).toBeGreaterThan(6);
    expect(changed.length).toBeLessThanOrEqual(2);
    for (const [file, content] of before) expect(readFileSync(file, 'utf8').startsWith(content)).toBe(true);
  });

  it('keeps what somebody has written into its .gitattributes', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, '.gitattributes'), '*.txt text\r\n# mine');
    await addRecords(folderPlace(folder, 'x'), [sampleRecord(0)]);
    await addRecords(folderPlace(folder, 'x'), [sampleRecord(1)]);
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(
      '*.txt text\r\n# mine\n*.jsonl text eol=lf merge=union\nevidence/* binary\n',
    );
  });

  it('finishes what broke off in the middle of a line, and tells of it no more', async () => {
    const folder = scratchFolder();
    const place = folderPlace(folder, 'x');
    const [first, second] = [sampleRecord(0), sampleRecord(2)];
    await addRecords(place, [first]);
    const [file = ''] = filesBelow(folder);
    writeFileSync(file, sealedLine(second).slice(0, 77), { flag: 'a' });
    expect((await foundIn(place)).map(({ is }) => is)).toEqual(['event', 'oddity']);
    await addRecords(place, [second]);
    const found = await foundIn(place);
    expect(found.map(({ is }) => is)).toEqual(['event', 'event']);
    expect(hashesOf(found)).toEqual([first.hash, second.hash].sort());
  });

  it('tells of a line that broke off and that nobody has written again', async () => {
    const folder = scratchFolder();
    const place = folderPlace(folder, 'x');
    await addRecords(place, [sampleRecord(0)]);
    const [file = ''] = filesBelow(folder);
    writeFileSync(file, sealedLine(sampleRecord(2)).slice(0, 300), { flag: 'a' });
    await addRecords(place, [sampleRecord(0)]);
    expect(await foundIn(place)).toContainEqual({
      is: 'damage',
      damage: { kind: 'altered', file: file.replace(folder, 'x'), line: 2 },
    });
  });

  it('reads lines twice, in any order and under any name: clouds and merges leave them so', async () => {
    const folder = scratchFolder();
    const place = folderPlace(folder, 'x');
    await addRecords(place, sampleRecords(0, 8));
    const [file = ''] = filesBelow(folder);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, [...lines.toReversed(), '', ...lines, ''].join('\n'));
    writeFileSync(file.replace('.jsonl', ' (копия с конфликтом).jsonl'), `${lines[0]}\n`);
    const found = await foundIn(place);
    expect([...new Set(hashesOf(found))]).toEqual(
      sampleRecords(0, 8)
        .map(({ hash }) => hash)
        .sort(),
    );
    expect(found.every(({ is }) => is === 'event')).toBe(true);
  });

  it('follows no link out of itself, for reading or for writing', async () => {
    const [folder, elsewhere] = [scratchFolder(), scratchFolder()];
    const place = folderPlace(folder, 'x');
    await addRecords(place, [sampleRecord(0)]);
    const [file = ''] = filesBelow(folder);
    const secret = join(elsewhere, 'secret');
    writeFileSync(secret, 'not yours\n');
    const other = sampleRecord(1);
    const [, replica = ''] = /"replica":"([^"]+)"/.exec(other.text)!;
    mkdirSync(join(folder, replica));
    symlinkSync(secret, join(folder, replica, file.slice(-13)));
    expect(await foundIn(place)).toContainEqual({
      is: 'damage',
      damage: { kind: 'link', file: `x/${replica}/${file.slice(-13)}`, line: 0 },
    });
    await expect(addRecords(place, [other])).rejects.toMatchObject({ code: 'place-unwritable' });
    expect(readFileSync(secret, 'utf8')).toBe('not yours\n');
  });
});

describe('a bundle', () => {
  it('is one text that says what it is, and what has to be in it', async () => {
    const file = join(scratchFolder(), 'x.cyclo');
    await addRecords(bundlePlace(file, 'x'), [sampleRecord(0)]);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[0]).toMatch(/^\{"cyclo":"records","line":"begin","version":1,"hash":"[0-9a-f]{64}"\}$/);
    expect(lines[1]).toBe(sealedLine(sampleRecord(0)));
    expect(lines[2]).toMatch(/^\{"line":"end","lines":2,"sum":"[0-9a-f]{64}","hash":"[0-9a-f]{64}"\}$/);
  });

  it('says when lines are missing, are there twice, or change places', async () => {
    const file = join(scratchFolder(), 'x.cyclo');
    const place = bundlePlace(file, 'x');
    await addRecords(place, sampleRecords(0, 3));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const damageOf = async (changed: readonly (string | undefined)[]): Promise<unknown> => {
      writeFileSync(file, `${changed.join('\n')}\n`);
      return (await foundIn(place)).flatMap((each) => (each.is === 'damage' ? [each.damage.kind] : []));
    };
    const [begin, one, two, three, end] = lines;
    expect(await damageOf([begin, one, two, three, end])).toEqual([]);
    expect(await damageOf([begin, one, three, end])).toEqual(['incomplete']);
    expect(await damageOf([begin, one, one, two, three, end])).toEqual(['incomplete']);
    expect(await damageOf([begin, two, one, three, end])).toEqual(['incomplete']);
    expect(await damageOf([begin, one, two, three])).toEqual(['cut-short']);
    expect(await damageOf([begin, one, two, three, end, one])).toEqual(['incomplete']);
    expect(await damageOf([])).toEqual(['cut-short']);
  });

  it('refuses what is no bundle, and one of a later cyclo', async () => {
    const file = join(scratchFolder(), 'x.cyclo');
    writeFileSync(file, '%PDF-1.7\n');
    await expect(foundIn(bundlePlace(file, 'x'))).rejects.toMatchObject({ code: 'place-foreign' });
    await addRecords(bundlePlace(`${file}2`, 'x'), [sampleRecord(0)]);
    const { seal } = await import('../../../src/store/exchange/sealed-line.ts');
    writeFileSync(file, `${sealedLine(seal({ cyclo: 'records', line: 'begin', version: 2 }))}\n`);
    await expect(foundIn(bundlePlace(file, 'x'))).rejects.toMatchObject({ code: 'bundle-newer' });
  });
});
