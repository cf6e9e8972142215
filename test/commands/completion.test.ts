/** What a shell is told that the open word can become. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { Workplace } from '../test-io.ts';

/** Names that a shell would run, break up or end a quotation at. */
const HOSTILE = 'Иванов $(touch X) "И." `touch Y` \\ \'Z\'';

const PLAN = `cyclo: 1
plan: city
title: City
period: 2010-10..2010-11
actors:
  RUO:
    name: District offices
    units:
      - {id: ruo-1, name: "Office: the first", responsible: '${HOSTILE.replaceAll("'", "''")}'}
      - {id: ruo-2, name: Second office}
  MOU: {name: Schools, units: [{id: mou-1, name: School}]}
activities:
  - id: seminar
    title: A seminar
    when: {every: month, by: 5}
    tasks: {RUO: Take part}
  - id: report
    title: A report
    when: 2010-10
    tasks: {MOU: Report}
`;

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open(false);
  await workplace.write('plans/city.yaml', PLAN);
});
afterAll(() => workplace.close());

/** The words for the last of some, without what they mean. */
const offered = async (...words: string[]): Promise<string[]> =>
  (await linesFor(...words)).map((line) => line.split('\t')[0] ?? '');

async function linesFor(...words: string[]): Promise<string[]> {
  const { out, err, exit } = await workplace.cyclo(['__complete', String(words.length), ...words]);
  expect({ err, exit }).toEqual({ err: '', exit: 0 });
  return out.split('\n').slice(0, -1);
}

describe('what the open word can become', () => {
  it('is a command at first, with what it does', async () => {
    expect(await offered('')).toEqual(Object.keys(commands));
    expect(await linesFor('comple')).toEqual(['completion\tcomplete words of commands in your shell']);
    expect(await linesFor('--lang', 'ru', 'comple')).toEqual([
      'completion\tдополнение команд по клавише TAB',
    ]);
  });

  it('is an option of the command that was not given', async () => {
    expect(await offered('due', '--u')).toEqual(['--unit']);
    expect(await offered('due', '--unit', 'ruo-1', '--u')).toEqual([]);
    expect(await offered('due', '-u', 'ruo-1', '--u')).toEqual([]);
    expect(await offered('due', '--unit=ruo-1', '--u')).toEqual([]);
    expect(await offered('done', '--unit', 'ruo-1', '--u')).toEqual(['--unit']);
    expect(await offered('done', '--', '--u')).toEqual([]);
  });

  it('is an id of the plan, with its name', async () => {
    expect(await linesFor('due', '--actor', '')).toEqual(['RUO\tDistrict offices', 'MOU\tSchools']);
    expect(await linesFor('due', '--unit', 'r')).toEqual([
      'ruo-1\tOffice: the first',
      'ruo-2\tSecond office',
    ]);
    // Whichever verb has the options.
    for (const verb of ['due', 'derive'])
      expect(await offered(verb, '--actor', 'MOU', '--unit', '')).toEqual(['mou-1']);
    expect(await linesFor('derive', '--unit', 'ruo-2')).toEqual(['ruo-2\tSecond office']);
    expect(await linesFor('derive', '--update', '')).toEqual([':files']);
    expect(await linesFor('done', 's')).toEqual(['seminar\tA seminar']);
    expect(await offered('done', 'seminar', '')).toEqual(['seminar', 'report']);
    expect(await offered('history', 'seminar', '')).toEqual([]);
  });

  it('is a time of the plan', async () => {
    expect(await linesFor('due', '--month', '')).toEqual(['2010-10\tOctober 2010', '2010-11\tNovember 2010']);
    expect(await offered('due', '--month=2010-1')).toEqual(['--month=2010-10', '--month=2010-11']);
    expect(await offered('due', '--month', '=', '2010-1')).toEqual(['2010-10', '2010-11']);
    expect(await offered('done', 'seminar', '--occurrence', '')).toEqual(['2010-10', '2010-11']);
    expect(await offered('done', 'report', '-o', '')).toEqual(['2010-10']);
    expect(await offered('missing', '--quarter', '')).toEqual(['2010-Q4']);
  });

  it('is one of the words that can stand there', async () => {
    expect(await offered('store', 're')).toEqual(['restore', 'revoke']);
    expect(await offered('git', 's')).toEqual(['setup', 'status']);
    expect(await offered('due', '--format', 'x')).toEqual(['xlsx']);
    expect(await offered('due', '--timezone', 'Asia/Yek')).toEqual(['Asia/Yekaterinburg']);
  });

  it('is a file or a folder where one is asked for', async () => {
    expect(await linesFor('due', '--plan', 'pl')).toEqual([':files']);
    expect(await linesFor('validate', '')).toEqual([':files']);
    expect(await linesFor('due', '--store', '')).toEqual([':folders']);
    expect(await linesFor('store', 'backup', '')).toEqual([':files']);
  });

  it('is nothing where words are free, and where plans cannot be read', async () => {
    expect(await linesFor('done', 'seminar', '--note', '')).toEqual([]);
    expect(await linesFor('no-such-command', '')).toEqual([]);
    const empty = await Workplace.open(false);
    await empty.write('plans/broken.yaml', 'cyclo: [1\n');
    expect(await empty.cyclo(['__complete', '3', 'due', '--unit', ''])).toEqual({
      exit: 0,
      out: '',
      err: '',
    });
    await empty.close();
  });

  it('has no word that a line cannot hold', async () => {
    const place = await Workplace.open(false);
    await place.write('plans/city.yaml', PLAN.replace('responsible: ', 'responsible: "a\\tb\\u001b[31m" #'));
    const { out } = await place.cyclo(['__complete', '3', 'due', '--responsible', '']);
    expect(out).not.toMatch(/[\t\u001b]/);
    await place.close();
  });
});

