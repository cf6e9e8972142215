import { isDay } from '../../calendar/day.ts';
import type { StateEvent } from '../../event.ts';
import { Failure } from '../../failure.ts';
import type {
  Completions,
  DifferenceQuery,
  ShareRecords,
  SharesQuery,
  SharesRecorded,
} from '../../progress/records/shares.ts';
import { COLUMN_OF, eventOf } from '../sqlite/event-row.ts';
import { WHEN_RECEIVED } from './read-events.ts';
import type { Row, Session } from './session.ts';

/** Later than any instant. */
const ALWAYS = '9999';

/** The shares asked about, with their numbers: each unit's records are one stretch of the index. */
const ASKED = `
  FROM unnest($2::text[]) WITH ORDINALITY AS asked_unit(id, number)
  JOIN cyclo.event AS share ON share.plan = $1 AND share.unit = asked_unit.id
  JOIN unnest($3::text[], $4::text[]) WITH ORDINALITY AS asked(activity, occurrence, number)
    ON asked.activity = share.activity AND asked.occurrence = share.occurrence`;

const COMPLETIONS = `
  SELECT happened_on,
    json_agg((asked.number - 1) * cardinality($2::text[]) + asked_unit.number - 1
      ORDER BY asked.number, asked_unit.number) AS shares
  ${ASKED} WHERE kind = 'done' AND counted AND ${WHEN_RECEIVED} < $5 GROUP BY happened_on ORDER BY happened_on`;

/** What is told of an event besides its plan and its unit. */
const FIELDS = [
  'id',
  'recordedAt',
  'activity',
  'occurrence',
  'kind',
  'on',
  'note',
  'undoes',
  'until',
  'authority',
  'seen',
  'receivedAt',
] as const satisfies readonly (keyof StateEvent)[];
const COLUMNS = FIELDS.map((key) => COLUMN_OF[key]).join(', ');

/** The shares with more than one event or one that is no completion; and those of names that are wanted whole. */
const WHOLE = `
  WITH whole_share AS (
    SELECT share.unit, share.activity, share.occurrence ${ASKED}
    GROUP BY share.unit, share.activity, share.occurrence HAVING count(*) > 1 OR bool_or(kind <> 'done')
    UNION SELECT unit, activity, occurrence FROM cyclo.event WHERE plan = $1 AND unit = ANY($6::text[])
    UNION SELECT unit, activity, occurrence FROM cyclo.event
      WHERE plan = $1 AND unit = ANY($2::text[]) AND activity = ANY($7::text[])
  )
  SELECT unit, ${COLUMNS} FROM whole_share JOIN cyclo.event USING (unit, activity, occurrence)
  WHERE plan = $1 AND counted AND ${WHEN_RECEIVED} < $5 ORDER BY unit, activity, occurrence, id`;

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
  const [, completions = [], events = []] = await session.send([
    { text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' },
    { text: COMPLETIONS, values: asked },
    { text: WHOLE, values: [...asked, whole.units, whole.activities] },
    { text: 'COMMIT' },
  ]);
  const { name } = session.place;
  return {
    completions: completions.map((row) => completionsIn(row, name)),
    events: events.map((row) => {
      const event = eventOf(FIELDS, (key) => row[COLUMN_OF[key]], name);
      return { plan, unit: String(row['unit']), ...event };
    }),
  };
}

function completionsIn(row: Row, store: string): Completions {
  const on = row['happened_on'];
  if (typeof on !== 'string' || !isDay(on))
    throw new Failure('store-damaged', { path: store, what: `happened_on = ${String(on)}` });
  return { on, shares: row['shares'] as number[] };
}

/** What is recorded of things that happened by a day, and was recorded or taken back after an instant: by share. */
export async function readDifference(
  session: Session,
  { plan, units, day, knownBefore }: DifferenceQuery,
): Promise<readonly ShareRecords[]> {
  const rows = await session.ask(
    `WITH taken AS (SELECT undoes, min(${WHEN_RECEIVED}) AS since FROM cyclo.event
       WHERE plan = $1 AND unit = ANY($4::text[]) AND undoes IS NOT NULL AND counted GROUP BY undoes)
     SELECT activity, occurrence, unit, count(*)::int AS count
     FROM cyclo.event LEFT JOIN taken ON taken.undoes = event.id::text
     WHERE plan = $1 AND unit = ANY($4::text[]) AND kind <> 'undone' AND counted AND happened_on <= $2
       AND CASE WHEN ${WHEN_RECEIVED} < $3 THEN since >= $3 ELSE since IS NULL END
     GROUP BY unit, activity, occurrence ORDER BY unit, activity, occurrence`,
    [plan, day, knownBefore, units],
  );
  return rows.map(shareRecords);
}

/** What the records of a plan that were not taken back are about: by share. */
export async function readSubjects(session: Session, plan: string): Promise<readonly ShareRecords[]> {
  const rows = await session.ask(
    `SELECT unit, activity, occurrence, count(*)::int AS count FROM cyclo.event AS one
     WHERE plan = $1 AND kind <> 'undone' AND counted
       AND NOT EXISTS (SELECT 1 FROM cyclo.event AS other WHERE other.counted AND other.undoes = one.id::text AND other.plan = $1)
     GROUP BY unit, activity, occurrence ORDER BY unit, activity, occurrence`,
    [plan],
  );
  return rows.map(shareRecords);
}

function shareRecords(row: Row): ShareRecords {
  const { activity, occurrence, unit, count } = row;
  return {
    activity: String(activity),
    occurrence: String(occurrence),
    unit: String(unit),
    count: Number(count),
  };
}
