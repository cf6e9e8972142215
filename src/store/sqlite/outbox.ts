import { isDay } from '../../calendar/day.ts';
import { Failure } from '../../failure.ts';
import { claimBy, INTENDED, type LastStep, type Message, type Outbox, OUTCOMES } from '../outbox.ts';
import type { Database, OpenStore } from './driver.ts';

/** The migration that made its table. */
const SINCE = 5;

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
      write(() => {
        const claim = claimBy(lastStep(db, message), message, again);
        if (claim.isOurs) insert({ ...message, id: claim.id }, at, INTENDED, null);
        return claim;
      }),
    settle: async (message, at, outcome, answer) => write(() => insert(message, at, outcome, answer)),
  };
}

function lastStep(db: Database, { day, recipient, address }: Message): LastStep | undefined {
  return db
    .prepare(
      'SELECT message, step FROM sending WHERE day = ? AND recipient = ? AND address = ? ORDER BY number DESC LIMIT 1',
    )
    .get(day, recipient, address) as LastStep | undefined;
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
  const rows = db.prepare('SELECT * FROM sending ORDER BY number').all() as (LastStep &
    Readonly<Record<'recorded_at' | 'day', string>>)[];
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
