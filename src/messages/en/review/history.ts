import { counted } from '../counted.ts';

const changeCount = (count: number): string => counted(count, 'change');

/** The story of a plan and of an activity, commit by commit. */
export const history = {
  obligation: 'has to do it',
  uncommitted: 'not committed yet',
  order: (a: { kind: string; number: string; date: string | null }) =>
    `${a.kind.toLowerCase()} No. ${a.number}${a.date === null ? '' : ` of ${a.date}`}`,
  orderUnsigned: (a: { kind: string }) => `${a.kind.toLowerCase()} not signed yet`,
  orderLater: (a: { order: string }) => `signed later: ${a.order}`,
  basis: (a: { by: string }) => `by: ${a.by}`,
  renamed: (a: { from: string; to: string }) => `the file was ${a.from} before`,
  broken: (a: { count: number }) => `cannot be read: ${counted(a.count, 'mistake')}; passed over`,
  cutOff: 'what was before is not in this copy of the repository; git fetch --unshallow brings it',
  isBack: 'the plan is back; what changed since it was taken out:',
  onlyForm: 'written otherwise, means the same',
  more: (a: { count: number; command: string }) => `and ${changeCount(a.count)} more: ${a.command}`,
  moreSteps: 'There are earlier commits: leave out --limit',
  nothing: 'The plan has no history yet: it is not committed, and there is nothing to commit.',
  nothingFor: (a: { who: string }) => `Nothing changed in what ${a.who} has to do.`,
  now: 'What it says now, and since when',
  unreadable: 'The plan as it is now cannot be read (see cyclo validate); this is the last version that can.',
  gone: 'The activity is not in the plan any more.',
  former: (a: { ids: readonly string[] }) => `formerly ${a.ids.join(', ')}`,
  older: 'before this copy of the repository begins',
  notRead: 'earlier than the commits that were read: leave out --limit',
  steps: 'How it changed',
  title: (a: { plan: string }) => `History of the plan ${a.plan}`,
};
