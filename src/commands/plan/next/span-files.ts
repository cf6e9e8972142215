import { basename, dirname, join, resolve } from 'node:path';
import { firstDay, lastDay, type Month } from '../../../calendar/day.ts';
import type { SpanSet } from '../../../calendar/named-spans.ts';
import { isPlanFileName } from '../../../plan/plan-file-name.ts';
import { readSpans } from '../../../plan/entries/spans.ts';
import type { SpansFile } from '../../../plan/generated/plan-file.ts';
import { readSource } from '../../../plan/source-file.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { namedFiles } from '../../project/input.ts';
import type { Context } from '../../context.ts';

/** Files of spans, as a plan names them, and what is in them. */
export interface SpanFiles {
  readonly files: readonly string[];
  readonly sets: readonly SpanSet[];
}

/**
 * The files of spans that have days in a period: those that the plan names, and those that lie beside them. Where there are none, those
 * that it names.
 */
export async function spanFilesFor(
  { io }: Context,
  { plan, entry }: LoadedPlan,
  period: readonly Month[],
): Promise<SpanFiles> {
  const named = [entry?.spans ?? []].flat();
  const folder = dirname(plan.file);
  const read = namedFiles(io, plan.file);
  const all = new Set(named);
  for (const beside of new Set(named.map((each) => dirname(each)))) {
    const names = await io.files.list(resolve(io.cwd, folder, beside)).catch(() => []);
    for (const name of names.filter(isPlanFileName))
      all.add(beside === '.' ? name : `${beside}/${basename(name)}`);
  }
  const [start, end] = [firstDay(period[0]!), lastDay(period.at(-1)!)];
  const found: { file: string; sets: readonly SpanSet[] }[] = [];
  for (const file of all) {
    const bytes = await read(join(folder, file)).catch(() => undefined);
    if (!(bytes instanceof Uint8Array)) continue;
    const { entry: spans } = await readSource<SpansFile>(file, 'spans', bytes);
    if (!spans?.sets || !('cyclo-spans' in spans)) continue;
    const sets = readSpans(spans);
    if (sets.some((set) => set.spans.some(({ first, last }) => first <= end && last >= start)))
      found.push({ file, sets });
  }
  return {
    files: found.length > 0 ? found.map(({ file }) => file) : named,
    sets: found.flatMap(({ sets }) => sets),
  };
}
