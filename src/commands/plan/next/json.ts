import { lastDay } from '../../../calendar/day.ts';
import { uncoveredYears } from '../../../calendar/production/working-calendar.ts';
import { nextMessages } from '../../../messages/sections/next.ts';
import type { PlacedReference } from '../../../review/next/next-texts.ts';
import { whenEntry } from '../../../plan/when/write.ts';
import { renderJson } from '../../../render/json.ts';
import type { Context } from '../../context.ts';
import { STANDARD } from '../../project/input.ts';
import { doubtWords } from './comments.ts';
import { COMMENT, referencesOf, type FinishedNextPlan } from './told.ts';

/** What was done, for programs. */
export function nextJson(told: FinishedNextPlan, { messages }: Context): string {
  const words = nextMessages(messages);
  const { loaded, made, file, isWritten, overdue, lastYear: then, spans } = told;
  const { plan, calendar } = loaded;
  const references = referencesOf(told);
  const record = ({ kind, before, after, path }: PlacedReference): object => ({
    kind,
    path: path[0] === COMMENT ? null : path.join('.'),
    before,
    after,
  });
  const late = overdue?.map(({ activity, occurrences, units }) => {
    return { activity, occurrences, units: units.map(({ id }) => id) };
  });
  return renderJson({
    plan: made.entry.plan,
    from: plan.name,
    file: file === STANDARD ? null : file,
    written: isWritten,
    period: made.shift.to,
    items: made.works.map((work) => ({
      activity: work.id,
      title: work.title,
      fate: work.fate,
      ground: work.ground,
      doubt: work.doubt?.kind,
      doubtWords: work.doubt && doubtWords(words, work, plan, messages),
      before: whenEntry(work.before),
      after: work.after === work.before ? null : work.entry.when,
    })),
    references: references.filter(({ before, after }) => after !== undefined && after !== before).map(record),
    unrecognised: references.filter(({ after }) => after === undefined).map(record),
    dropped: made.dropped,
    overdue: late ?? null,
    proposed: [
      ...(then?.found.works ?? []).map(({ work: { id, title, after } }) => {
        return { activity: id, title, when: whenEntry(after) };
      }),
      ...(then?.found.months ?? []).map(({ activity, months }) => ({ activity, months })),
    ],
    uncoveredYears: uncoveredYears(calendar, made.shift.to.map(lastDay)),
    closedUnits: made.closed.map(({ id }) => id),
    spans: spans.files,
  });
}
