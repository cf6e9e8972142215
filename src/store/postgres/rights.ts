/**
 * Who may write what, kept by the database itself: whatever a role sends, by whatever program, passes these rules.
 *
 * A role that was given rights has none on the tables but to add events; it reads through a view, which runs with the rights of the
 * owner and shows what is the role's own, and of what its obligations depend on the state alone. Everything asks for `session_user`,
 * which neither SET ROLE nor any function changes; nothing resolves a name by a path that the session can set.
 */

import { hashIn, markIn } from './checks.ts';

/** What a role is given. */
export type Rights =
  | { readonly reach: 'all' }
  | {
      readonly reach: 'units';
      /** Those it records for, by all the names they have or had. */
      readonly own: readonly string[];
      /** Those whose records it decides on. */
      readonly below: readonly string[];
      /** What the obligations of its own depend on, plan by plan. */
      readonly needs: readonly {
        readonly plan: string;
        readonly activities: readonly string[];
        readonly units: readonly string[];
      }[];
    };

/** What a unit says of its work, and what whoever controls it decides. */
const OWN_KINDS = `'done', 'note'`;
const CONTROL_KINDS = `'accepted', 'returned', 'excused', 'postponed', 'reopened', 'note'`;

/** Nothing resolves a name elsewhere. */
const SAFE = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

const TABLES = [
  `CREATE TABLE IF NOT EXISTS cyclo.right_of (
     role name PRIMARY KEY, reach text NOT NULL CHECK (reach IN ('all', 'units'))
   )`,
  `CREATE TABLE IF NOT EXISTS cyclo.right_unit (
     role name NOT NULL, unit text COLLATE "C" NOT NULL, is_own boolean NOT NULL, PRIMARY KEY (role, unit)
   )`,
  `CREATE TABLE IF NOT EXISTS cyclo.right_need (
     role name NOT NULL, plan text COLLATE "C" NOT NULL, activities text[] NOT NULL, units text[] NOT NULL,
     PRIMARY KEY (role, plan)
   )`,
  `ALTER TABLE cyclo.replica ADD COLUMN IF NOT EXISTS holder name`,
];

const COLUMNS_FOR_ALL = `e.id, e.plan, e.activity, e.occurrence, e.actor, e.unit, e.kind, e.recorded_at, e.recorded_by, e.happened_on,
  e.note, e.evidence, e.undoes, e.until, e.authority, e.call, e.entered_by, e.seen, e.received_at, e.replica, e.number, e.previous,
  e.hash, e.later, e.counted, e.mark`;
/** The state and nothing else: no names, no words, no proof; and so no hash, which is of all of it. */
const COLUMNS_OF_STATE = `e.id, e.plan, e.activity, e.occurrence, e.actor, e.unit, e.kind, e.recorded_at, ''::text AS recorded_by,
  e.happened_on, NULL::text AS note, NULL::text AS evidence, e.undoes, e.until, NULL::text AS authority, NULL::uuid AS call,
  NULL::text AS entered_by, e.seen, e.received_at, e.replica, e.number, NULL::text AS previous, NULL::text AS hash,
  NULL::text AS later, e.counted, e.mark`;

