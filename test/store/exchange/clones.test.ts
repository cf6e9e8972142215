import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENV } from '../../git/test-repository.ts';
import { runs } from '../../runs.ts';
import { Workplace } from '../../test-io.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const CLONES = 5;

const PLAN = `cyclo: 1
plan: reports
title: Отчётность школ
period: 2010-09..2010-12
actors:
  SCH:
    name: Школы
    units:
      - { id: school-1, name: Школа № 1 }
      - { id: school-2, name: Школа № 2 }
activities:
  - id: report
    title: Отчёт
    when: { every: month, by: 10 }
    tasks: { SCH: Сдача отчёта }
`;

/** A clone of the repository in which the plan and the records are. */
class Clone {
  readonly workplace: Workplace;
  #now: number;

  constructor(shared: string, wrong: number, lineEnds: 'input' | 'true') {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')));
    git(folder, 'clone', '--quiet', shared, '.');
    git(folder, 'config', 'core.autocrlf', lineEnds);
    this.workplace = Workplace.in(folder);
    this.#now = Date.UTC(2010, 9, 5, 12) + wrong;
  }

  git(...words: string[]): string {
    return git(this.workplace.folder, ...words);
  }

  async cyclo(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
    this.#now += HOUR;
    return this.workplace.cyclo([...words, '--today', '2010-10-20'], {
      now: new Date(this.#now).toISOString(),
    });
  }

  /** What somebody does to share: puts the records together, commits, takes in what others have shared, and shares. */
  async share(): Promise<void> {
    await this.sync();
    this.commit();
    this.git('pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main');
    await this.sync();
    this.commit();
    this.git('push', '--quiet', 'origin', 'HEAD:main');
  }

  commit(): void {
    this.git('add', '--all');
    if (this.git('status', '--porcelain') !== '') this.git('commit', '--quiet', '--message', 'Records');
  }

  async sync(): Promise<void> {
    const { exit, err } = await this.cyclo('sync', 'records');
    if (exit !== 0 || err !== '') throw new Error(`cyclo sync ended with ${exit}: ${err}`);
  }
}

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, {
    cwd: folder,
    encoding: 'utf8',
    env: ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function origin(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'origin-')));
  const first = join(folder, 'first');
  mkdirSync(join(first, 'plans'), { recursive: true });
  git(first, 'init', '--quiet', '--initial-branch=main');
  writeFileSync(join(first, 'plans/reports.yaml'), PLAN);
  writeFileSync(join(first, '.gitignore'), '.cyclo/\n');
  git(first, 'add', '--all');
  git(first, 'commit', '--quiet', '--message', 'Plan');
  git(folder, 'clone', '--quiet', '--bare', 'first', 'shared');
  return folder;
}

const idsIn = (out: string): string[] =>
  (JSON.parse(out) as { events: { id: string }[] }).events.map(({ id }) => id);

/** What happens in one of the clones: something is recorded or taken back, and perhaps shared. */
interface Step {
  readonly clone: number;
  readonly words: readonly string[];
  readonly next: 'nothing' | 'commit' | 'share';
}

const step: fc.Arbitrary<Step> = fc.record({
  clone: fc.nat({ max: CLONES - 1 }),
  words: fc.oneof(
    fc
      .tuple(fc.constantFrom('1', '2'), fc.constantFrom('09', '10'), fc.integer({ min: 1, max: 9 }))
      .map(([unit, month, day]) => [
        'done',
        'report',
        '-u',
        `school-${unit}`,
        '-o',
        `2010-${month}`,
        '-d',
        `2010-10-0${day}`,
      ]),
    fc
      .constantFrom('1', '2')
      .map((unit) => ['excuse', 'report', '-u', `school-${unit}`, '-o', '2010-10', '-r', 'карантин']),
    fc.constant(['undo', '--yes']),
    fc.constant(['note', 'report', '-u', 'school-1', '-o', '2010-10', '-n', 'звонили']),
  ),
  next: fc.constantFrom('nothing', 'commit', 'share'),
});

describe('five clones of a repository', () => {
  it('are merged by git without a conflict, and end with the same records and the same states', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -YEAR, max: YEAR }), { minLength: CLONES, maxLength: CLONES }),
        fc.array(step, { minLength: 4, maxLength: 20 }),
        async (clocks, steps) => {
          const recorded: string[] = [];
          const place = origin();
          const clones = clocks.map(
            (wrong, index) => new Clone(join(place, 'shared'), wrong, index % 2 ? 'true' : 'input'),
          );
          try {
            for (const { clone, words, next } of steps) {
              const at = clones[clone]!;
              const { exit, out } = await at.cyclo(...words, '-f', 'json');
              if (exit === 0) recorded.push(...idsIn(out));
              if (next === 'share') await at.share();
              if (next === 'commit') {
                await at.sync();
                at.commit();
              }
            }
            for (const each of [...clones, ...clones]) await each.share();
            const seen = await Promise.all(
              clones.map(async (each) => {
                const log = JSON.parse((await each.cyclo('log', '-f', 'json')).out) as {
                  events: { id: string }[];
                };
                const events = log.events.map((event) => ({ ...event, receivedAt: null }));
                return { events, status: (await each.cyclo('status', '--by', 'unit', '-f', 'json')).out };
              }),
            );
            for (const other of seen) expect(other).toEqual(seen[0]);
            expect(seen[0]!.events.map(({ id }) => id)).toEqual(recorded.sort());
          } finally {
            for (const each of clones) await each.workplace.close();
            rmSync(place, { recursive: true, force: true });
          }
        },
      ),
      { numRuns: runs(20, 0.5) },
    );
  });
});
