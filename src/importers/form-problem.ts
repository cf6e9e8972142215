import { formMessages, type FormMessages } from '../messages/sections/forms.ts';
import type { Messages } from '../messages/messages.ts';

/** What is said of forms, by the kind of saying: the keys are those of `forms` in the catalogue. */
interface Sayings {
  readonly problems: FormMessages['problems'];
  readonly remarks: FormMessages['remarks'];
}

/** One thing to say of a form, and the cell it is about where it is one. */
type Saying<K extends keyof Sayings> = {
  [C in keyof Sayings[K]]: {
    readonly code: C;
    readonly args: Sayings[K][C] extends (args: infer A) => string ? A : never;
    /** `F8`. */
    readonly cell?: string;
  };
}[keyof Sayings[K]];

/** Why a form is refused. */
export type FormProblem = Saying<'problems'>;

/** What should be known of a form that is not refused. */
export type FormRemark = Saying<'remarks'>;

/** A problem in the words of the catalogue. */
export function problemWords({ code, args }: FormProblem, messages: Messages): string {
  const forms = formMessages(messages);
  const words = forms.problems[code] as (a: typeof args) => string;
  return words(args);
}

/** A remark in the words of the catalogue. */
export function remarkWords({ code, args }: FormRemark, messages: Messages): string {
  const forms = formMessages(messages);
  const words = forms.remarks[code] as (a: typeof args) => string;
  return words(args);
}
