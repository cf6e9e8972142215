import type { RecordProblem } from './record-problem.ts';
import { FIELDS } from './record-rows.ts';
import type { ShareFinder } from './share-finder.ts';

/** Adds the name that a mistyped one most likely meant. Looks through all names: not for every line of a long file. */
export async function suggest(problem: RecordProblem, names: ShareFinder['names']): Promise<RecordProblem> {
  const { nearest } = await import('../plan/nearest.ts');
  const near = (word: string, among: Iterable<string>): { nearest?: string } => {
    const found = nearest(word, among);
    return found === undefined ? {} : { nearest: found };
  };
  switch (problem.code) {
    case 'unknown-field':
      return { ...problem, args: { ...problem.args, ...near(problem.args.name, FIELDS) } };
    case 'unknown-plan':
      return { ...problem, args: { ...problem.args, ...near(problem.args.id, names.plan) } };
    case 'unknown-activity':
      return { ...problem, args: { ...problem.args, ...near(problem.args.id, names.activity) } };
    case 'unknown-unit':
      return { ...problem, args: { ...problem.args, ...near(problem.args.id, names.unit) } };
    default:
      return problem;
  }
}
