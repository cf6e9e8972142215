import { claimBy, INTENDED, type LastStep, type Message, type Outbox } from '../outbox.ts';
import type { SqlRow, Session, SqlStatement } from './session.ts';
import { OUTBOX_LOCK } from './locks.ts';

/** What was sent to whom, kept in a database. */
export function postgresOutbox(session: Session): Outbox {
  const inTurn = async <T>(
    ask: readonly SqlStatement[],
    work: (answers: readonly SqlRow[]) => { result: T; statements: readonly SqlStatement[] },
  ): Promise<T> => {
    try {
      const answers = await session.send([{ text: 'BEGIN' }, OUTBOX_LOCK, ...ask]);
      const { result, statements } = work(answers.slice(2).flat());
      await session.send([...statements, { text: 'COMMIT' }]);
      return result;
    } catch (error) {
      await session.rollBack();
      throw error;
    }
  };
  return {
    claim: (message, at, again) =>
      inTurn([lastOf(message)], ([last]) => {
        const claim = claimBy(stepIn(last), message, again);
        const intention = insertion({ ...message, id: claim.id }, at, INTENDED, null);
        return { result: claim, statements: claim.isOurs ? [intention] : [] };
      }),
    settle: (message, at, outcome, answer) =>
      inTurn([], () => ({ result: undefined, statements: [insertion(message, at, outcome, answer)] })),
  };
}

function stepIn(row: SqlRow | undefined): LastStep | undefined {
  return row && { message: String(row['message']), step: String(row['step']) };
}

function lastOf({ day, recipient, address }: Message): SqlStatement {
  return {
    text: `SELECT message, step FROM cyclo.sending WHERE day = $1 AND recipient = $2 AND address = $3
      ORDER BY number DESC LIMIT 1`,
    values: [day, recipient, address],
  };
}

function insertion(
  { day, recipient, address, id }: Message,
  at: string,
  step: string,
  answer: string | null,
): SqlStatement {
  return {
    text: `INSERT INTO cyclo.sending (number, recorded_at, day, recipient, address, message, step, answer)
      SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7 FROM cyclo.sending`,
    values: [at, day, recipient, address, id, step, answer],
  };
}
