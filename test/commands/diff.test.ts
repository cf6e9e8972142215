import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestRepository } from '../git/test-repository.ts';
import { Workplace } from '../test-io.ts';

const UNITS = `cyclo-units: 1
units:
  - { id: school-1, name: Школа № 1, actor: SCH }
  - { id: school-2, name: Школа № 2, actor: SCH }
`;

function plan(name: string, text = 'Сдача сведений', when = '2026-09'): string {
  return `cyclo: 1
plan: ${name}
title: План ${name}
period: 2026-09..2026-10
actors:
  UO: { name: Управление }
  SCH: { name: Школы, units: units/all.yaml }
activities:
  - id: report
    title: Отчёт
    when: ${when}
    tasks:
      SCH: ${text}
`;
}

const FILES = {
  'plans/a.yaml': plan('plan-a'),
  'plans/b.yaml': plan('plan-b'),
  'plans/units/all.yaml': UNITS,
};

let repository: TestRepository;

beforeEach(() => {
  repository = new TestRepository(FILES);
});
afterEach(() => repository.close());

/** The first line of each plan's part, which says what was compared. */
async function compared(line: string, stdin = ''): Promise<string[]> {
  const { exit, out, err } = await repository.cyclo(`diff ${line}`, { stdin });
  if (exit !== 0) throw new Error(err);
  return out.split('\n').filter((each) => each.includes(' → ') && !each.startsWith(' '));
}

async function refused(line: string): Promise<readonly [number, string]> {
  const { exit, out, err } = await repository.cyclo(`diff ${line}`);
  expect(out).toBe('');
  return [exit, err];
}

const reword = (file = 'plans/a.yaml', name = 'plan-a'): void =>
  repository.write(file, plan(name, 'Сдача отчёта'));

describe('what changes for one actor', () => {
  it('is told under its former id, too', async () => {
    const renamed = plan('plan-a', 'Сдача отчёта').replaceAll('SCH:', 'SCHOOLS:');
    repository.write('plans/a.yaml', renamed);
    repository.write('plans/units/all.yaml', UNITS.replaceAll('SCH }', 'SCHOOLS }'));
    const [former, later] = await Promise.all(
      ['SCH', 'SCHOOLS'].map((id) => repository.cyclo(`diff plans/a.yaml --actor ${id}`)),
    );
    expect(later!.out).toContain('New wording');
    expect(former!.out).toBe(later!.out);
  });
});

