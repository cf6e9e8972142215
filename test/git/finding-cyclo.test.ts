import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN } from '../scratch.ts';
import { TestRepository } from './test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';
const GONE = ['/nowhere/node', '/nowhere/cyclo.js'];
/** A PATH without Node, as programs with windows have it. */
let short = '';
let repository: TestRepository;

beforeEach(() => {
  repository = new TestRepository('plans');
  short = mkdtempSync(join(tmpdir(), 'cyclo-path-'));
  for (const program of ['git', 'sh', 'cat', 'dirname', 'mkdir', 'rm'])
    symlinkSync(repository.which(program), join(short, program));
});
afterEach(() => {
  repository.close();
  rmSync(short, { recursive: true });
});

/** A program that leaves a trace of itself and hands on to cyclo. */
function put(path: string, trace: string): void {
  repository.write(path, `#!/bin/sh\necho ${trace} >> "$TRACE"\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(repository.folder, path), 0o755);
}

function move(): void {
  repository.edit(PLAN, [
    'when: 2010-10\n    with: [Роскомнадзор]',
    'when: 2010-11\n    with: [Роскомнадзор]',
  ]);
}

function diffSaid(
  env: Readonly<Record<string, string>>,
  cwd = repository.folder,
): { out: string; err: string; trace: string } {
  const trace = join(repository.folder, '.git', 'trace');
  rmSync(trace, { force: true });
  const { out, err } = repository.tryGit(['diff'], { LANG: 'ru_RU.UTF-8', TRACE: trace, ...env }, cwd);
  return { out, err, trace: repository.tryRead('.git/trace') };
}

const SAID = 'на ноябрь';

describe('git finds cyclo', () => {
  it('that set it up, with a short PATH, from any folder and in other working trees', async () => {
    await repository.cyclo('git setup');
    const linked = join(mkdtempSync(join(tmpdir(), 'cyclo linked ')), 'ещё одно');
    repository.commit('Attributes');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    move();
    for (const cwd of [repository.folder, join(repository.folder, 'plans', 'units')]) {
      const { out, err } = diffSaid({ PATH: short }, cwd);
      expect([err, out]).toEqual(['', expect.stringContaining(SAID)]);
    }
    repository.writeAt(join(linked, PLAN), repository.read(PLAN));
    const there = diffSaid({ PATH: short }, join(linked, 'plans'));
    expect([there.err, there.out]).toEqual(['', expect.stringContaining(SAID)]);
    rmSync(dirname(linked), { recursive: true });
  });

  it('that set it up, whatever its folder is called', async () => {
    const program = join(repository.folder, `it's "here" $HOME/cyclo.cjs`);
    repository.write(`it's "here" $HOME/cyclo.cjs`, `require(${JSON.stringify(BIN)});\n`);
    await repository.cyclo('git setup', { program: [process.execPath, program] });
    move();
    const { out, err } = diffSaid({ PATH: short });
    expect([err, out]).toEqual(['', expect.stringContaining(SAID)]);
  });

  it('beside the plans, where the one that set it up is gone', async () => {
    await repository.cyclo('git setup', { program: GONE });
    put('node_modules/.bin/cyclo', 'local');
    move();
    const { out, trace } = diffSaid({ PATH: short });
    expect(out).toContain(SAID);
    expect(trace).toContain('local');
  });

  it('beside the plans of the main working tree, from a linked one that has nothing installed', async () => {
    await repository.cyclo('git setup', { program: GONE });
    repository.commit('Attributes');
    put('node_modules/.bin/cyclo', 'main');
    const linked = join(mkdtempSync(join(tmpdir(), 'cyclo-linked-')), 'tree');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    move();
    repository.writeAt(join(linked, PLAN), repository.read(PLAN));
    const { out, trace } = diffSaid({ PATH: short }, linked);
    expect([out, trace]).toEqual([expect.stringContaining(SAID), expect.stringContaining('main')]);
    rmSync(dirname(linked), { recursive: true });
  });

  it('in PATH, passing over one that is too old to know git', async () => {
    await repository.cyclo('git setup', { program: GONE });
    repository.write('node_modules/.bin/cyclo', '#!/bin/sh\nexit 2\n');
    chmodSync(join(repository.folder, 'node_modules/.bin/cyclo'), 0o755);
    put('установлено/cyclo', 'global');
    move();
    const { out, trace } = diffSaid({ PATH: `${short}:${join(repository.folder, 'установлено')}` });
    expect([out, trace]).toEqual([expect.stringContaining(SAID), expect.stringContaining('global')]);
  });

  it('nowhere else: no program is asked for a package of that name', async () => {
    await repository.cyclo('git setup', { program: GONE });
    const asked = '#!/bin/sh\necho "$0 $*" >> "$TRACE"\nexit 1\n';
    for (const program of ['npx', 'npm', 'yarn', 'pnpm']) {
      repository.write(`npm/${program}`, asked);
      chmodSync(join(repository.folder, 'npm', program), 0o755);
    }
    move();
    const { out, err, trace } = diffSaid({ PATH: `${short}:${join(repository.folder, 'npm')}` });
    expect([trace, err]).toEqual(['', expect.stringContaining('Программа cyclo не найдена')]);
    expect(out).toContain('+    when: 2010-11');
    expect(repository.read('.git/cyclo-driver.sh')).not.toMatch(/npx|npm/);
  });
});

