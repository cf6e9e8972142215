import type { ChangeKind } from '../../../change-kind.ts';
import { changes } from '../review/changes.ts';

/** An activity of a derived plan, and the file of that. */
interface About {
  readonly activity: string;
  readonly title: string;
  readonly file: string;
}

const named = ({ activity, title }: About): string =>
  activity === '' ? 'The plan as a whole' : `“${title}” (${activity})`;

const list = (kinds: readonly ChangeKind[]): string =>
  kinds.map((kind) => changes.kinds[kind].toLowerCase()).join(', ');

/** Where a derived plan is not what the plan above asks. */
export const derivedFindings = {
  'derived-behind': (a: About & { changes: readonly ChangeKind[] }) =>
    `${named(a)} has changed in the plan above since: ${list(a.changes)}. Bring the plan up: cyclo derive --update ${a.file}`,
  'derived-new': (a: About) =>
    `${named(a)} has come to the plan above and is not here yet. Bring the plan up: cyclo derive --update ${a.file}`,
  'derived-gone': (a: About) =>
    `${named(a)} does not stand in the plan above for this unit any more. Bring the plan up: cyclo derive --update ${a.file}; to keep it as the unit's own, delete origin.`,
  'derived-dropped': (a: About) =>
    `The plan above asks ${named(a)} of this unit, and it was deleted here. Put it back; cyclo diff --parent ${a.file} shows it.`,
  'derived-differs': (a: About & { changes: readonly ChangeKind[] }) =>
    `${named(a)} is not as in the plan above: ${list(a.changes)}. Make it the same, or have the plan above changed; cyclo diff --parent ${a.file} shows both.`,
  'derived-later': (a: About & { deadline: string; above: string }) =>
    `${named(a)} is due on ${a.deadline}, later than the plan above allows, ${a.above}. A day of one's own may only be earlier.`,
  'derived-no-time': (a: About & { occurrence: string }) =>
    `${named(a)}: the time ${a.occurrence} stands for none of its times in the plan above, and what is recorded of it does not count there. Keep as many times as there, in their order.`,
};