describe('what is compared with what', () => {
  it('compares the working plans with HEAD, where nothing is named', async () => {
    expect(await compared('')).toEqual(['No changes: HEAD → working files, 2 plans']);
    reword();
    expect(await compared('')).toEqual(['plans/a.yaml: HEAD → working file']);
  });

  it('compares one revision with the working plans, and two with each other', async () => {
    reword();
    repository.commit('Reword');
    repository.git('tag', 'v2');
    expect(await compared('HEAD~1')).toEqual(['plans/a.yaml: HEAD~1 → working file']);
    expect(await compared('HEAD~1 v2')).toEqual(['plans/a.yaml: HEAD~1 → v2']);
    expect(await compared('HEAD~1..v2')).toEqual(['plans/a.yaml: HEAD~1 → v2']);
    expect(await compared('HEAD~1..')).toEqual(['plans/a.yaml: HEAD~1 → HEAD']);
    expect(await compared('v2')).toEqual(['No changes: v2 → working files, 2 plans']);
  });

  it('compares with the place where two branches parted', async () => {
    repository.git('switch', '--quiet', '-c', 'topic');
    reword();
    repository.commit('On the topic');
    repository.git('switch', '--quiet', 'main');
    reword('plans/b.yaml', 'plan-b');
    const base = repository.git('rev-parse', 'HEAD').slice(0, 7);
    repository.commit('On main');
    expect(await compared('main...topic')).toEqual([
      `plans/a.yaml: where it parted from main (${base}) → topic`,
    ]);
    expect(await compared('main..topic')).toEqual([
      'plans/a.yaml: main → topic',
      'plans/b.yaml: main → topic',
    ]);
    repository.git('switch', '--quiet', '--orphan', 'apart');
    repository.write('x', '');
    repository.commit('Nothing in common');
    expect(await refused('main...apart')).toEqual([
      3,
      expect.stringContaining('no common history') as unknown,
    ]);
  });

  it('compares files, in git or not, and what is piped in', async () => {
    repository.write('old.yaml', plan('plan-a', 'Сдача писем').replace('units/', 'plans/units/'));
    repository.write('next.yaml', plan('plan-c').replace('units/', 'plans/units/'));
    expect(await compared('old.yaml plans/a.yaml')).toEqual(['old.yaml → plans/a.yaml']);
    expect(await compared('old.yaml')).toEqual(['old.yaml → plans/a.yaml']);
    expect(await compared('plans/a.yaml next.yaml')).toEqual(['plans/a.yaml → next.yaml']);
    expect(await compared('-', plan('plan-b', 'Другое'))).toEqual(['standard input → plans/b.yaml']);
    expect(await compared('HEAD:plans/a.yaml -', plan('plan-a', 'Другое'))).toEqual([
      'plans/a.yaml (HEAD) → standard input',
    ]);
    expect(await refused('next.yaml')).toEqual([2, expect.stringContaining('no plan “plan-c”') as unknown]);
  });

  it('compares a working plan with what HEAD has of it', async () => {
    reword();
    expect(await compared('plans/a.yaml')).toEqual(['plans/a.yaml: HEAD → working file']);
    expect(await compared('HEAD plans/a.yaml')).toEqual(['plans/a.yaml: HEAD → working file']);
    expect(await compared('HEAD:plans/a.yaml')).toEqual(['plans/a.yaml: HEAD → working file']);
    expect(await compared('HEAD:./plans/a.yaml plans/a.yaml')).toEqual(['plans/a.yaml: HEAD → working file']);
    expect(await compared('--plan plans/b.yaml')).toEqual(['plans/b.yaml: HEAD → working file']);
  });

  it('compares what is staged', async () => {
    reword();
    repository.git('add', '--all');
    repository.write('plans/a.yaml', plan('plan-a', 'Ещё иначе'));
    expect(await compared(':plans/a.yaml')).toEqual(['plans/a.yaml: staged → working file']);
    expect(await compared('HEAD:plans/a.yaml :plans/a.yaml')).toEqual(['plans/a.yaml: HEAD → staged']);
    expect(await compared(':plans/a.yaml plans/b.yaml')).toContain('plans/a.yaml (staged) → plans/b.yaml');
  });

  it('compares folders', async () => {
    repository.write('draft/a.yaml', plan('plan-a', 'Черновик').replace('units/', '../plans/units/'));
    expect(await compared('plans draft')).toContain('plans/a.yaml → draft/a.yaml');
    expect(await compared('HEAD:plans draft')).toContain('plans/a.yaml (HEAD) → draft/a.yaml');
    repository.write('empty/readme.txt', '');
    expect(await refused('empty plans')).toEqual([
      2,
      expect.stringContaining('no plan in the folder') as unknown,
    ]);
  });

  it('knows a plan by its name where its file was renamed', async () => {
    repository.git('mv', 'plans/a.yaml', 'plans/renamed.yaml');
    expect(await compared('')).toEqual(['No changes: HEAD → working files, 2 plans']);
    repository.write('plans/renamed.yaml', plan('plan-a', 'Иначе'));
    expect(await compared('')).toEqual(['plans/a.yaml (HEAD) → plans/renamed.yaml']);
    expect(await compared('plans/renamed.yaml')).toEqual(['plans/a.yaml (HEAD) → plans/renamed.yaml']);
    expect(await compared('HEAD:plans/a.yaml')).toEqual(['plans/a.yaml (HEAD) → plans/renamed.yaml']);
  });

  it('takes a plan whose name changed in its file for the same, and a new one in its place for another', async () => {
    repository.write('plans/a.yaml', plan('plan-z'));
    expect(await compared('')).toEqual(['plans/a.yaml: HEAD → working file']);
    repository.write('plans/last-year.yaml', plan('plan-a'));
    const { out } = await repository.cyclo('diff');
    expect(out).toContain('New plan');
    expect(out).toContain('Unchanged: plans/b.yaml, plans/last-year.yaml');
  });

  it('names every activity of a plan that is gone', async () => {
    const more = (id: string, title: string): string =>
      `  - id: ${id}\n    title: ${title}\n    when: 2026-10\n    tasks:\n      UO: ${title}\n`;
    repository.write('plans/b.yaml', plan('plan-b') + more('council', 'Совет') + more('letter', 'Письмо'));
    repository.commit('More');
    repository.remove('plans/b.yaml');
    const [markdown, html] = [
      await repository.cyclo('diff --format md'),
      await repository.cyclo('diff --format html'),
    ].map(({ out }) => out);
    const items = (text: string, item: RegExp): string[] =>
      [...text.matchAll(item)].map(([, id, name]) => `${id} ${name}`);
    const gone = ['report Отчёт', 'council Совет', 'letter Письмо'];
    expect(items(markdown!, /^ *(\w+) (\S+) — /gm)).toEqual(gone);
    expect(items(html!, /<span class="before">(\w+)<\/span> (\S+) — /g)).toEqual(gone);
  });

  it('shows what is new and what is gone', async () => {
    repository.write('plans/c.yaml', plan('plan-c'));
    repository.git('rm', '--quiet', 'plans/b.yaml');
    const { out } = await repository.cyclo('diff');
    expect(out).toContain('New plan: План plan-c');
    expect(out).toContain('Plan removed: План plan-b');
    expect(out).toContain('report Отчёт — in September 2026');
  });

  it('reads registries at the same revision', async () => {
    repository.write('plans/units/all.yaml', UNITS.replace('Школа № 2', 'Лицей № 2'));
    const { out } = await repository.cyclo('diff');
    expect(out).toContain('{+Лицей+} № 2');
    expect(out.match(/^plans\//gm)).toHaveLength(2);
  });

  it('names files as seen from a folder inside the repository', async () => {
    reword();
    const { out } = await Workplace.in(join(repository.folder, 'plans')).cyclo('diff a.yaml', {
      env: repository.env,
    });
    expect(out).toContain('a.yaml: HEAD → working file');
  });

  it('takes a word for a file first, and says how the revision is written', async () => {
    repository.write('v1', plan('plan-a', 'Файл').replace('units/', 'plans/units/'));
    repository.git('tag', 'v1');
    const { out, err } = await repository.cyclo('diff v1 plans/a.yaml');
    expect(out).toContain('v1 → plans/a.yaml');
    expect(err).toContain(
      '“v1” is the name of a file or folder and of a revision; the file or folder is compared. The revision is written v1~0.',
    );
    expect(await compared('v1~0 plans/a.yaml')).toEqual(['plans/a.yaml: v1~0 → working file']);
  });
});

describe('what cannot be compared', () => {
  it('suggests the file, the branch, the path that was meant', async () => {
    expect(await refused('plans/aa.yaml')).toEqual([
      2,
      expect.stringContaining('mean “plans/a.yaml”') as unknown,
    ]);
    expect(await refused('maim')).toEqual([2, expect.stringContaining('mean “main”') as unknown]);
    expect(await refused('HEAD:plans/aa.yaml')).toEqual([
      2,
      expect.stringContaining('mean “plans/a.yaml”') as unknown,
    ]);
    expect(await refused('HEAD~9')).toEqual([2, expect.stringContaining('does not go so far') as unknown]);
    expect(await refused('--actor SCHH')).toEqual([2, expect.stringContaining('mean “SCH”') as unknown]);
    expect(await refused('--class burdn')).toEqual([2, expect.stringContaining('burden') as unknown]);
    expect(await refused('a b c')).toEqual([2, expect.stringContaining('--plan FILE') as unknown]);
    expect(await refused('HEAD~1..HEAD plans/a.yaml')).toEqual([
      2,
      expect.stringContaining('--plan FILE') as unknown,
    ]);
    expect(await refused('- -')).toEqual([2, expect.stringContaining('read once') as unknown]);
  });

  it('shows the findings of a broken plan under the name of its revision', async () => {
    repository.write('plans/a.yaml', plan('plan-a').replace('when: 2026-09', 'when: soon'));
    repository.commit('Broken');
    reword();
    const [exit, err] = await refused('');
    expect(exit).toBe(1);
    expect(err).toMatch(/^HEAD:plans\/a\.yaml:\d+:\d+ error /);
    expect(err).toContain('HEAD:plans/a.yaml has 1 error');
    repository.write('plans/a.yaml', 'cyclo: 1');
    expect(await refused('HEAD~1 plans/a.yaml')).toEqual([
      1,
      expect.stringContaining('plans/a.yaml') as unknown,
    ]);
  });

  it('works with files where there is no repository, and says what is missing where one is needed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cyclo-nogit-'));
    try {
      const place = Workplace.in(folder);
      await place.write('plans/a.yaml', plan('plan-a'));
      await place.write('plans/b.yaml', plan('plan-a', 'Иначе'));
      await place.write('plans/units/all.yaml', UNITS);
      const { out } = await place.cyclo('diff plans/a.yaml plans/b.yaml', { env: repository.env });
      expect(out).toContain('plans/a.yaml → plans/b.yaml');
      const alone = await place.cyclo('diff', { env: repository.env });
      expect([alone.exit, alone.err]).toEqual([3, expect.stringContaining('git init') as unknown]);
      const gitless = await place.cyclo('diff', { env: { PATH: '/nonexistent' } });
      expect([gitless.exit, gitless.err]).toEqual([
        3,
        expect.stringContaining('cyclo diff OLD.yaml NEW.yaml') as unknown,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes everything for new before the first commit', async () => {
    const young = new TestRepository();
    try {
      for (const [name, content] of Object.entries(FILES)) young.write(name, content);
      const { exit, out } = await young.cyclo('diff');
      expect(exit).toBe(0);
      expect(out).toContain('New plan plan-a\nplans/a.yaml\n');
      expect(out).toContain('New plan: План plan-b');
    } finally {
      young.close();
    }
  });
});

describe('exit codes', () => {
  it('tells changes by 1 only where it is asked to', async () => {
    const exits = async (): Promise<number[]> => [
      (await repository.cyclo('diff')).exit,
      (await repository.cyclo('diff --exit-code')).exit,
      (await repository.cyclo('diff --exit-code --actor UO')).exit,
    ];
    expect(await exits()).toEqual([0, 0, 0]);
    reword();
    expect(await exits()).toEqual([0, 1, 0]);
  });
});
