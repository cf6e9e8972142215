import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workplace, type Outcome, type Surroundings } from '../test-io.ts';

/** What git and cyclo see in tests: no settings of this machine, and times that make the same hashes each time. */
export const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Анна Иванова',
  GIT_AUTHOR_EMAIL: 'ivanova@example.org',
  GIT_COMMITTER_NAME: 'Анна Иванова',
  GIT_COMMITTER_EMAIL: 'ivanova@example.org',
} as const;

/** Repositories as they were made, by their files: to copy one costs less than to start git three times. */
const MADE = new Map<string, string>();

/** A repository of its own, with real git. */
export class TestRepository {
  readonly folder: string;
  /** Commits so far: the clock by which they are made, a day each. */
  #days = 0;

  /** @param files contents by name, committed first; `plans` copies the plans of this project */
  constructor(files: Readonly<Record<string, string>> | 'plans' = {}) {
    // The same folder that git names, where the temporary folder is a link.
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'cyclo-git-')));
    const key = JSON.stringify(files);
    const made = MADE.get(key);
    if (made !== undefined) {
      cpSync(made, this.folder, { recursive: true });
      if (key !== '{}') this.#days = 1;
      return;
    }
    this.git('init', '--quiet', '--template=', '--initial-branch=main');
    if (files === 'plans') {
      cpSync('plans', join(this.folder, 'plans'), { recursive: true });
      this.commit('Утвердить циклограмму');
    } else if (Object.keys(files).length > 0) {
      for (const [name, content] of Object.entries(files)) this.write(name, content);
      this.commit('Утвердить циклограмму');
    }
    const kept = mkdtempSync(join(tmpdir(), 'cyclo-git-made-'));
    cpSync(this.folder, kept, { recursive: true });
    MADE.set(key, kept);
  }

  /** Another repository with the same history and settings. */
  copy(): TestRepository {
    const copy = new TestRepository();
    rmSync(join(copy.folder, '.git'), { recursive: true });
    cpSync(this.folder, copy.folder, { recursive: true });
    copy.#days = this.#days;
    return copy;
  }

  get env(): Readonly<Record<string, string>> {
    const date = new Date(Date.UTC(2010, 8, 1 + this.#days, 6)).toISOString();
    return { ...ENV, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  }

  /** Runs git and gives what it printed; fails as git fails. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Runs git, whatever it answers. */
  tryGit(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    cwd = this.folder,
  ): Outcome & { readonly exit: number } {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: { ...this.env, ...env },
    });
    return { exit: (status ?? -1) as Outcome['exit'], out: stdout, err: stderr };
  }

  /** Runs git with something on its standard input. */
  tryGitWith(args: readonly string[], input: string): { readonly exit: number } {
    const { status } = spawnSync('git', args, { cwd: this.folder, encoding: 'utf8', env: this.env, input });
    return { exit: status ?? -1 };
  }

  write(name: string, content: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Writes a file anywhere. */
  writeAt(path: string, content: string): void {
    writeFileSync(path, content);
  }

  /** Where a program of this machine is. */
  which(program: string): string {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  }

  /** Nothing where there is no such file. */
  tryRead(name: string): string {
    return existsSync(join(this.folder, name)) ? this.read(name) : '';
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Replaces words in a file; they have to be there. */
  edit(name: string, ...replacements: readonly (readonly [string, string])[]): void {
    let text = this.read(name);
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
      text = text.replace(from, () => to);
    }
    this.write(name, text);
  }

  remove(name: string): void {
    rmSync(join(this.folder, name));
  }

  /** Commits everything there is; the commit's hash. */
  commit(subject: string, ...more: readonly string[]): string {
    this.#days++;
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', subject, ...more);
    return this.#head();
  }

  /** Read where git keeps it: a start of git for each commit is a fifth of what the tests of git take. */
  #head(): string {
    const said = this.read('.git/HEAD').trim();
    return said.startsWith('ref: ') ? this.read(join('.git', said.slice(5))).trim() : said;
  }

  /** Runs cyclo in the repository. */
  async cyclo(line: string | readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
    return Workplace.in(this.folder).cyclo(line, {
      ...surroundings,
      env: { ...this.env, CYCLO_LANG: 'en', ...surroundings.env },
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
