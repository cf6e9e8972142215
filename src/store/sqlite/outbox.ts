import { isDay } from '../../calendar/day.ts';
import { Failure } from '../../failure.ts';
import { OUTCOMES, type Claim, type KnownOutcome, type Message, type Outbox } from '../outbox.ts';
import type { Database, OpenStore } from './driver.ts';

/** The migration that made its table. */
const SINCE = 5;

/** What is recorded of a message, before its answer. */
const INTENDED = 'intended';

interface MessageRow {
  readonly recorded_at: string;
  readonly day: string;
  readonly recipient: string;
  readonly address: string;
  readonly message: string;
  readonly step: string;
  readonly answer: string | null;
}

/** @param write does some work in one transaction that excludes every other writer */
export function sqliteOutbox(db: Database, write: <T>(work: () => T) => T): Outbox {
  const insert = (message: Message, at: string, step: string, answer: string | null): void => {
    const { day, recipient, address, id } = message;
    db.prepare(
      'INSERT INTO sending (recorded_at, day, recipient, address, message, step, answer) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(at, day, recipient, address, id, step, answer);
  };
  return {
    claim: async (message, at, again) =>
      write((): Claim => {
        const last = lastRow(db, message);
        const known = knownOf(last);
        const id = last?.message ?? message.id;
        if (known === 'accepted' || (known === 'unanswered' && !again)) return { known, id, isOurs: false };
        insert({ ...message, id }, at, INTENDED, null);
        return { known, id, isOurs: true };
      }),
    settle: async (message, at, outcome, answer) => write(() => insert(message, at, outcome, answer)),
  };
}

function lastRow(db: Database, { day, recipient, address }: Message): MessageRow | undefined {
  return db
    .prepare(
      'SELECT * FROM sending WHERE day = ? AND recipient = ? AND address = ? ORDER BY number DESC LIMIT 1',
    )
    .get(day, recipient, address) as MessageRow | undefined;
}

function knownOf(row: MessageRow | undefined): KnownOutcome {
  if (!row) return undefined;
  return OUTCOMES.find((outcome) => outcome === row.step) ?? 'unanswered';
}

/**
 * Looks at everything that is known of what was sent.
 *
 * @returns how many intentions and answers there are
 * @throws Failure `store-damaged` with what no cyclo has written
 */
export function verifySendings({ db, path, version }: OpenStore): number {
  if (version < SINCE) return 0;
  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'sending'").get();
  if (!isThere) throw new Failure('store-damaged', { path, what: 'no table sending' });
  const rows = db.prepare('SELECT * FROM sending ORDER BY number').all() as MessageRow[];
  const open = new Set<string>();
  for (const { recorded_at: at, day, message, step } of rows) {
    const what = [
      [isDay(day), `day = ${day}`],
      [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at), `recorded_at = ${at}`],
      [step === INTENDED || OUTCOMES.some((outcome) => outcome === step), `step = ${step}`],
      // Nothing is answered that was not sent.
      [step === INTENDED || open.has(message), `step = ${step}, message = ${message}`],
    ] as const;
    const wrong = what.find(([isRight]) => !isRight);
    if (wrong) throw new Failure('store-damaged', { path, what: wrong[1] });
    if (step === INTENDED) open.add(message);
  }
  return rows.length;
}
