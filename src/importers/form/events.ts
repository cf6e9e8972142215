import type { LedgerEvent, NewEvent } from '../../event.ts';
import { decide, differences, entered, eventOf, isOfAnother } from '../../progress/records/acts.ts';
import { States } from '../../progress/states.ts';
import type { Answer, CheckedForm } from './check.ts';
import type { FormProblem, FormRemark } from '../problem.ts';

/** What a form comes to, seeing what was recorded before. */
export interface FormEvents {
  /** What is new. */
  readonly events: readonly NewEvent[];
  /** How many of its answers were recorded before. */
  readonly before: number;
  /** Why some of its answers cannot be recorded. */
  readonly problems: readonly FormProblem[];
  /** What is not kept, though nothing is wrong. */
  readonly remarks: readonly FormRemark[];
}

/**
 * Works out what the answers of a form add to what was recorded before.
 *
 * @param enteredBy who imports it, which is kept beside who filled it in
 */
export function formEvents(
  { plan, answers }: CheckedForm,
  known: readonly LedgerEvent[],
  enteredBy: string,
): FormEvents {
  const states = new States(plan, known);
  const events: NewEvent[] = [];
  const problems: FormProblem[] = [];
  const remarks: FormRemark[] = [];
  let before = 0;
  for (const answer of answers) {
    const found = outcome(answer, states);
    if ('problem' in found) problems.push(found.problem);
    else if ('event' in found) events.push(entered(found.event, enteredBy));
    else {
      before += 1;
      if (found.remark) remarks.push(found.remark);
    }
  }
  return { events, before, problems, remarks };
}

/** Something new, something that cannot be, or nothing that was not recorded before. */
type Outcome =
  { readonly event: NewEvent } | { readonly problem: FormProblem } | { readonly remark?: FormRemark };

function outcome(answer: Answer, states: States): Outcome {
  const { share, act, particulars, cell, mark } = answer;
  const state = states.of(share.item, share.unit);
  const event = eventOf(act, share, particulars);
  // What was given back or opened again since is not done by sending in the same form once more.
  if (isRecorded(event, states.eventsOf(share.item, share.unit))) return {};
  // What another unit has settled for all contradicts nothing that this one says of itself.
  const completion =
    state.completion && !isOfAnother(state.completion, share.unit) ? state.completion : undefined;
  if (completion && mark === 'not-done') {
    return { problem: { code: 'contradicted', cell, args: completion } };
  }
  if (completion && mark === 'done' && completion.on !== particulars.on) {
    const args = { on: completion.on, by: completion.by, now: particulars.on };
    return { problem: { code: 'done-otherwise', cell, args } };
  }
  const decision = decide(act, share, state);
  switch (decision.kind) {
    case 'add':
      return { event };
    case 'before':
      // What the answer says more than the event that was recorded before it is not kept.
      return differences(event, decision.event).some((key) => key !== 'on')
        ? { remark: { code: 'details', cell, args: decision.event } }
        : {};
    case 'refused':
      return { problem: { code: 'refused', cell, args: { ...decision } } };
  }
}

/** Whether the same was recorded, by whatever run, and stands. Only what is done has a day that matters. */
function isRecorded(event: NewEvent, events: readonly LedgerEvent[]): boolean {
  const evidence = JSON.stringify(event.evidence);
  const takenBack = new Set(events.map(({ undoes }) => undoes));
  return events.some(
    (other) =>
      !takenBack.has(other.id) &&
      other.kind === event.kind &&
      other.by === event.by &&
      other.note === event.note &&
      JSON.stringify(other.evidence) === evidence &&
      (other.on === event.on || event.kind !== 'done'),
  );
}
