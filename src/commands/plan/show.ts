import { whenWords } from '../../messages/phrases/when.ts';
import { obligations } from '../../progress/obligations.ts';
import { planTable, type PlanTable } from '../../progress/table.ts';
import { renderShowLines } from '../../render/show-lines.ts';
import { command } from '../command.ts';
import { declareOptions } from '../options.ts';
import { askedName, knownIds } from '../known.ts';
import { loadPlans } from '../project/plans.ts';
import { readSpan, SPAN, type DaySpan } from '../span.ts';

/** `cyclo show`: the table, as the order shows it. */
export const show = command({
  writes: false,
  options: declareOptions(['actor', ...SPAN]),
  async run(context, { options }) {
    const { io, messages, paint } = context;
    const asked = await readSpan(options, context.today);
    const span = asked.given ? asked : undefined;
    const plans = await loadPlans(context, span && { from: span.from.slice(0, 7), to: span.to.slice(0, 7) });
    const { actor } = await knownIds(context, plans, options);
    const parts: string[] = [];
    for (const { plan, calendar } of plans) {
      const table = narrow(planTable(plan, obligations(plan, calendar).items), actor, span);
      if (table.rows.length === 0 || table.actors.length === 0) continue;
      if (io.stdout.isTTY) {
        const { renderShowTable } = await import('../../render/show-table.ts');
        parts.push(renderShowTable(plan, table, { messages, paint, width: io.stdout.columns }));
      } else {
        parts.push(renderShowLines(plan, table, messages));
      }
    }
    const who = askedName(plans, options) ?? messages.due.everybody;
    const nothing = messages.due.nothing({ who, when: whenWords([{ kind: 'window', ...asked }], messages) });
    io.stdout.write(parts.length > 0 ? parts.join('\n') : `${nothing}\n`);
  },
});

/** The part of a table for one actor and some rows. */
function narrow(
  { actors, rows }: PlanTable,
  actor: string | undefined,
  span: DaySpan | undefined,
): PlanTable {
  const columns = actors.flatMap(({ id }, index) => (actor === undefined || id === actor ? [index] : []));
  return {
    actors: columns.map((index) => actors[index]!),
    rows: rows
      .filter(({ first, last }) => span === undefined || (first <= span.to && last >= span.from))
      .map((row) => ({ ...row, cells: columns.map((index) => row.cells[index]!) })),
  };
}
