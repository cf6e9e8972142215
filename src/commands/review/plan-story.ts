/** The story of a plan: what each commit did to it, newest first, and what is not committed yet. */
import { wholeTitle } from '../../plan/plan.ts';
import { FileHistory, stagedFormerName, type Commit } from '../../git/file-history.ts';
import type { Repository } from '../../git/repository.ts';
import { PlanVersions } from '../../render/changes/plan-versions.ts';
import type { Story, StoryStep } from '../../render/history/story.ts';
import type { Change } from '../../review/change.ts';
import type { Edition } from '../../review/edition.ts';
import { review } from '../../review/review.ts';
import { ABSENT, StoryEditions, type PlanState } from './story-editions.ts';

/** Commits read at a time: few at first, where few may be enough; at most so many as can be held in memory. */
const AT_FIRST = 8;
const AT_ONCE = 200;

/** Whether the steps told so far are all that is asked for; what is earlier is not read then. */
export type Enough = (steps: readonly StoryStep[]) => boolean;

/**
 * Tells the story of a plan.
 *
 * @param file the plan's file as the user names it
 * @param path git's name of it
 * @param working the plan as it lies there
 * @param isEnough unless given, everything is told
 */
export async function planStory(
  repository: Repository,
  file: string,
  path: string,
  working: PlanState,
  isEnough: Enough = () => false,
): Promise<Story> {
  const steps: StoryStep[] = [];
  let isAll = true;
  if (await repository.has('HEAD')) {
    const head = await repository.resolve('HEAD');
    const former = await stagedFormerName(repository, path);
    const history = await FileHistory.of(repository, former ?? path, head);
    const editions = new StoryEditions(history);
    const [newest] = history.commits;
    const before = newest ? await editions.at(newest.hash) : ABSENT;
    steps.push(
      ...uncommitted(path, former, before, newest && (await editions.soundAt(newest.hash)), working),
    );
    isAll = await tell(editions, steps, isEnough);
  } else steps.push(...uncommitted(path, undefined, ABSENT, undefined, working));
  const last = steps.find(({ after }) => after)?.after ?? steps.flatMap(({ before }) => before)[0];
  return {
    plan: last?.plan.name ?? '',
    title: last ? wholeTitle(last.plan) : '',
    file,
    isUnreadable: working.kind === 'broken',
    steps,
    isCutShort: !isAll,
    relevant: steps,
    shown: steps,
  };
}

/** What is not committed yet, if anything is. */
function uncommitted(
  path: string,
  former: string | undefined,
  head: PlanState,
  sound: Edition | undefined,
  working: PlanState,
): StoryStep[] {
  const file = { file: path, formerFile: former };
  if (working.kind === 'broken') {
    return head.kind === 'broken' ? [] : [{ ...file, before: [], changes: [], mistakes: working.mistakes }];
  }
  if (working.kind === 'absent' && head.kind === 'absent') return [];
  const before = head.kind === 'absent' ? undefined : sound;
  const after = working.kind === 'sound' ? working.edition : undefined;
  if (!before && !after) return [];
  const { changes } = review(before, after, []);
  if (changes.length === 0 && former === undefined) return [];
  return [step(file, before ? [before] : [], after, changes)];
}

function step(
  about: Pick<StoryStep, 'commit' | 'file' | 'formerFile' | 'isBack' | 'isCutOff'>,
  before: readonly Edition[],
  after: Edition | undefined,
  changes: readonly Change[],
): StoryStep {
  const one = before[0] ?? after;
  return {
    ...about,
    before,
    after,
    changes,
    sides: one && new PlanVersions(before[0], after, changes),
  };
}

/** Adds what each commit did, until that is enough: false where commits are left. */
async function tell(editions: StoryEditions, steps: StoryStep[], isEnough: Enough): Promise<boolean> {
  const { commits } = editions.history;
  let count = AT_FIRST;
  for (let at = 0; at < commits.length; at += count, count = Math.min(2 * count, AT_ONCE)) {
    const some = commits.slice(at, at + count);
    await Promise.all(some.map(({ hash }) => editions.at(hash)));
    for (const commit of some) {
      if (isEnough(steps)) return false;
      steps.push(...(await stepsOf(editions, commit)));
    }
  }
  return true;
}

/** What a commit did: nothing where it left the plan as one of those it was made from had it. */
async function stepsOf(editions: StoryEditions, commit: Commit): Promise<StoryStep[]> {
  const { history } = editions;
  const { hash, parents } = commit;
  const state = await editions.at(hash);
  const states = await Promise.all(parents.map((parent) => editions.at(parent)));
  if (states.includes(state) || (states.length === 0 && state.kind === 'absent')) return [];
  if (state.kind === 'absent' && states.every(({ kind }) => kind === 'absent')) return [];
  const file = history.nameAt(hash);
  const [parent] = parents;
  const former = parent === undefined || states[0]?.kind === 'absent' ? file : history.nameAt(parent);
  const about = { commit, file, formerFile: former === file ? undefined : former };
  if (state.kind === 'broken') return [{ ...about, before: [], changes: [], mistakes: state.mistakes }];
  const before = (await Promise.all(parents.map((each) => editions.soundAt(each)))).filter(
    (each) => each !== undefined,
  );
  const after = state.kind === 'sound' ? state.edition : undefined;
  if (!after && before.length === 0) return [];
  if (history.isCutOff(hash)) return [step({ ...about, isCutOff: true }, [], after, [])];
  const changes = ownChanges(before, after);
  // A merge that only brings together what its sides did says nothing of its own.
  if (parents.length > 1 && changes.length === 0) return [];
  const isBack = states[0]?.kind === 'absent' && before.length > 0;
  return [step({ ...about, isBack }, before, after, changes)];
}

/** Changes against every version that a commit was made from: those of a merge that none of its sides has. */
function ownChanges(before: readonly Edition[], after: Edition | undefined): readonly Change[] {
  const [first, ...others] = before;
  const { changes } = review(first, after, []);
  const keyOf = ({ kind, path, after: value }: Change): string => JSON.stringify([kind, path, value]);
  const elsewhere = others.map((other) => new Set(review(other, after, []).changes.map(keyOf)));
  return changes.filter((change) => elsewhere.every((keys) => keys.has(keyOf(change))));
}
