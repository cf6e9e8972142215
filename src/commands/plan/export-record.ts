/** A plan for programs (`--format json`), and a text of one's own that is made of it (`--template`). */
import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { SCHEMA_VERSION, jsonPieces } from '../../render/json.ts';
import { planRecord } from '../../views/plan-record.ts';
import { PLAN_SHAPE } from '../../views/plan-record-shape.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/input.ts';
import type { OutputContent } from '../output/write.ts';
import type { Exported, FormatOptions } from './export-formats.ts';

function recordOf({ plan, items, asked, part, messages, withOrder }: Exported): object {
  return planRecord({ plan, items, asked, part, order: withOrder ? plan.order : undefined }, messages);
}

/** A plan for programs. */
export function jsonOf(exported: Exported): Promise<OutputContent> {
  return Promise.resolve(jsonPieces(recordOf(exported)));
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
  const record = { schemaVersion: SCHEMA_VERSION, ...recordOf(exported) };
  return renderTemplate(text, record, MARKUP.test(file.replace(/\.mustache$/i, '')));
}
