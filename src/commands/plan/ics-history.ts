/** Which versions the entries of a calendar had, by the plan's history in git. */
import { joined, type Revisions } from '../../exporters/ics/revisions.ts';
import { FileHistory, stagedFormerName } from '../../git/file-history.ts';
import type { Edition } from '../../review/edition.ts';
import type { Context } from '../context.ts';
import { STANDARD } from '../project/input.ts';
import { Repositories } from '../project/repositories.ts';
import { StoryEditions } from '../review/story-editions.ts';

/** The commits of a plan; nothing where it is in none. */
export async function historyOf({ io }: Context, file: string): Promise<FileHistory | undefined> {
  const placed = file === STANDARD ? undefined : await new Repositories(io).placeIfAny(file);
  if (!placed) return undefined;
  const { repository, path } = placed;
  if (!(await repository.has('HEAD'))) return undefined;
  const former = await stagedFormerName(repository, path);
  const history = await FileHistory.of(repository, former ?? path, await repository.resolve('HEAD'));
  const [newest] = history.commits;
  if (!newest || (await history.contentAt(newest.hash, history.nameAt(newest.hash))) === undefined)
    return undefined;
  return history;
}

/** When the last commit of a history was made. */
export function lastStamp({ commits: [newest] }: FileHistory): string | undefined {
  return newest && stampOf(newest.date);
}

/**
 * The versions at the last commit.
 *
 * @param next the versions after an edition, by those before it
 */
export async function committedRevisions(
  history: FileHistory,
  next: (edition: Edition, before: Revisions, stamp: string) => Revisions,
): Promise<Revisions> {
  const editions = new StoryEditions(history);
  const at = new Map<string, Revisions>();
  let last: Revisions = new Map();
  for (const { hash, parents, date } of history.commits.toReversed()) {
    const state = await editions.at(hash);
    const before = joined(parents.flatMap((parent) => at.get(parent) ?? []));
    // A version that cannot be read has handed nothing out.
    last = state.kind === 'sound' ? next(state.edition, before, stampOf(date)) : before;
    at.set(hash, last);
  }
  return last;
}

/** `2010-09-01T10:00:00+05:00` in UTC. */
function stampOf(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}