const FUNCTIONS = [
  `CREATE OR REPLACE FUNCTION cyclo.reach() RETURNS text LANGUAGE sql STABLE ${SAFE}
   AS $$ SELECT reach FROM cyclo.right_of WHERE role = session_user $$`,

  // Each by itself is a barrier: of several put together, a condition of the asker's would be asked of rows that are not shown.
  `CREATE OR REPLACE VIEW cyclo.own_event WITH (security_barrier = true) AS
     SELECT ${COLUMNS_FOR_ALL} FROM cyclo.right_unit AS mine JOIN cyclo.event AS e ON e.unit = mine.unit
     WHERE mine.role = session_user`,
  `CREATE OR REPLACE VIEW cyclo.every_event WITH (security_barrier = true) AS
     SELECT ${COLUMNS_FOR_ALL} FROM cyclo.event AS e
     WHERE EXISTS (SELECT 1 FROM cyclo.right_of WHERE role = session_user AND reach = 'all')`,
  `CREATE OR REPLACE VIEW cyclo.needed_event WITH (security_barrier = true) AS
     SELECT ${COLUMNS_OF_STATE} FROM cyclo.right_need AS need CROSS JOIN LATERAL unnest(need.units) AS other(unit)
       JOIN cyclo.event AS e ON e.plan = need.plan AND e.unit = other.unit AND e.activity = ANY (need.activities)
     WHERE need.role = session_user AND e.kind <> 'note' AND NOT EXISTS (
       SELECT 1 FROM cyclo.right_unit AS mine WHERE mine.role = session_user AND mine.unit = other.unit)`,
  `CREATE OR REPLACE VIEW cyclo.visible_event WITH (security_barrier = true) AS
     SELECT * FROM cyclo.own_event UNION ALL SELECT * FROM cyclo.every_event UNION ALL SELECT * FROM cyclo.needed_event`,

  `CREATE OR REPLACE FUNCTION cyclo.last_id() RETURNS uuid LANGUAGE sql STABLE ${SAFE}
   AS $$ SELECT id FROM cyclo.event ORDER BY id DESC LIMIT 1 $$`,

  // A chain that nobody has now, of those of this very role.
  `CREATE OR REPLACE FUNCTION cyclo.take_chain() RETURNS SETOF cyclo.replica LANGUAGE plpgsql ${SAFE} AS $$
   DECLARE here text := (SELECT concat(oid, ' ', datname) FROM pg_database WHERE datname = current_database());
     chain cyclo.replica;
   BEGIN
     IF cyclo.reach() IS NULL THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'no rights were given to this role'; END IF;
     SELECT * INTO chain FROM cyclo.replica WHERE home = here AND holder = session_user ORDER BY id LIMIT 1
       FOR UPDATE SKIP LOCKED;
     IF NOT FOUND THEN
       INSERT INTO cyclo.replica (id, home, holder, last, events) VALUES (gen_random_uuid(), here, session_user, 0, 0)
         RETURNING * INTO chain;
     END IF;
     RETURN NEXT chain;
   END $$`,

  `CREATE OR REPLACE FUNCTION cyclo.may_record(its cyclo.event) RETURNS boolean LANGUAGE plpgsql STABLE ${SAFE} AS $$
   DECLARE said text := its.kind; own boolean; reached text := cyclo.reach();
   BEGIN
     IF reached IS NULL THEN RETURN true; END IF;
     IF coalesce(its.entered_by, its.recorded_by) <> session_user THEN RETURN false; END IF;
     IF reached = 'all' THEN RETURN true; END IF;
     SELECT is_own INTO own FROM cyclo.right_unit WHERE role = session_user AND unit = its.unit;
     IF own IS NULL THEN RETURN false; END IF;
     IF said = 'undone' THEN
       SELECT kind INTO said FROM cyclo.event WHERE id::text = its.undoes AND plan = its.plan AND unit = its.unit
         AND activity = its.activity AND occurrence = its.occurrence;
     END IF;
     IF said IS NULL THEN RETURN false; END IF;
     RETURN CASE WHEN own THEN said IN (${OWN_KINDS}) ELSE said IN (${CONTROL_KINDS}) END;
   END $$`,

  // What every reader would stumble over, and what would have events stand in another order than that of recording.
  `CREATE OR REPLACE FUNCTION cyclo.link_event() RETURNS trigger LANGUAGE plpgsql ${SAFE} AS $$
   DECLARE chain cyclo.replica; wrong text; latest numeric; its_time numeric;
   BEGIN
     IF cyclo.reach() IS NULL THEN RETURN NEW; END IF;
     its_time := ('x' || left(replace(NEW.id::text, '-', ''), 12))::bit(48)::bigint;
     latest := greatest(extract(epoch FROM clock_timestamp()) * 1000,
       ('x' || left(replace(cyclo.last_id()::text, '-', ''), 12))::bit(48)::bigint);
     SELECT * INTO chain FROM cyclo.replica WHERE id = NEW.replica AND holder = session_user FOR UPDATE;
     wrong := CASE
       WHEN NEW.received_at IS NOT NULL OR NEW.later IS NOT NULL OR NOT NEW.counted THEN 'it comes from elsewhere'
       WHEN NEW.recorded_at !~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'
         OR abs(extract(epoch FROM NEW.recorded_at::timestamptz - clock_timestamp())) > 600
         THEN 'its time of recording is not the server''s, put the clock right'
       WHEN its_time > latest + 600000 OR EXISTS (SELECT 1 FROM cyclo.event AS e WHERE e.plan = NEW.plan
         AND e.unit = NEW.unit AND e.activity = NEW.activity AND e.occurrence = NEW.occurrence AND e.id >= NEW.id)
         THEN 'its id is not of its time'
       WHEN btrim(NEW.plan) = '' OR btrim(NEW.activity) = '' OR btrim(NEW.occurrence) = '' OR btrim(NEW.unit) = ''
         OR NEW.kind NOT IN (${OWN_KINDS}, ${CONTROL_KINDS}, 'undone')
         OR to_char(NEW.happened_on::date, 'YYYY-MM-DD') <> NEW.happened_on
         OR to_char(NEW.until::date, 'YYYY-MM-DD') <> NEW.until
         OR NOT coalesce(CASE NEW.evidence::json ->> 'type'
           WHEN 'url' THEN json_typeof(NEW.evidence::json -> 'url') = 'string'
           WHEN 'text' THEN json_typeof(NEW.evidence::json -> 'text') = 'string'
           WHEN 'file' THEN json_typeof(NEW.evidence::json -> 'name') = 'string'
             AND json_typeof(NEW.evidence::json -> 'path') = 'string'
             AND json_typeof(NEW.evidence::json -> 'sha256') = 'string'
             AND json_typeof(NEW.evidence::json -> 'size') = 'number'
           ELSE NEW.evidence IS NULL END, false)
         THEN 'it is no event of cyclo'
       WHEN chain.id IS NULL OR NEW.number <> chain.last + 1 OR NEW.previous IS DISTINCT FROM chain.head
         THEN 'it is not the next of a chain of this role'
       WHEN NEW.hash <> ${hashIn('NEW')}
         THEN 'its hash is not of what it says'
       END;
     IF wrong IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'the record is refused: ' || wrong; END IF;
     UPDATE cyclo.replica SET last = NEW.number, head = NEW.hash, events = events + 1 WHERE id = NEW.replica;
     NEW.mark := ${markIn('NEW')};
     RETURN NEW;
   END $$`,
];

