/** Versions of a plan in the commits of its history, each read once, with the files it named then. */
import { posix } from 'node:path';
import { entryIn } from '../../group-by.ts';
import type { Commit, FileHistory } from '../../git/file-history.ts';
import { readPlan, type PlanReading } from '../../plan/read-plan.ts';
import type { Edition } from '../../review/edition.ts';

/** What a commit has of a plan. The same state is the same object. */
export type PlanState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly mistakes: number }
  | { readonly kind: 'sound'; readonly edition: Edition };

export const ABSENT: PlanState = { kind: 'absent' };

export class StoryEditions {
  readonly history: FileHistory;
  readonly #commits: ReadonlyMap<string, Commit>;
  readonly #states = new Map<string, Promise<PlanState>>();
  readonly #byContent = new Map<string, PlanState>();
  /** The files that a version names, by its file and content. */
  readonly #named = new Map<string, readonly string[]>();

  constructor(history: FileHistory) {
    this.history = history;
    this.#commits = new Map(history.commits.map((commit) => [commit.hash, commit]));
  }

  at(commit: string): Promise<PlanState> {
    return entryIn(this.#states, commit, () => this.#read(commit));
  }

  /** The last version up to a commit that can be read. */
  async soundAt(commit: string): Promise<Edition | undefined> {
    for (let hash: string | undefined = commit; hash !== undefined;) {
      const state = await this.at(hash);
      if (state.kind === 'sound') return state.edition;
      hash = this.#commits.get(hash)?.parents[0];
    }
    return undefined;
  }

  async #read(commit: string): Promise<PlanState> {
    const file = this.history.nameAt(commit);
    const content = await this.history.contentAt(commit, file);
    if (content === undefined) return ABSENT;
    const own = `${file}\0${content}`;
    const named = this.#named.get(own);
    const known = named && this.#byContent.get(await this.#key(commit, own, named));
    if (known) return known;
    const names: string[] = [];
    const reading = await readPlan(file, await this.history.read(content), async (path) => {
      const name = posix.normalize(path);
      names.push(name);
      const beside = await this.history.contentAt(commit, name);
      return beside === undefined ? undefined : this.history.read(beside);
    });
    this.#named.set(own, names);
    const key = await this.#key(commit, own, names);
    // Two commits read at the same time may have the same content.
    const state = this.#byContent.get(key) ?? stateOf(reading);
    this.#byContent.set(key, state);
    return state;
  }

  async #key(commit: string, own: string, named: readonly string[]): Promise<string> {
    const contents = await Promise.all(named.map((name) => this.history.contentAt(commit, name)));
    return [own, ...contents].join('\0');
  }
}

/** What was read, as a state. */
export function stateOf({ plan, calendar, ownCalendar, diagnostics }: PlanReading): PlanState {
  const mistakes = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (!plan || mistakes > 0) return { kind: 'broken', mistakes };
  return { kind: 'sound', edition: { plan, calendar, ownCalendar } };
}
