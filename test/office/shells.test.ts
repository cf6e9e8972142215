/** Words completed in shells as people use them: bash, zsh and fish in a terminal of their own. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN } from '../scratch.ts';

const run = promisify(execFile);

const SETUPS = {
  bash: 'source <(cyclo completion bash)',
  zsh: 'autoload -U compinit; compinit -u -D; source <(cyclo completion zsh)',
  fish: 'cyclo completion fish | source',
};

const NAME = 'Иванов $(touch X) "И." `touch Y` \'Z\'';

const PLAN = `cyclo: 1
plan: city
title: City
period: 2010-10..2010-11
actors:
  RUO:
    name: District offices
    units: [{id: ruo-first, name: "Office: the first", responsible: '${NAME.replaceAll("'", "''")}'}]
activities:
  - id: seminar
    title: A seminar
    when: 2010-10
    tasks: {RUO: Take part}
`;

let place = '';
let project = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'cyclo-shells-'));
  project = join(place, 'project');
  for (const folder of ['bin', 'home', 'project/plans'])
    await mkdir(join(place, folder), { recursive: true });
  const program = join(place, 'bin/cyclo');
  await writeFile(
    program,
    `#!/bin/sh\n"${process.execPath}" "${resolve(BIN)}" "$@"\n[ "$1" != __complete ] || touch "$ANSWERED"\n`,
  );
  await chmod(program, 0o755);
  await writeFile(join(project, 'plans/city.yaml'), PLAN);
});
afterAll(() => rm(place, { recursive: true, force: true }));

// Most of the time somebody waits for a shell to be silent: several are typed into at once.
describe.each(Object.entries(SETUPS))('%s', (shell, setup) => {
  it.concurrent.each([
    ['cyclo due --act', ['cyclo', 'due', '--actor']],
    ['cyclo due --unit r', ['cyclo', 'due', '--unit', 'ruo-first']],
    ['cyclo done s', ['cyclo', 'done', 'seminar']],
    ['cyclo due --month=2010-10', ['cyclo', 'due', '--month=2010-10']],
    ['cyclo due --plan plans/c', ['cyclo', 'due', '--plan', 'plans/city.yaml']],
    ['cyclo due --responsible Ив', ['cyclo', 'due', '--responsible', NAME]],
    ['cyclo due --responsible "Иванов ', ['cyclo', 'due', '--responsible', NAME]],
    ["cyclo due --responsible 'Иванов ", ['cyclo', 'due', '--responsible', NAME]],
  ])('%s', async (line, words) => {
    const answered = join(await mkdtemp(join(place, 'answered-')), 'yes');
    const call = ['test/office/type.py', shell, project, setup, line, answered];
    const { stdout } = await run('/usr/bin/python3', call, {
      env: {
        PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}`,
        HOME: join(place, 'home'),
        LC_ALL: 'C.UTF-8',
        TERM: 'dumb',
        CYCLO_LANG: 'en',
        ANSWERED: answered,
      },
    });
    expect(stdout.trim()).toBe(words.map((word) => `<${word}>`).join(''));
    expect(await readdir(project)).toEqual(['plans']);
  });
});
