import type { Diagnostic } from '../diagnostic.ts';
import type { WhenEntry } from './generated/plan-file.ts';
import { isPlan } from './generated/is-plan.js';
import { readYaml, type YamlSource } from './yaml/source.ts';

/** A `when` that stands alone, and what is wrong with it. */
export interface RuleReading {
  /** Nothing where it breaks the schema. */
  readonly entry?: WhenEntry;
  readonly source: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a `when` stands in a plan: findings are about the part below. */
const PLACE = ['activities', 0, 'when'] as const;

/**
 * Reads what a plan could have after `when:`.
 *
 * @param text YAML: `2010-10`, `{every: month, by: 5}`
 * @param name what diagnostics call it
 */
export async function readRule(text: string, name: string): Promise<RuleReading> {
  const source = await readYaml(new TextEncoder().encode(text), name);
  if (!source.isReadable) return { source, diagnostics: source.diagnostics };
  const plan = planWith(source.value);
  if (isPlan(plan)) {
    const isSound = source.diagnostics.every(({ severity }) => severity !== 'error');
    return {
      ...(isSound ? { entry: source.value as WhenEntry } : {}),
      source,
      diagnostics: source.diagnostics,
    };
  }
  const [{ validatePlan }, { schemaFindings }, { diagnose }] = await Promise.all([
    import('./generated/validate-plan.js'),
    import('./schema/findings.ts'),
    import('./diagnose.ts'),
  ]);
  validatePlan(plan);
  const findings = schemaFindings(validatePlan.errors ?? [], plan, 'plan').map((finding) => ({
    ...finding,
    path: finding.path.slice(PLACE.length),
  }));
  return { source, diagnostics: [...source.diagnostics, ...diagnose(source, findings)] };
}

/** The smallest plan that has this `when`. */
function planWith(when: unknown): object {
  const activity = { id: 'a', title: '-', when, tasks: { X: '-' } };
  return {
    cyclo: 1,
    plan: 'a',
    title: '-',
    period: '2010-10..2010-12',
    actors: { X: { name: '-' } },
    activities: [activity],
  };
}
