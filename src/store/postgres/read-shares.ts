import type { Day } from '../../calendar/day.ts';
import type {
  DifferenceQuery,
  ShareRecords,
  SharesQuery,
  SharesRecorded,
} from '../../progress/records/shares.ts';
import { alteredCondition } from './checks.ts';
import { CHECKED_COLUMNS, eventsIn, requireUnaltered } from './event-row.ts';
import { WHEN_RECEIVED } from './read-events.ts';
import { ALWAYS } from '../sql.ts';
import type { SqlRow, Session, SqlStatement } from './session.ts';

/**
 * The shares asked about, with their numbers: each unit's records are one stretch of the index. OFFSET keeps the server from looking through the
 * whole table instead, which it takes for sooner done where there are some hundred thousand others.
 */
const ASKED = `
  FROM unnest($2::text[]) WITH ORDINALITY AS asked_unit(id, number)
  CROSS JOIN LATERAL (
    SELECT id, plan, unit, activity, occurrence, kind, happened_on, recorded_at, received_at, counted, mark
    FROM cyclo.event WHERE plan = $1 AND unit = asked_unit.id OFFSET 0) AS share
  JOIN unnest($3::text[], $4::text[]) WITH ORDINALITY AS asked(activity, occurrence, number)
    ON asked.activity = share.activity AND asked.occurrence = share.occurrence`;

/** Whether an event counts as it was known at the instant. */
const COUNTS = `counted AND ${WHEN_RECEIVED} < $5`;

/** The completions by their days; and an event that is not what was written, of whatever it speaks now. */
const COMPLETIONS = `
  SELECT happened_on,
    json_agg((asked.number - 1) * cardinality($2::text[]) + asked_unit.number - 1
      ORDER BY asked.number, asked_unit.number) FILTER (WHERE kind = 'done' AND ${COUNTS}) AS shares,
    min(share.id::text) FILTER (WHERE ${alteredCondition('share')}) AS altered
  ${ASKED} GROUP BY happened_on ORDER BY happened_on`;

/** The shares with more than one event or one that is no completion; and those of names that are wanted whole. */
const WHOLE = `
  WITH whole_share AS (
    SELECT share.unit, share.activity, share.occurrence ${ASKED}
    GROUP BY share.unit, share.activity, share.occurrence HAVING count(*) > 1 OR bool_or(kind <> 'done')
    UNION SELECT unit, activity, occurrence FROM cyclo.event WHERE plan = $1 AND unit = ANY($6::text[])
    UNION SELECT unit, activity, occurrence FROM cyclo.event
      WHERE plan = $1 AND unit = ANY($2::text[]) AND activity = ANY($7::text[])
  )
  SELECT ${CHECKED_COLUMNS}, ${COUNTS} AS counts FROM whole_share JOIN cyclo.event USING (unit, activity, occurrence)
  WHERE plan = $1 ORDER BY unit, activity, occurrence, id`;

/** Reads what is recorded about shares, as it was at one moment. */
export async function readShares(session: Session, query: SharesQuery): Promise<SharesRecorded> {
  const { plan, occurrences, units, whole, knownBefore = ALWAYS } = query;
  const asked = [
    plan,
    units,
    occurrences.map(({ activity }) => activity),
    occurrences.map(({ occurrence }) => occurrence),
    knownBefore,
  ];
  const [completions = [], events = []] = await atOneMoment(session, [
    { text: COMPLETIONS, values: asked },
    { text: WHOLE, values: [...asked, whole.units, whole.activities] },
  ]);
  const { name } = session.place;
  for (const row of completions) requireUnaltered(row, name);
  return {
    completions: completions.flatMap(({ happened_on: on, shares }) =>
      shares === null ? [] : [{ on: on as Day, shares: shares as number[] }],
    ),
    events: eventsIn(events, name, 'counts'),
  };
}

/** What several questions are answered with at one moment. */
async function atOneMoment(
  session: Session,
  questions: readonly SqlStatement[],
): Promise<readonly (readonly SqlRow[])[]> {
  const answers = await session.send([
    { text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' },
    ...questions,
    { text: 'COMMIT' },
  ]);
  return answers.slice(1, -1);
}

/**
 * What is counted of events, when they have been looked at: by their marks, and those that take others back as a whole.
 *
 * @param among the condition on the events that are looked at
 */
async function counted(
  session: Session,
  question: SqlStatement,
  { text, values }: Required<Pick<SqlStatement, 'text' | 'values'>>,
): Promise<readonly ShareRecords[]> {
  const among = `FROM cyclo.event WHERE ${text} AND`;
  const [marked = [], undone = [], rows = []] = await atOneMoment(session, [
    { text: `SELECT min(id::text) AS altered ${among} ${alteredCondition('event')}`, values },
    { text: `SELECT ${CHECKED_COLUMNS} ${among} kind = 'undone'`, values },
    question,
  ]);
  for (const row of marked) requireUnaltered(row, session.place.name);
  eventsIn(undone, session.place.name);
  return rows.map(shareRecords);
}

/** What is recorded of things that happened by a day, and was recorded or taken back after an instant: by share. */
export function readDifference(
  session: Session,
  { plan, units, day, knownBefore }: DifferenceQuery,
): Promise<readonly ShareRecords[]> {
  const among = { text: 'plan = $1 AND unit = ANY($2::text[])', values: [plan, units] };
  const text = `WITH taken AS (SELECT undoes, min(${WHEN_RECEIVED}) AS since FROM cyclo.event
       WHERE ${among.text} AND undoes IS NOT NULL AND counted GROUP BY undoes)
     SELECT activity, occurrence, unit, count(*) AS count
     FROM cyclo.event LEFT JOIN taken ON taken.undoes = event.id::text
     WHERE ${among.text} AND kind <> 'undone' AND counted AND happened_on <= $3
       AND CASE WHEN ${WHEN_RECEIVED} < $4 THEN since >= $4 ELSE since IS NULL END
     GROUP BY unit, activity, occurrence ORDER BY unit, activity, occurrence`;
  return counted(session, { text, values: [...among.values, day, knownBefore] }, among);
}

/** What the records of a plan that were not taken back are about: by share. */
export function readSubjects(session: Session, plan: string): Promise<readonly ShareRecords[]> {
  const among = { text: 'plan = $1', values: [plan] };
  const text = `SELECT unit, activity, occurrence, count(*) AS count FROM cyclo.event
     WHERE ${among.text} AND kind <> 'undone' AND counted
       AND NOT EXISTS (SELECT 1 FROM cyclo.event AS other WHERE other.counted AND other.undoes = event.id::text AND other.plan = $1)
     GROUP BY unit, activity, occurrence ORDER BY unit, activity, occurrence`;
  return counted(session, { text, values: among.values }, among);
}

function shareRecords(row: SqlRow): ShareRecords {
  const { activity, occurrence, unit, count } = row;
  return {
    activity: String(activity),
    occurrence: String(occurrence),
    unit: String(unit),
    count: Number(count),
  };
}