describe('where cyclo is nowhere', () => {
  beforeEach(async () => {
    await repository.cyclo('git setup', { program: GONE });
    repository.commit('Attributes');
  });

  it('shows the lines, with a hint in the language of whoever looks', () => {
    move();
    const { out, err } = diffSaid({ PATH: short });
    expect(out).toContain('-    when: 2010-10\n+    when: 2010-11\n');
    expect(err).toContain('Программа cyclo не найдена');
    expect(diffSaid({ PATH: short, LANG: 'C.UTF-8' }).err).toContain('cyclo was not found');
    expect(repository.tryGit(['log', '-p', '-1', '--', '.gitattributes'], { PATH: short }).exit).toBe(0);
    repository.commit('Move');
    const { exit, out: logged } = repository.tryGit(['show'], { PATH: short });
    expect([exit, logged]).toEqual([0, expect.stringContaining('+    when: 2010-11\n')]);
  });

  it('merges by lines, and loses nothing', () => {
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.edit(PLAN, ['title: Циклограмма работы', 'title: План работы']);
    repository.commit('Title');
    repository.git('checkout', '--quiet', 'main');
    move();
    repository.commit('Move');
    const clean = repository.tryGit(['merge', '--no-edit', 'topic'], { PATH: short });
    expect(clean).toMatchObject({ exit: 0 });
    expect(clean.err).toContain('cyclo was not found');
    expect(repository.read(PLAN)).toContain('title: План работы');

    repository.git('checkout', '--quiet', 'topic');
    repository.edit(PLAN, [
      'when: 2010-10\n    with: [Роскомнадзор]',
      'when: 2010-12\n    with: [Роскомнадзор]',
    ]);
    repository.commit('Move elsewhere');
    repository.git('checkout', '--quiet', 'main');
    const conflict = repository.tryGit(['merge', '--no-edit', 'topic'], { PATH: short });
    expect(conflict.exit).toBe(1);
    expect(repository.read(PLAN)).toMatch(
      /<{7} ours\n {4}when: 2010-11\n={7}\n {4}when: 2010-12\n>{7} theirs\n/,
    );
  });
});

describe('where cyclo cannot even begin', () => {
  it('shows and merges lines, and loses nothing', async () => {
    repository.write('broken.cjs', 'process.exit(70);\n');
    await repository.cyclo('git setup', {
      program: [process.execPath, join(repository.folder, 'broken.cjs')],
    });
    repository.commit('Attributes');
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.edit(PLAN, ['title: Циклограмма работы', 'title: План работы']);
    repository.commit('Title');
    expect(repository.tryGit(['show'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('+title: План работы') as string,
    });
    repository.git('checkout', '--quiet', 'main');
    move();
    expect(repository.tryGit(['diff'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('+    when: 2010-11') as string,
    });
    repository.commit('Move');
    expect(repository.tryGit(['merge', '--no-edit', 'topic'])).toMatchObject({ exit: 0 });
    const text = repository.read(PLAN);
    expect([text.includes('title: План работы'), text.includes('when: 2010-11\n    with')]).toEqual([
      true,
      true,
    ]);
  });
});
