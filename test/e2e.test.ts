import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runs } from './runs.ts';
import { BIN } from './scratch.ts';

const run = promisify(execFile);
const AT_ONCE = runs(50);

let folder = '';
const cyclo = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CYCLO_LANG: 'en' },
  });
const dueItem = () =>
  (
    JSON.parse(cyclo('due', '--actor', 'RUO', '--month', '2010-10', '--format', 'json').stdout) as {
      items: { units: { total: number; done: number } }[];
    }
  ).items[0];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclo-e2e-'));
  cpSync('plans', join(folder, 'plans'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the program as it is installed', () => {
  it('lists, records and takes back', () => {
    expect(cyclo('due', '--actor', 'RUO', '--month', '2010-10').stdout).toContain('0 of 7');
    expect(dueItem()?.units).toMatchObject({ total: 7, done: 0 });
    expect(existsSync(join(folder, '.cyclo'))).toBe(false);

    const done = cyclo('done', 'pdn-seminar', '--unit', 'ruo-kalininsky');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('1 of 7');
    expect(dueItem()?.units).toMatchObject({ total: 7, done: 1 });

    expect(cyclo('undo')).toMatchObject({ status: 0, stderr: '' });
    expect(dueItem()?.units).toMatchObject({ total: 7, done: 0 });
    const events = (JSON.parse(cyclo('log', '--format', 'json').stdout) as { events: { kind: string }[] })
      .events;
    expect(events.map(({ kind }) => kind)).toEqual(['done', 'undone']);
  });

  it('formats a file in its place: mode and link stay', () => {
    const [real, link] = [join(folder, 'list.yaml'), join(folder, 'link.yaml')];
    writeFileSync(real, 'units: []\ncyclo-units: 1\n', { mode: 0o640 });
    symlinkSync('list.yaml', link);
    expect(cyclo('fmt', 'link.yaml')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(real, 'utf8')).toBe('cyclo-units: 1\nunits: []\n');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['link.yaml', 'list.yaml', 'plans']);
    const { ino } = statSync(real);
    expect(cyclo('fmt', 'link.yaml').status).toBe(0);
    expect(statSync(real).ino).toBe(ino);
  });

  it('knows Cyrillic as the sources do', () => {
    const until = (time: string) => cyclo('due', '--next', time, '--today', '2010-10-01', '--format', 'json');
    expect(until('2 недели')).toMatchObject({ status: 0, stdout: until('2w').stdout });
    const plan = ['--plan', 'plans/sgo-2010-h1.yaml', '--today', '2010-10-01'];
    expect(cyclo('report', ...plan).stdout).toContain('приказом Управления...');
  });

  it('ends with the code it promises', () => {
    expect(cyclo('due', '--month', '2010-10').status).toBe(0);
    expect(cyclo('due', '--moth', '2010-10').status).toBe(2);
    expect(cyclo('due', '--plan', 'nowhere.yaml').status).toBe(3);
    writeFileSync(join(folder, 'plans', 'broken.yaml'), 'cyclo: 1\nplan: x\n');
    expect(cyclo('validate').status).toBe(1);
  });

  it('reads a plan from a folder below the plans, like git', () => {
    const below = spawnSync(process.execPath, [BIN, 'due', '--month', '2010-12', '--actor', 'UO'], {
      cwd: join(folder, 'plans', 'units'),
      encoding: 'utf8',
    });
    expect(below.stdout).toContain('district-interview');
  });

  it('knows Russian letters, in whatever encoding', () => {
    // «pdn-seminar,ruo-kalininsky,протокол» in windows-1251.
    const row = Buffer.from('pdn-seminar,ruo-kalininsky,\xef\xf0\xee\xf2\xee\xea\xee\xeb\n', 'latin1');
    writeFileSync(join(folder, 'rows.csv'), Buffer.concat([Buffer.from('activity,unit,note\n'), row]));
    const done = cyclo('done', '--from', 'rows.csv');
    expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining('windows-1251') as string });
    expect(cyclo('log').stdout).toContain('протокол');
    expect(cyclo('due', '--next', '14 дней', '--today', '2010-10-05')).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('stops quietly when its reader has seen enough', () => {
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" show | head -n 1`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(shell.stderr).toBe('');
    expect(shell.stdout.split('\n')).toHaveLength(2);
  });

  it('creates and changes nothing by reading', () => {
    cyclo('done', 'pdn-seminar', '--unit', 'ruo-kalininsky');
    const before = snapshot(folder);
    for (const line of ['due', 'due --overdue', 'log', 'show', 'validate', 'schema', ''])
      cyclo(...line.split(' ').filter(Boolean));
    expect(snapshot(folder)).toEqual(before);
  });

  it('notices a file that was changed after it was recorded', () => {
    writeFileSync(join(folder, 'report.txt'), 'first');
    cyclo('done', 'pdn-seminar', '--unit', 'ruo-kalininsky', '--evidence', 'report.txt');
    expect(cyclo('log').stdout).toContain(createHash('sha256').update('first').digest('hex').slice(0, 12));
    expect(cyclo('log').stdout).not.toContain('CHANGED');
    writeFileSync(join(folder, 'report.txt'), 'other');
    expect(cyclo('log').stdout).toContain('CHANGED');
    rmSync(join(folder, 'report.txt'));
    expect(cyclo('log').stdout).toContain('no longer there');
  });
});

