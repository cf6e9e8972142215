import { bulkMessages, type BulkMessages } from '../messages/sections/bulk.ts';
import type { Messages } from '../messages/messages.ts';

type Words = BulkMessages['problems'];

/** What can be wrong with a line of records; the words are in the catalogue under `bulk.problems`. */
type RecordProblemCode = keyof Words;

/** Something wrong with a line of a file of records. */
export type RecordProblem = {
  [C in RecordProblemCode]: {
    /** From 1; the first line of the file is its head, where it has one. */
    readonly line: number;
    readonly code: C;
    readonly args: Parameters<Words[C]>[0];
  };
}[RecordProblemCode];

/** A problem whose line is known to whoever asked. */
export type Complaint = {
  [C in RecordProblemCode]: { readonly code: C; readonly args: Parameters<Words[C]>[0] };
}[RecordProblemCode];

/** In words. */
export function sayProblem({ code, args }: Complaint, messages: Messages): string {
  const bulk = bulkMessages(messages);
  return (bulk.problems[code] as (args: object) => string)(args);
}
