/** A plan for programs (`--format json`), and a text of one's own that is made of it (`--template`). */
import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { unitsAsked } from '../../progress/asked.ts';
import type { Item } from '../../progress/obligations.ts';
import { datedItems } from '../../progress/open-terms.ts';
import { itemStanding } from '../../progress/standing.ts';
import { SCHEMA_VERSION, jsonPieces } from '../../render/json.ts';
import { itemKey, planRecord } from '../../views/plan-record.ts';
import { PLAN_SHAPE } from '../../views/plan-record-shape.ts';
import { csvFields } from '../../views/csv-fields.ts';
import type { Context } from '../context.ts';
import { contentOf } from '../print-view.ts';
import { readIfThere } from '../project/input.ts';
import type { OutputContent } from '../write-output.ts';
import type { Exported, FormatOptions } from './export-formats.ts';

/** What was recorded decides on the days of some terms. */
function datedOf({ plan, calendar, items, states }: Exported): readonly Item[] {
  return states ? datedItems(items, { plan, days: calendar, states }) : items;
}

function recordOf(exported: Exported, { today }: Context): object {
  const { plan, states, asked, part, messages, withOrder } = exported;
  return planRecord(
    {
      plan,
      items: datedOf(exported),
      asked,
      part,
      order: withOrder ? plan.order : undefined,
      standing: states && { states, today },
    },
    messages,
  );
}

/** A plan for programs. */
export function jsonOf(exported: Exported, context: Context): Promise<OutputContent> {
  return Promise.resolve(jsonPieces(recordOf(exported, context)));
}

/** The items as rows, each with how it stands where what was recorded is asked for. */
export function csvOf(exported: Exported, context: Context): Promise<OutputContent> {
  const { states, asked } = exported;
  const view = exported.view();
  if (!states) return contentOf(context, view, 'csv', 'page');
  const standing = new Map(
    datedOf(exported).map((item) => {
      const { status, units } = itemStanding(item, unitsAsked(item, asked), states, context.today);
      const words = context.messages.common.statuses[status];
      const cells = { status: { value: status, lines: [words] }, total: units.total, done: units.done };
      return [[item.activity.id, item.occurrence.id, item.actor.id].join(' '), cells] as const;
    }),
  );
  const data = [...(view.data ?? [])].map((row) => ({
    ...row,
    ...standing.get(itemKey(row)),
  }));
  const fields = [...view.fields, ...csvFields('status,total,done')];
  return contentOf(context, { ...view, data, fields }, 'csv', 'page');
}

/** Endings of files in which signs of a plan could be taken for markup. */
const MARKUP = /\.(?:x?html?|xml|svg|fodt)$/i;

/**
 * Fills in a template.
 *
 * @throws Failure `template-not-found`; `template-faults` with every place that is wrong
 */
export async function templateOf(
  exported: Exported,
  context: Context,
  { template: file = '' }: FormatOptions,
): Promise<OutputContent> {
  const bytes = await readIfThere(context.io, file, 'template');
  if (!bytes) throw usageError('template-not-found', { path: file });
  const text = new TextDecoder().decode(bytes);
  const { renderTemplate, templateFaults } = await import('../../render/template.ts');
  const faults = templateFaults(text, PLAN_SHAPE).map((fault) => ({
    ...fault,
    nearest: nearest(fault.name, fault.known),
  }));
  if (faults.length > 0) throw usageError('template-faults', { path: file, faults });
  const record = { schemaVersion: SCHEMA_VERSION, ...recordOf(exported, context) };
  return renderTemplate(text, record, MARKUP.test(file.replace(/\.mustache$/i, '')));
}