const RULES = [
  `ALTER TABLE cyclo.event ENABLE ROW LEVEL SECURITY`,
  // Of roles that an administrator lets in by other means, those means decide.
  `DROP POLICY IF EXISTS event_without_rights ON cyclo.event`,
  `CREATE POLICY event_without_rights ON cyclo.event USING (cyclo.reach() IS NULL) WITH CHECK (cyclo.reach() IS NULL)`,
  `DROP POLICY IF EXISTS event_by_rights ON cyclo.event`,
  `CREATE POLICY event_by_rights ON cyclo.event FOR INSERT WITH CHECK (cyclo.may_record(event))`,
  `DROP TRIGGER IF EXISTS event_is_linked ON cyclo.event`,
  `CREATE TRIGGER event_is_linked BEFORE INSERT ON cyclo.event FOR EACH ROW EXECUTE FUNCTION cyclo.link_event()`,
  `REVOKE ALL ON FUNCTION cyclo.last_id(), cyclo.take_chain() FROM PUBLIC`,
];

/** What rights rest on, as this version has it. */
export const FOUNDATION: readonly string[] = [...TABLES, ...FUNCTIONS];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string =>
  `${text.includes('\\') ? ' E' : ''}'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const list = (texts: readonly string[]): string => `ARRAY[${texts.map(literal).join(', ')}]::text[]`;

/** What takes a role's rights away, and leaves it as it was before any were given. Its records stay. */
export function revocation(role: string): readonly string[] {
  const name = quoted(role);
  return [
    ...FOUNDATION,
    ...['right_need', 'right_unit', 'right_of'].map(
      (table) => `DELETE FROM cyclo.${table} WHERE role = ${literal(role)}`,
    ),
    `REVOKE ALL ON ALL TABLES IN SCHEMA cyclo FROM ${name}`,
    `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA cyclo FROM ${name}`,
    `REVOKE ALL ON SCHEMA cyclo FROM ${name}`,
  ];
}

/** What gives a role rights, and takes away what it had before: the same as often as it is done. */
export function granting(role: string, rights: Rights): readonly string[] {
  const name = quoted(role);
  const key = literal(role);
  const own =
    rights.reach === 'all'
      ? []
      : [
          ...unitRows(key, rights.own, true),
          ...unitRows(key, rights.below, false),
          ...rights.needs.map(
            ({ plan, activities, units }) =>
              `INSERT INTO cyclo.right_need VALUES (${key}, ${literal(plan)}, ${list(activities)}, ${list(units)})`,
          ),
        ];
  return [
    ...revocation(role),
    ...RULES,
    `INSERT INTO cyclo.right_of VALUES (${key}, ${literal(rights.reach)})`,
    ...own,
    `GRANT USAGE ON SCHEMA cyclo TO ${name}`,
    `GRANT SELECT ON cyclo.migration, cyclo.visible_event TO ${name}`,
    `GRANT INSERT ON cyclo.event TO ${name}`,
    `GRANT EXECUTE ON FUNCTION cyclo.last_id(), cyclo.take_chain() TO ${name}`,
    ...(rights.reach === 'all'
      ? [`GRANT SELECT ON cyclo.replica TO ${name}`, `GRANT SELECT, INSERT ON cyclo.sending TO ${name}`]
      : []),
  ];
}

function unitRows(role: string, units: readonly string[], isOwn: boolean): readonly string[] {
  if (units.length === 0) return [];
  const rows = units.map((unit) => `(${role}, ${literal(unit)}, ${isOwn})`);
  return [`INSERT INTO cyclo.right_unit VALUES ${rows.join(', ')} ON CONFLICT DO NOTHING`];
}
