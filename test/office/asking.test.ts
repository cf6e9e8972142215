/** What stands on a terminal of 80 columns when `init`, `add` and `import` have asked what they ask, as people see it: in tmux. */
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { importMessages } from '../../src/messages/sections/imports.ts';
import { newPlanMessages } from '../../src/messages/sections/new-plan.ts';
import { BIN } from '../scratch.ts';

const run = promisify(execFile);

const PROMPT = 'ready>';
const ENTER = 'Enter';
/** Two tables, and an event that two bodies may have a part in; the year stands nowhere. */
const TABLES = `<p>План работы комиссии</p>
<table><tr><th>Месяц<th>УО<th>ОУ
<tr><td>Сентябрь<td>Организация и проведение семинара директоров по питанию<td>Участие в семинаре директоров
<tr><td>Октябрь<td>Свод отчётов<td>Отчёт школы</table>
<p>Учёба</p><table><tr><th>Тема<th>Срок<tr><td>Правила питания<td>до 20 ноября</table>
`;

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'cyclo-asking-'));
  for (const folder of ['bin', 'home', 'project']) await mkdir(join(place, folder));
  const program = join(place, 'bin/cyclo');
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve(BIN)}" "$@"\n`);
  await chmod(program, 0o755);
  await writeFile(join(place, 'project/plan.html'), TABLES);
  await cp('plans', join(place, 'project/known'), { recursive: true });
});
afterEach(async () => {
  await tmux('kill-server').catch(() => undefined);
  await rm(place, { recursive: true, force: true });
});

async function tmux(...words: string[]): Promise<string> {
  const env = {
    PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: join(place, 'home'),
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm-256color',
  };
  return (await run('tmux', ['-u', '-S', join(place, 'tmux'), '-f', '/dev/null', ...words], { env })).stdout;
}

/** Looks again and again until something stands on the terminal. */
async function until(isThere: (screen: string) => boolean): Promise<void> {
  let screen: string;
  do screen = await tmux('capture-pane', '-p', '-J');
  while (!isThere(screen));
}

/** The words of each question and the keys that answer it, one after the other. @returns the screen at the end */
async function asked(
  command: string,
  steps: readonly (readonly [question: string, ...keys: string[]])[],
): Promise<string> {
  await tmux(
    'new-session',
    '-d',
    '-x',
    '80',
    '-y',
    '60',
    '-c',
    join(place, 'project'),
    `env PS1='${PROMPT} ' bash --norc --noprofile`,
  );
  await until((screen) => screen.trim() === PROMPT);
  await tmux('send-keys', '-l', command);
  await tmux('send-keys', ENTER);
  for (const [question, ...keys] of steps) {
    // A question that was answered has a tick before it.
    const [words = ''] = question.split(/[\n(:?]/);
    await until((screen) => screen.split('\n').some((line) => line.startsWith('? ') && line.includes(words)));
    for (const key of keys) await tmux('send-keys', ...(key.length > 6 ? ['-l', key] : [key]));
  }
  await until((screen) => screen.trimEnd().endsWith(PROMPT));
  const screen = await tmux('capture-pane', '-p');
  return `${screen
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

describe.each([
  ['ru', ru],
  ['en', en],
] as const)('%s', (language, messages) => {
  const { ask } = newPlanMessages(messages);
  const { ask: importAsk } = importMessages(messages);
  const expectScreen = async (name: string, screen: string): Promise<void> => {
    const path = `test/office/asking/${name}.${language}.txt`;
    if (process.env['UPDATE']) await writeFile(path, screen);
    expect(screen).toBe(await readFile(path, 'utf8'));
  };

  it('init', async () => {
    await expectScreen(
      'init',
      await asked(`cyclo init --lang ${language} --today 2026-08-20`, [
        [ask.title, 'План работы школы', ENTER],
        [ask.period, '2026-09..2026-12', ENTER],
        [ask.table, 'Down', ENTER],
        [ask.units, ENTER],
        [ask.actors, 'ZUVR=Заместитель директора; KR=Классные руководители', ENTER],
        [ask.git, ENTER],
      ]),
    );
  });

  it('add', async () => {
    await expectScreen(
      'add',
      await asked(`cyclo add --plan known/zavuch-2026-10.yaml --lang ${language} --today 2026-10-05`, [
        [ask.activity, 'Проверка журналов', ENTER],
        [ask.when, 'до 25 числа каждого месяца', ENTER],
        [ask.whose, 'Space', ENTER],
        [ask.text({ actor: 'ZUVR' }), ENTER],
        [ask.id, ENTER],
      ]),
    );
  });

  it('import', async () => {
    await expectScreen(
      'import',
      await asked(`cyclo import plan.html -o plans/a.yaml --lang ${language} --today 2026-08-20`, [
        [importAsk.table, ENTER],
        [importAsk.period, ENTER],
        [importAsk.link({ texts: ['', ''], sure: '' }), 'да', ENTER],
      ]),
    );
  });
});
