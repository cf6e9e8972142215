import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { repeatOnChange } from '../../src/commands/project/watch.ts';
import { BIN } from '../scratch.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';

let folder = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyclo-watch-'));
  cpSync('plans', join(folder, 'plans'), { recursive: true });
});

afterEach(() => {
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts watching; what comes back waits for the next line that has some words. */
function watching(...options: readonly string[]): (words: string) => Promise<string> {
  const words = ['export', '--plan', PLAN, '--watch', '--output', 'page.html', '--lang', 'en', ...options];
  const started = spawn(process.execPath, [BIN, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  const lines: string[] = [];
  let wake = (): void => undefined;
  for (const input of [started.stdout, started.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  return async (wanted) => {
    for (;;) {
      const line = lines.shift();
      if (line?.includes(wanted) === true) return line;
      if (line === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  };
}

const page = (): string => readFileSync(join(folder, 'page.html'), 'utf8');

/** Replaces words, all of them in one go. */
function edit(...replaced: readonly (readonly [from: string, to: string])[]): void {
  const path = join(folder, PLAN);
  writeFileSync(
    path,
    replaced.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, 'utf8')),
  );
}

it('writes the page again with each change, and keeps it where the plan is broken', async () => {
  const line = watching();
  await line('written: page.html');
  await line('Ctrl+C');
  edit(['title: Циклограмма работы', 'title: Новый план работы']);
  await line('written: page.html');
  expect(page()).toContain('<h1>Новый план работы');
  edit(['cyclo: 1', 'cyclo: 1\nnonsense: [']);
  await line('cyclo:');
  expect(page()).toContain('<h1>Новый план работы');
  edit(['\nnonsense: [', ''], ['title: Новый план работы', 'title: Исправленный план']);
  await line('written: page.html');
  expect(page()).toContain('<h1>Исправленный план');
  expect(child?.exitCode).toBe(null);
  child?.kill('SIGINT');
  await once(child!, 'exit');
});

it('sees a change that is made while the page is being made', async () => {
  const file = join(folder, PLAN);
  let times = 0;
  const work = async (): Promise<string[]> => {
    times += 1;
    if (times === 3) throw new Error('seen twice');
    writeFileSync(file, `round ${times}`);
    return Promise.resolve([file]);
  };
  const context = {
    io: { stderr: { write: () => undefined }, now: () => Date.now() },
    messages: { views: { watching: '' } },
  };
  await expect(repeatOnChange(context as unknown as Context, work)).rejects.toThrow('seen twice');
});

it('looks at the records only where they are in the page', async () => {
  const line = watching('--status', '--today', '2010-11-10');
  await line('Ctrl+C');
  expect(page()).toContain('0 of 6 done');
  const done = ['done', 'work-plan', '--plan', PLAN, '--actor', 'UO', '--date', '2010-08-20'];
  const recording = spawn(process.execPath, [BIN, ...done], { cwd: folder, stdio: 'ignore' });
  expect(await once(recording, 'exit')).toEqual([0, null]);
  // The folder of the records comes before what is in it: the last time the page is written, all is there.
  while (!page().includes('1 of 6 done')) await line('written: page.html');
});

it('is an option of pages alone', async () => {
  const started = spawn(process.execPath, [BIN, 'export', '--plan', PLAN, '--format', 'csv', '--watch'], {
    cwd: folder,
    stdio: 'ignore',
  });
  expect(await once(started, 'exit')).toEqual([2, null]);
});
