import type { OrderNames } from '../control/reports.ts';
import { counted } from '../counted.ts';
import { statementWords } from './amendment-words.ts';

/** The plan that is amended, and the order that approved it, with those that amended it before. */
export interface AmendedNames {
  readonly order: OrderNames;
  readonly plan: string;
  readonly earlier: readonly OrderNames[];
}

const blank = '____________';

function orderName({ kind, issuer, number, date }: OrderNames, earlier: readonly OrderNames[] = []): string {
  const amended = earlier.map((each) => `No. ${each.number ?? blank} of ${each.date ?? blank}`);
  const then = amended.length > 0 ? ` (as amended by ${amended.join(', ')})` : '';
  return `the ${kind.toLowerCase()} of ${issuer} No. ${number ?? blank} of ${date ?? blank}${then}`;
}

/** What an amending order says, and what is said of it. */
export const amendments = {
  statement: statementWords,
  /** The title of an amending order: of the order alone, or of what it approved. */
  title: (a: AmendedNames & { ofOrder: boolean }) =>
    a.ofOrder
      ? `On amending ${orderName(a.order, a.earlier)}`
      : `On amending “${a.plan}”, approved by ${orderName(a.order, a.earlier)}`,
  preamble: (a: { reason: string | undefined }) => a.reason ?? `For the reason that ${blank}`,
  amendOrder: (a: AmendedNames & { count: number }) => `Amend ${orderName(a.order, a.earlier)} as follows:`,
  amendPlan: (a: AmendedNames & { count: number }) =>
    `Amend “${a.plan}”, approved by ${orderName(a.order, a.earlier)}, as follows:`,
  wholePlan: (a: AmendedNames) =>
    `Replace “${a.plan}”, approved by ${orderName(a.order, a.earlier)}, by the text in the appendix.`,
  inForce: (a: { date: string }) => `This order is in force from ${a.date}.`,
  control: 'The carrying out of this order is controlled by the signatory.',
  /** By which the clause on control is known. */
  isControl: (clause: string) => /\bcontrol/i.test(clause),
  /** What an order is called where a plan names it as the reason of a change. */
  by: (a: { kind: string; number: string | undefined; date: string | undefined }) =>
    a.number === undefined && a.date === undefined
      ? `${a.kind.toLowerCase()} not signed yet`
      : `${a.kind.toLowerCase()} No. ${a.number ?? blank} of ${a.date ?? blank}`,
  comparison: {
    title: 'Comparison of the texts',
    of: (a: { title: string }) => `to the draft “${a.title}”`,
    number: 'No.',
    where: 'Place',
    before: 'Text in force',
    after: 'Text proposed',
    reason: 'Reason',
    noText: '–',
    whole: 'The table as a whole, see the appendix',
  },
  unsigned: (a: { plan: string }) =>
    `The order that approves ${a.plan} has no number or date: it is not signed. Until it is, change the plan itself; the text below has blanks.`,
  outside: {
    unprinted: (a: { count: number }): string =>
      `Not in the order, because it is not printed (${counted(a.count, 'change')}):`,
    requisite: (a: { count: number }): string =>
      `Not in the order, because requisites of a document are not amended; letterhead, signature and distribution of this order are the new ones (${counted(a.count, 'change')}):`,
    typographic: (a: { count: number }): string =>
      `Not in the order, because only the way of writing differs (${counted(a.count, 'change')}):`,
  },
  nothing: 'Nothing that is printed has changed: there is nothing to order.',
  nothingToMark: (a: { path: string }) => `${a.path} has all marks already: nothing was changed.`,
  marked: (a: { path: string; count: number }) => `${a.path}: ${counted(a.count, 'mark')} written`,
};
