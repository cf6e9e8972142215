import type { Messages } from '../messages/messages.ts';

type Words = Messages['forms']['problems'];

/** Names of what can be wrong with a form: the keys of `forms.problems` in the catalogue. */
type FormProblemCode = keyof Words;

/** Why a form is refused, and the cell at fault where it is one. */
export type FormProblem = {
  [C in FormProblemCode]: {
    readonly code: C;
    readonly args: Parameters<Words[C]>[0];
    /** `F8`. */
    readonly cell?: string;
  };
}[FormProblemCode];

/** A problem in the words of the catalogue. */
export function problemWords({ code, args }: FormProblem, { forms }: Messages): string {
  const words = forms.problems[code] as (a: typeof args) => string;
  return words(args);
}