describe('many at once', () => {
  it(`records each of ${AT_ONCE} completions recorded at the same time, once`, async () => {
    const months = ['2010-08', '2010-09', '2010-10', '2010-11', '2010-12'];
    const units = ['licey-11', 'licey-31', 'internat-9', 'internat-13'];
    // Every obligation is recorded by two or three processes; one of them wins.
    const calls = months
      .flatMap((month) => units.map((unit) => ['done', 'pupil-movement', '--unit', unit, '--month', month]))
      .slice(0, AT_ONCE / 2.5);
    const all = Array.from({ length: AT_ONCE }, (_, index) => calls[index % calls.length]!);
    const results = await Promise.all(
      all.map((args) => run(process.execPath, [BIN, ...args], { cwd: folder })),
    );
    expect(results.every(({ stderr }) => stderr === '')).toBe(true);
    const { events } = JSON.parse(cyclo('log', '--format', 'json').stdout) as {
      events: { occurrence: string; unit: string }[];
    };
    expect(new Set(events.map(({ occurrence, unit }) => `${occurrence} ${unit}`)).size).toBe(calls.length);
    expect(events).toHaveLength(calls.length);
  });
});

function snapshot(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(join(path, name));
      const content = statSync(join(path, name)).isFile()
        ? createHash('sha256')
            .update(readFileSync(join(path, name)))
            .digest('hex')
        : '';
      return [name, `${mtimeMs} ${size} ${content}`];
    }),
  );
}

describe('what has no end', () => {
  it.each([
    ['validate', '/dev/zero'],
    ['due', '--plan', '/dev/zero'],
    ['fmt', '--check', '/dev/zero'],
    ['done', '--from', '/dev/zero'],
    ['done', 'pdn-seminar', '-u', 'licey-31', '-m', '2010-10', '-e', '/dev/zero'],
    ['diff', '/dev/zero', 'plans/sgo-2010-h1.yaml'],
    ['import-form', '--dry-run', '/dev/zero'],
  ])('is not read to it: %s %s', (...args) => {
    const { status, stderr } = cyclo(...args);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringContaining('more than 128 MB, or no end'),
    });
    expect(stderr).not.toContain('internal error');
  });

  it('is not read from standard input either', () => {
    const { stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" validate - < /dev/zero 2>&1; echo $?`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CYCLO_LANG: 'en' },
      },
    );
    expect(stdout).toMatch(/^cyclo: - cannot be used: it has more than 128 MB, or no end\.\n[^\n]*\n3\n$/);
  });
});

it('says plainly that the current folder is gone', () => {
  const gone = mkdtempSync(join(tmpdir(), 'cyclo-gone-'));
  const called = (args: string): string =>
    spawnSync('sh', ['-c', `rmdir "${gone}"; "${process.execPath}" "${BIN}" ${args} 2>&1; echo $?`], {
      cwd: gone,
      encoding: 'utf8',
      env: { ...process.env, CYCLO_LANG: 'en' },
    }).stdout;
  expect(called('due')).toMatch(/^cyclo: The system refused[^\n]*\n[^\n]*\n3\n$/);
});
