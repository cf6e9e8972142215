import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, inOrder } from '../plan/diagnose.ts';
import type { PlanReading } from '../plan/read-plan.ts';
import { consequencesOf, withoutDuplicates } from './consequences.ts';
import type { Rule } from './rule.ts';
import * as rules from './rules.ts';
import { subjectOf } from './subject.ts';

/** All rules of meaning. */
export const RULES: readonly Rule[] = Object.values(rules);

/** Everything that is wrong with a plan and the files it names, in order: what reading found, and what the rules say. */
export function judgePlan(reading: PlanReading): Diagnostic[] {
  const { entry, plan, calendar, registries, files, diagnostics } = reading;
  const [main] = files;
  if (!entry || !plan || !main) return inOrder(diagnostics);
  const subject = subjectOf({ file: main.source.file, entry, plan, days: calendar, registries });
  const isEcho = diagnostics.some(({ severity }) => severity === 'error')
    ? consequencesOf(reading)
    : () => false;
  const judged = RULES.flatMap((rule) => rule.judge(subject)).filter((judgement) => !isEcho(judgement));
  const found = withoutDuplicates(judged, entry);
  const located = files.flatMap((file) => {
    const own = found.filter((judgement) => judgement.file === file.source.file);
    return diagnose(
      file.source,
      own.map(({ finding }) => ({
        ...finding,
        path: file.place(finding.path),
        related: (finding.related ?? []).map((path) => file.place(path)),
      })),
    );
  });
  return inOrder([...diagnostics, ...located]);
}
