import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { OutputError, type Io } from '../../src/io.ts';
import { replaceFile } from '../../src/replace-file.ts';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

const PLAN = '--plan plans/sgo-2010-h1.yaml';
const at = (name: string): string => join(place.folder, name);
const bytesOf = (name: string): Buffer => readFileSync(at(name));
/** What is there, each file with its bytes. */
const everything = ({ folder }: Workplace): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => [name, join(folder, name)] as const)
    .map(([name, path]) => [name, statSync(path).isFile() ? readFileSync(path, 'latin1') : '']);

describe('--output never replaces', () => {
  let full: Workplace;
  beforeAll(async () => {
    full = await Workplace.open();
    await full.cyclo(`done pdn-seminar -u licey-31 -m 2010-10 ${PLAN}`);
    await full.write('copy.txt', readFileSync('plans/sgo-2010-h1.yaml'));
    await full.cyclo(`store backup copy.sqlite`);
    symlinkSync('plans/sgo-2010-h1.yaml', join(full.folder, 'link.xlsx'));
    await full.write('.git/hooks/config.sample', '');
    symlinkSync('.git/hooks', join(full.folder, 'hooks'));
  });
  afterAll(() => full.close());

  it.each([
    ['a plan', 'plans/sgo-2010-h1.yaml'],
    ['a list of units', 'plans/units/chelyabinsk.yaml'],
    ['the records', '.cyclo/ledger.sqlite'],
    ['a file beside the records', '.cyclo/ledger.sqlite-journal'],
    ['a plan by another name', 'copy.txt'],
    ['a copy of the records', 'copy.sqlite'],
    ['a plan through a link', 'link.xlsx'],
    ['what would be read as a plan', 'plans/new.yml'],
    ['the settings of git', '.git/config'],
    ['what git runs', '.git/hooks/pre-commit'],
    ['what git runs, through a link', 'hooks/pre-commit'],
    ['the records of others', 'other/.cyclo/list.xlsx'],
  ])('%s', async (_what, file) => {
    const before = everything(full);
    for (const command of [
      'export --format xlsx',
      'report --format csv',
      'report --format docx',
      'due --format table',
      'log --format table',
    ]) {
      const { exit, out, err } = await full.cyclo(`${command} ${PLAN} --output ${file}`);
      expect([exit, out, err]).toEqual([2, '', expect.stringContaining('Nothing was changed')]);
    }
    expect(everything(full)).toEqual(before);
  });
});

