import { dirname, join, resolve } from 'node:path';
import { EXIT, usageError, type ExitCode } from '../../failure.ts';
import { defined } from '../../defined.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Place } from '../../store/exchange/place.ts';
import type { PlanNote } from '../../store/exchange/plan-notes.ts';
import type { SyncRequest } from '../../store/exchange/sync.ts';
import { command } from '../command.ts';
import { mayWrite, type Context } from '../context.ts';
import { declareOptions } from '../options.ts';
import { plansAsTheyAre, storeFolder } from '../project/plans.ts';
import { readLedger, withLedger } from '../project/records.ts';
import { recorder } from './record-act.ts';
import { arrivalsIn } from './sync-arrivals.ts';
import { printSync } from './sync-output.ts';

/** `cyclo sync`: puts what is recorded here and what is in a place together. */
export const sync = command({
  writes: true,
  argument: { flags: '<place>', name: 'place' },
  options: declareOptions(['skipDamaged', 'withEvidence', 'dryRun', 'format']),
  async run(context, { args: [given = ''], options }): Promise<ExitCode> {
    const { dryRun = false, skipDamaged = false, withEvidence, format } = options;
    const plans = (await plansAsTheyAre(context)).map(({ plan }) => plan);
    const folder = await storeFolder(context);
    const request: SyncRequest = {
      skipDamaged,
      plans: plans.map(noteOf),
      by: recorder(context, undefined),
      at: new Date(context.io.now()).toISOString(),
      ...(withEvidence === true && { evidence: { home: dirname(folder), kept: join(folder, EVIDENCE) } }),
    };
    const exchange = await import('../../store/exchange/sync.ts');
    const place = await placeOf(context, given, folder, dryRun);
    try {
      const { report, arrivals } = await (dryRun
        ? readLedger(context, async (ledger) => ({
            report: await exchange.rehearse(ledger, place, request),
            arrivals: undefined,
          }))
        : withLedger(context, async (ledger) => {
            const done = await exchange.sync(ledger, place, request);
            return { report: done, arrivals: await arrivalsIn(ledger, done.arrived) };
          }));
      await printSync(context, { place: given, dryRun, format, report, arrivals, plans });
      return report.isStopped || report.received.conflicts.length > 0 ? EXIT.findings : EXIT.fine;
    } finally {
      await place.close();
    }
  },
});

/** The folder in the store for files that came from elsewhere. */
const EVIDENCE = 'evidence';

async function placeOf(context: Context, given: string, folder: string, dryRun: boolean): Promise<Place> {
  if (given === '') throw usageError('sync-where', {});
  const { io } = context;
  const { openPlace } = await import('../../store/exchange/open-place.ts');
  const { LEDGER_FILE, openLedgerForReading, openLedgerForWriting } =
    await import('../../store/open-ledger.ts');
  const { storePlace } = await import('../../store/exchange/store-place.ts');
  return openPlace(given, io.cwd, {
    file: LEDGER_FILE,
    async open(path) {
      if ((await io.files.realPath(path)) === (await io.files.realPath(resolve(io.cwd, folder))))
        throw usageError('place-own-store', { path: given });
      if (dryRun) return storePlace(await openLedgerForReading(path, io), given);
      mayWrite(context, 'records');
      return storePlace(await openLedgerForWriting(path, io), given);
    },
  });
}

function noteOf({ name, title, period, order }: Plan): PlanNote {
  const [from = ''] = period;
  return {
    plan: name,
    title,
    from,
    to: period.at(-1) ?? from,
    ...defined({ number: order?.number, date: order?.date }),
  };
}
