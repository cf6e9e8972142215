import type { LedgerEvent, NewEvent } from '../event.ts';
import { decide, eventOf } from '../progress/acts.ts';
import { States } from '../progress/states.ts';
import type { Answer, SoundForm } from './check-form.ts';
import type { FormProblem } from './form-problem.ts';

/** What a form comes to, seeing what was recorded before. */
export interface FormEvents {
  /** What is new. */
  readonly events: readonly NewEvent[];
  /** How many of its answers were recorded before. */
  readonly before: number;
  /** Why none of it can be recorded. */
  readonly problems: readonly FormProblem[];
}

/** Works out what a form adds: all of its answers, or nothing and why. */
export function formEvents({ plan, answers }: SoundForm, known: readonly LedgerEvent[]): FormEvents {
  const states = new States(plan, known);
  const events: NewEvent[] = [];
  const problems: FormProblem[] = [];
  let before = 0;
  for (const answer of answers) {
    const found = outcome(answer, states);
    if (found === 'before') before += 1;
    else if (found && 'code' in found) problems.push(found);
    else if (found) events.push(found);
  }
  return problems.length > 0 ? { events: [], before, problems } : { events, before, problems };
}

/** Nothing for an answer that there is nothing to record of. */
function outcome(answer: Answer, states: States): NewEvent | FormProblem | 'before' | undefined {
  const { share, act, particulars, cell, mark } = answer;
  const state = states.of(share.item, share.unit);
  const event = act && eventOf(act, share, particulars);
  // What was given back or opened again since is not done by sending in the same form once more.
  if (event && isRecorded(event, states.eventsOf(share.item, share.unit))) return 'before';
  if (mark === 'not-done' && state.completion) {
    const { on, by } = state.completion;
    return { code: 'contradicted', cell, args: { on, by } };
  }
  if (!event || !act) return undefined;
  const decision = decide(act, share, state);
  switch (decision.kind) {
    case 'add':
      return event;
    case 'before':
      return 'before';
    case 'refused':
      return { code: 'refused', cell, args: { ...decision } };
  }
}

/** Whether the same was recorded, by whatever run, and stands. Only what is done has a day that matters. */
function isRecorded(event: NewEvent, events: readonly LedgerEvent[]): boolean {
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  return events.some(
    (other) =>
      !takenBack.has(other.id) &&
      other.kind === event.kind &&
      other.by === event.by &&
      other.note === event.note &&
      (other.on === event.on || event.kind !== 'done'),
  );
}