describe('--output', () => {
  it('replaces what it wrote itself, and words about plans', async () => {
    await place.write('notes.csv', 'about cyclo: notes\n');
    for (let time = 0; time < 2; time += 1) {
      expect((await place.cyclo(`report --format csv ${PLAN} -o notes.csv`)).exit).toBe(0);
      expect((await place.cyclo(`export ${PLAN} -o table.xlsx`)).exit).toBe(0);
    }
    expect(bytesOf('table.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  it('- is standard output, and makes no file', async () => {
    const csv = await place.cyclo(`report --format csv ${PLAN} -o -`);
    expect(csv.out).toBe((await place.cyclo(`report --format csv ${PLAN}`)).out);
    expect((await place.cyclo(`export ${PLAN} -o -`)).out.slice(0, 2)).toBe('PK');
    expect((await place.cyclo(`form -u licey-31 -m 2010-10 ${PLAN} -o -`)).out.slice(0, 2)).toBe('PK');
    expect((await place.cyclo(`form -u licey-31 -m 2010-10 ${PLAN} -o - --format json`)).exit).toBe(2);
    expect((await place.cyclo(`form -a RUO -m 2010-10 ${PLAN} -o -`)).exit).toBe(2);
    expect(readdirSync(place.folder)).toEqual(['plans']);
  });

  it.each([
    'due --month 2010-10',
    'due --critical --month 2010-09',
    'status --by actor',
    'status --matrix --trend month',
    'missing',
    'log',
    'calendar --month 2010-11',
    'when 2010-10',
    'report',
  ])('writes %s in every format, which the name of the file says', async (command) => {
    const starts: Record<string, RegExp> = {
      xlsx: /^PK/,
      DOCX: /^PK/,
      html: /^<!doctype html>/,
      md: /^(#{1,2} |As of)/,
      csv: /^[\ufeff]?[\w;,]+\r\n/,
      json: /^\{\n {2}"schemaVersion"/,
    };
    for (const [ending, start] of Object.entries(starts)) {
      const { exit, out } = await place.cyclo(`${command} ${PLAN} --output out/list.${ending}`, {
        columns: 80,
      });
      expect([exit, out]).toEqual([0, `written: out/list.${ending}\n`]);
      const bytes = bytesOf(`out/list.${ending}`);
      expect(bytes.toString()).toMatch(start);
      const format = ending.toLowerCase();
      // Who prints it, and where, makes no difference.
      const piped = await place.cyclo(`${command} ${PLAN} --format ${format} --output -`);
      expect(piped.out).toBe(bytes.toString(start.source === '^PK' ? 'latin1' : 'utf8'));
    }
    await place.cyclo(`${command} ${PLAN} --format table --output list.txt`, { columns: 80 });
    expect(bytesOf('list.txt').toString()).toBe((await place.cyclo(`${command} ${PLAN} --format table`)).out);
    const screen = await place.cyclo(`${command} ${PLAN} --format docx --output -`, { columns: 80 });
    expect([screen.exit, screen.out]).toEqual([2, '']);
  });

  it('sends no document to a screen', async () => {
    const { exit, out, err } = await place.cyclo(`export ${PLAN} -o -`, { columns: 80 });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('A document is not for a screen.');
    expect((await place.cyclo(`report --format csv ${PLAN} -o -`, { columns: 80 })).exit).toBe(0);
  });

  it('says where a copy of the records may go, which is no document', async () => {
    await place.cyclo(`done pdn-seminar -u licey-31 -m 2010-10 ${PLAN}`);
    const { exit, out, err } = await place.cyclo('store backup -', { columns: 80 });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('cyclo store backup FILE');
    const piped = await place.cyclo('store backup -');
    expect(piped.out.slice(0, 15)).toBe('SQLite format 3');
  });

  it('is written through what is no regular file', async () => {
    expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0);
    const reader = spawn('cat', [at('pipe')]);
    const read = text(reader.stdout);
    await replaceFile(at('pipe'), 'through');
    expect(await read).toBe('through');
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });
});

describe('- where a file is read', () => {
  const plan = (): string =>
    readFileSync(at('plans/sgo-2010-h1.yaml'), 'utf8').replaceAll('units/', 'plans/units/');

  it('is a plan for every command', async () => {
    const stdin = plan();
    expect((await place.cyclo('validate -', { stdin })).out).toContain('-:92:');
    const due = 'due --actor RUO --month 2010-10 --format csv';
    expect((await place.cyclo(`${due} --plan -`, { stdin })).out).toBe(
      (await place.cyclo(`${due} ${PLAN}`)).out,
    );
    const done = await place.cyclo('done pdn-seminar -u licey-31 -m 2010-10 --plan -', { stdin });
    expect(done.out).toContain('✓ recorded');
    expect(readdirSync(at('.cyclo'))).toEqual(['ledger.sqlite']);
  });

  it('is words that prove something', async () => {
    const done = `done pdn-seminar -u licey-31 -m 2010-10 ${PLAN} -e -`;
    expect((await place.cyclo(done, { stdin: new Uint8Array([0xff, 0xfe]) })).exit).toBe(2);
    await place.cyclo(done, { stdin: 'letter 14\n' });
    expect((await place.cyclo('log --format json')).out).toContain('"text": "letter 14"');
  });

  it('is one thing only', async () => {
    for (const line of [
      'done --from - --plan -',
      'done pdn-seminar -u licey-31 -m 2010-10 -e - --plan -',
      'import-form - --plan - --yes',
    ]) {
      const { exit, out, err } = await place.cyclo(line, { stdin: plan() });
      expect([line, exit, out]).toEqual([line, 2, '']);
      expect(err).toContain('Standard input (-) can be read as one thing only.');
    }
  });
});

describe('what the world refuses', () => {
  /** Runs in a world whose standard output takes nothing, or one whose folders may not be looked into. */
  async function full(line: string, isShut = false): Promise<{ exit: number; err: string }> {
    let err = '';
    const stream = { isTTY: false, columns: 80 };
    const files: Io['files'] = {
      read: async (path) => readFileSync(path),
      write: async () => undefined,
      info: async (path) => {
        const known = statSync(path, { throwIfNoEntry: false });
        return known && { isDirectory: known.isDirectory(), isRegular: known.isFile(), size: known.size };
      },
      realPath: async (path) => path,
      list: async (path) => {
        if (!isShut) return readdirSync(path).sort();
        throw Object.assign(new Error('refused'), { code: 'EACCES', syscall: 'scandir', path });
      },
    };
    const exit = await run(line.split(' '), {
      stdout: {
        ...stream,
        write: () => {
          if (!isShut) throw new OutputError('ENOSPC');
        },
      },
      stderr: { ...stream, write: (content) => void (err += String(content)) },
      interactive: false,
      discardTyped: async () => undefined,
      readStdin: async () => new Uint8Array(),
      files,
      cwd: place.folder,
      env: { CYCLO_TZ: 'UTC' },
      program: [],
      user: 'ivanova',
      now: () => Date.parse('2010-10-21T06:00:00.000Z'),
      withoutWarnings: (load) => load(),
    });
    return { exit, err };
  }

  it('is told in plain words, with what was recorded before', async () => {
    const due = await full('due');
    expect(due).toEqual({
      exit: 3,
      err: expect.stringMatching(/^cyclo: Standard output .*the disk is full\)\.\nMake room/),
    });
    const done = await full(`done pdn-seminar -a RUO -m 2010-10 ${PLAN}`);
    expect(done.exit).toBe(3);
    expect(done.err).toContain('7 records were made before and stay');
    const undo = await full('undo --yes');
    expect(undo.err).toContain('7 records were made before and stay');
    expect((await place.cyclo('log --format json')).out.match(/"undone"/g)).toHaveLength(7);
  });

  it.each([
    'due',
    'status',
    'missing',
    'report',
    'validate',
    'log',
    'history',
    'done pdn-seminar',
    'undo',
    'export',
  ])('is told of a folder without rights: %s', async (line) => {
    const { exit, err } = await full(line, true);
    expect(exit).toBe(3);
    expect(err).toMatch(/^cyclo: \S+plans cannot be used: you have no permission\.\n.*\n$/);
  });
});
