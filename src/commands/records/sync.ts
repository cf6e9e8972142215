import { EXIT, type ExitCode } from '../../failure.ts';
import { defined } from '../../defined.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanNote } from '../../store/exchange/plan-notes.ts';
import type { SyncRequest } from '../../store/exchange/sync.ts';
import { command, declareOptions } from '../command.ts';
import { plansAsTheyAre } from '../project/plans.ts';
import { readLedger, withLedger } from '../project/records.ts';
import { evidenceHome } from './evidence.ts';
import { exchangePlace, shownPlace } from './exchange-place.ts';
import { whoRecords } from './record-act.ts';
import { arrivalsIn } from './sync-arrivals.ts';
import { printSync } from './sync-output.ts';

/** `cyclo sync`: puts what is recorded here and what is in a place together. */
export const sync = command({
  writes: true,
  argument: { flags: '[place]', name: 'place' },
  options: declareOptions(['skipDamaged', 'withEvidence', 'dryRun', 'format']),
  async run(context, { args: [given = ''], options }): Promise<ExitCode> {
    const { dryRun = false, skipDamaged = false, withEvidence, format } = options;
    const plans = (await plansAsTheyAre(context)).map(({ plan }) => plan);
    const request: SyncRequest = {
      skipDamaged,
      plans: plans.map(noteOf),
      by: whoRecords(context, undefined),
      at: new Date(context.io.now()).toISOString(),
      ...(withEvidence === true && { evidence: await evidenceHome(context) }),
    };
    const exchange = await import('../../store/exchange/sync.ts');
    const place = await exchangePlace(context, given, !dryRun);
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
      await printSync(context, { place: shownPlace(given), dryRun, format, report, arrivals, plans });
      return report.isStopped || report.received.conflicts.length > 0 ? EXIT.findings : EXIT.fine;
    } finally {
      await place.close();
    }
  },
});

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
