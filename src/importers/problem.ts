/** What is said of files that come in: data, which the catalogue has the words for. */
import { bulkMessages, type BulkMessages } from '../messages/sections/bulk.ts';
import { formMessages, type FormMessages } from '../messages/sections/forms.ts';
import type { Messages } from '../messages/messages.ts';

/** One thing to say: a code that the catalogue has words for, what they are about, and the place. */
type Saying<Words, Place> = {
  [C in keyof Words]: Place & {
    readonly code: C;
    readonly args: Words[C] extends (args: infer A) => string ? A : never;
  };
}[keyof Words];

/** A cell of a form (`F8`), where it is about one. */
interface AtCell {
  readonly cell?: string;
}

/** A line of a file, from 1; the first may be its head. */
interface AtLine {
  readonly line: number;
}

/** Why a form, or a row of it, is refused. */
export type FormProblem = Saying<FormMessages['problems'], AtCell>;
/** What should be known of a form that is not refused. */
export type FormRemark = Saying<FormMessages['remarks'], AtCell>;
/** Something wrong with a line of a file of records. */
export type RecordProblem = Saying<BulkMessages['problems'], AtLine>;
/** The same, where who asked knows the line. */
export type Complaint = Saying<BulkMessages['problems'], unknown>;

/** Names that could have been meant, by the code that says one is unknown. */
export type NamesMeant = Readonly<Partial<Record<RecordProblem['code'], Iterable<string>>>>;

/** Adds the name that an unknown one most likely meant. Looks through all names: not for every line of a long file. */
export async function suggest(problem: RecordProblem, names: NamesMeant): Promise<RecordProblem> {
  const among = names[problem.code];
  if (!among) return problem;
  const { nearestName } = await import('../plan/nearest.ts');
  const { id, name = id } = problem.args as { id?: string; name?: string };
  const nearest = nearestName(name ?? '', among);
  return nearest === undefined
    ? problem
    : ({ ...problem, args: { ...problem.args, nearest } } as RecordProblem);
}

/** A problem of a form in words. */
export function problemWords(problem: FormProblem, messages: Messages): string {
  return inWords(problem, formMessages(messages).problems);
}

/** A remark about a form in words. */
export function remarkWords(remark: FormRemark, messages: Messages): string {
  return inWords(remark, formMessages(messages).remarks);
}

/** A problem of a line in words. */
export function complaintWords(complaint: Complaint, messages: Messages): string {
  return inWords(complaint, bulkMessages(messages).problems);
}

function inWords({ code, args }: { code: string; args: object }, words: object): string {
  return (words as Record<string, (args: object) => string>)[code]!(args);
}
