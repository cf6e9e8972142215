import { counted } from '../counted.ts';
import type { OrderNames } from '../control/reports.ts';

/** What a calendar for phones says, and what is said of it when it is made. */
export const ics = {
  source: (a: { order: OrderNames | undefined; plan: string }) =>
    a.order?.number && a.order.date
      ? `${a.plan} (${a.order.kind.toLowerCase()} of ${a.order.issuer} No. ${a.order.number} of ${a.order.date})`
      : a.plan,
  undated: (a: { names: readonly string[] }) =>
    `Left out, for there is no day to put them on: ${counted(a.names.length, 'item')} (${a.names.join('; ')}).`,
  uncommitted: (a: { file: string }) =>
    `${a.file} has changes that are not committed: they count as one version. Commit before you hand the calendar out, or name the calendar handed out before: --previous FILE`,
  cutOff: (a: { file: string }) =>
    `This copy of the repository does not go back to the beginning of ${a.file}: versions are counted from where it begins. Fetch the rest (git fetch --unshallow), or name the calendar handed out before: --previous FILE`,
  nothingPrevious: (a: { file: string; plan: string }) =>
    `${a.file} has no entry of the plan ${a.plan} that cyclo wrote: all entries are new.`,
};
