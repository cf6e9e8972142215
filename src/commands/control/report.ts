import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import { usageError } from '../../failure.ts';
import { loadMessages, type Messages } from '../../messages/messages.ts';
import { defined } from '../../defined.ts';
import { sumOf } from '../../group-by.ts';
import { byActivity, type Item } from '../../progress/obligations.ts';
import { judgeItems, type JudgedItem } from '../../views/report/item.ts';
import { reportOf, type Report, type ReportQuery } from '../../views/report/report.ts';
import { States } from '../../progress/states.ts';
import { documentLayout } from '../../views/document/layout.ts';
import { oneLine } from '../../views/one-line.ts';
import { reportView } from '../../views/report/view.ts';
import { AS_OF, differenceWords, readAsOf, type AsOf } from './as-of.ts';
import { command, declareOptions } from '../command.ts';
import { say, type Context } from '../context.ts';
import { hintAtIssuer } from '../project/issuer-hint.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';
import {
  choosePlans,
  differenceOf,
  endedWork,
  statesOf,
  type FoundNames,
  type PlanItems,
} from './count-plans.ts';
import { formatOf, isDocument, isForPrograms, LIST_FORMATS, printView } from '../output/print-view.ts';
import { readLedger } from '../project/records.ts';
import { PERIOD } from '../span.ts';

/** An annex of more rows is read by nobody, and docx needs 150 KB for each. */
const ANNEX_ROWS = 2000;

/** How many shares are judged at a time: their records are in memory together. */
const SHARES = 20_000;

/** `cyclo report`: how a plan is carried out, as a document. */
export const report = command({
  writes: 'output',
  options: declareOptions([...AS_OF, 'format', 'listOutput', 'actor', ...PERIOD, 'future', 'byUnit'], {
    format: LIST_FORMATS,
  }),
  async run(context, { options }) {
    const { output, byUnit = false } = options;
    const format = formatOf(options, 'md');
    const state = await readAsOf(context, options);
    const { plans, ended, asked } = await choosePlans(context, state, options);
    // Who names a time up to a day of the future asks for that, too.
    const withFuture = options.future === true || (asked.period?.to ?? '') > state.day;
    if (plans.length > 1 && (output !== undefined || !isDocument(format))) {
      throw usageError('one-plan', { plans: plans.map(({ loaded }) => loaded.plan.file) });
    }
    for (const plan of plans) {
      const { loaded, items } = plan;
      // A document speaks the language of its plan, whoever prints it.
      const words = await loadMessages(loaded.plan.language);
      const withLate = byUnit || isForPrograms(format);
      const made = await reportOn(context, plan, state, { ...asked, withFuture, withLate }, words);
      if (byUnit && made.late.length > ANNEX_ROWS && !isForPrograms(format))
        throw usageError('annex-too-long', { rows: made.late.length, most: ANNEX_ROWS });
      const named = isDocument(format) ? `${loaded.plan.name}-report-${state.day}.${format}` : undefined;
      const { executors = [] } = loaded.plan.order ?? {};
      const paper = { executors: executors.map(oneLine), layout: documentLayout(loaded.plan.layout) };
      const view = reportView(made, words, { annex: byUnit, paper });
      const remarks = differenceWords(state, made.differingRecords ?? 0, context.messages);
      await printView(context, view, { format, output: output ?? named }, remarks);
      await hintAtIssuer(context, loaded.plan);
      const shown = items.map((item) => ({ plan: loaded.plan, item }));
      await warnOfUncovered(context, [loaded], shown);
    }
    const left = await readLedger(context, (ledger) => endedWork(ledger, ended, state));
    if (left.count > 0) await say(context.io.stderr, context.messages.missing.endedPlans(left));
  },
});

async function reportOn(
  context: Context,
  asked: PlanItems,
  state: AsOf,
  { withLate, ...query }: FoundNames & Pick<ReportQuery, 'withFuture'> & { readonly withLate: boolean },
  words: Messages,
): Promise<Report> {
  const { plan } = asked.loaded;
  const { day, knownAt, knownBefore, comparedAt } = state;
  return readLedger(context, async (ledger) => {
    const [on] = asked.open ? await statesOf(ledger, [asked], [day], state) : [];
    const items = on?.days[0]?.items ?? asked.items;
    const judged: JudgedItem[] = [];
    for (const some of batches(items)) {
      const events = await ledger.events({
        plans: recordPlansOf(plan),
        activities: [...new Set(some.flatMap(({ activity, formerIds }) => [activity.id, ...formerIds]))],
        ...defined({ recordedBefore: knownBefore }),
      });
      const states = new States(plan, events, day);
      judged.push(...judgeItems(plan, some, states, { asOf: day, withLate }, words));
    }
    const count = comparedAt === undefined ? undefined : await differenceOf(ledger, [asked], state);
    const known = { asOf: day, ...defined({ knownAt, differingRecords: count }) };
    return reportOf(plan, judged, { ...known, ...query }, words);
  });
}

/** Items in their order, those of an activity together, {@link SHARES} at a time where an activity has not more. */
function* batches(items: readonly Item[]): Generator<Item[]> {
  let batch: Item[] = [];
  let shares = 0;
  for (const own of byActivity(items).values()) {
    const count = sumOf(own, ({ units }) => units.length);
    if (shares > 0 && shares + count > SHARES) {
      yield batch;
      [batch, shares] = [[], 0];
    }
    batch.push(...own);
    shares += count;
  }
  yield batch;
}
