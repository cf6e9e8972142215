/** How a place knows plans: by what tells two of one name apart. Plans themselves go by their own way, as files. */
import type { Day, Month } from '../../calendar/day.ts';
import { seal, type Sealed } from './sealed-line.ts';

/** What a plan says of itself. */
export interface PlanNote {
  /** Its name in records. */
  readonly plan: string;
  readonly title: string;
  /** The first and the last month of its period. */
  readonly from: Month;
  readonly to: Month;
  /** The number of its order and the day of it, where it has them. */
  readonly number?: string;
  readonly date?: Day;
}

/** What somebody has said of a plan that they have. */
export interface PlanSaid extends PlanNote {
  readonly by: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

const KEYS = ['title', 'from', 'to', 'number', 'date'] as const;

/** In what two plans of one name differ. */
export function differingKeys(one: PlanNote, other: PlanNote): readonly (typeof KEYS)[number][] {
  return KEYS.filter((key) => one[key] !== other[key]);
}

/** What the lines of a place say of plans; what only a later cyclo knows is left out. */
export function plansSaid(lines: readonly Sealed[]): PlanSaid[] {
  return lines
    .map(({ text }) => JSON.parse(text) as Partial<PlanSaid>)
    .filter((said): said is PlanSaid =>
      (['plan', 'title', 'from', 'to', 'by', 'at'] as const).every((key) => typeof said[key] === 'string'),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The lines that are new of what somebody says of plans. */
export function newNotes(
  notes: readonly PlanNote[],
  said: readonly PlanSaid[],
  by: string,
  at: string,
): Sealed[] {
  return notes
    .filter(
      (note) =>
        !said.some(
          (each) => each.by === by && each.plan === note.plan && differingKeys(each, note).length === 0,
        ),
    )
    .map((note) => seal({ ...note, by, at, line: 'plan' }));
}

/** Plans that others have otherwise under the same name: what each of them said last. */
export function otherPlans(
  notes: readonly PlanNote[],
  said: readonly PlanSaid[],
  by: string,
): { readonly here: PlanNote; readonly there: PlanSaid }[] {
  return notes.flatMap((here) => {
    const last = new Map(said.filter(({ plan }) => plan === here.plan).map((each) => [each.by, each]));
    last.delete(by);
    return [...last.values()]
      .filter((there) => differingKeys(here, there).length > 0)
      .map((there) => ({ here, there }));
  });
}
