import type { FindingCode } from '../diagnostic.ts';
import type { Judgement, Rule, Subject } from './rule.ts';
import { RULES } from './rules.ts';

/** Everything the rules say about a plan. */
export function judge(subject: Subject): Judgement[] {
  return RULES.flatMap((rule) => apply(rule as unknown as Rule<FindingCode>, subject));
}

function apply<C extends FindingCode>(rule: Rule<C>, subject: Subject): Judgement[] {
  const { code, severity } = rule;
  return Array.from(rule.check(subject), ({ file = subject.file, ...offence }) => ({
    file,
    finding: { code, severity, ...offence } as Judgement['finding'],
  }));
}