describe('the script of a shell', () => {
  it('is that of the shell that is named, else of the one in use', async () => {
    const bash = await workplace.cyclo('completion bash');
    expect(bash.out).toContain('complete -F _cyclo cyclo');
    expect(await workplace.cyclo('completion', { env: { SHELL: '/usr/bin/bash' } })).toEqual(bash);
    expect((await workplace.cyclo('completion', { env: { SHELL: '' } })).err).toContain(
      'bash, fish, powershell, zsh',
    );
    expect((await workplace.cyclo('completion bahs')).err).toContain('bash');
  });

  it('quotes what it puts in as the word began, and runs nothing of it', async () => {
    const { out: script } = await workplace.cyclo('completion bash');
    const answers = (await workplace.cyclo(['__complete', '3', 'due', '--responsible', 'Иванов'])).out;
    await workplace.write('answers', answers);
    for (const [open, put] of [
      ['Иванов', 'bare'],
      ['"Иванов', 'double'],
      ["'Иванов", 'single'],
    ] as const) {
      const { stdout, stderr } = spawnSync(
        'bash',
        [
          '--norc',
          '-c',
          `${script}\ncommand() { cat answers; }\nCOMP_WORDS=(cyclo due --responsible "$1") COMP_CWORD=3 COMP_TYPE=9\n_cyclo\nprintf %s "\${COMPREPLY[0]}"`,
          'bash',
          open,
        ],
        { cwd: workplace.folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
      );
      expect(stderr, put).toBe('');
      const sign = { bare: '', double: '"', single: "'" }[put];
      // As readline does it.
      const word = `${sign}${stdout}${stdout.endsWith(sign) ? '' : sign}`;
      const back = spawnSync('bash', ['--norc', '-c', `printf %s ${word}`], {
        encoding: 'utf8',
        cwd: workplace.folder,
      });
      expect(back, put).toMatchObject({ stdout: HOSTILE, stderr: '' });
    }
  });
});
