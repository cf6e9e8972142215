/** Bringing a derived plan up to the plan above: three versions, of which what it was made as is the base. */

import { usageError } from '../../../failure.ts';
import { judgePlan } from '../../../rules/judge-plan.ts';
import type { MergeConflict } from '../../../review/merge/texts.ts';
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Context } from '../../context.ts';
import { readIfThere } from '../../project/input.ts';
import { readSoundPlan, type LoadedPlan } from '../../project/plans.ts';
import { updated } from '../import/update.ts';
import { readSoundText } from '../sound-text.ts';
import { writePlan } from '../write-plan.ts';
import { derivedBase, keepDerivedBase } from './base.ts';
import {
  madeText,
  placementOf,
  revisionOf,
  isDerived,
  unitAbove,
  readParent,
  type Placement,
  type Target,
  type DerivedPlan,
} from './parent.ts';

/** What became of a derived plan. */
export interface Derived {
  readonly file: string;
  readonly plan: string;
  readonly unit: string;
  /** The file of the plan above. */
  readonly parent: string;
  readonly state: 'created' | 'updated' | 'unchanged';
  /** What both changed differently: the derived plan's own stands. */
  readonly conflicts: readonly MergeConflict[];
  /** As it is now, as far as it can be read. */
  readonly after?: Plan;
  readonly diagnostics: readonly Diagnostic[];
  /** Files beside it that differ from those of the plan above, and were left. */
  readonly differing: readonly string[];
  /** Whether what it was made as is kept beside it, since no commit has it. */
  readonly isBaseKept: boolean;
}

/** The plan above, and the unit's part of it as it would be made now. */
export interface UpdatedPart {
  readonly parent: LoadedPlan;
  readonly placement: Placement;
  readonly text: string;
  readonly revision: string | undefined;
}

/** What would be made of the plan above now. @throws Failure where it cannot be read, or has nothing for the unit any more */
export async function proposalFor(
  context: Context,
  derived: DerivedPlan,
  named?: string,
): Promise<UpdatedPart> {
  const { file, name } = derived;
  const parent = await readParent(context, derived, named);
  return proposalOf(context, parent, { file, name, unit: unitAbove(parent, derived) });
}

async function proposalOf(context: Context, parent: LoadedPlan, target: Target): Promise<UpdatedPart> {
  const placement = await placementOf(context, parent, target.file);
  const revision = await revisionOf(context, parent);
  const text = madeText(context, parent, target, placement, { file: parent.plan.file, revision });
  return { parent, placement, text, revision };
}

/** Brings one plan up. */
export async function updatePlan(
  context: Context,
  file: string,
  named: { readonly parent?: string | undefined; readonly base?: string | undefined },
): Promise<Derived> {
  const { io } = context;
  const loaded = await readSoundPlan(context, file);
  const { plan } = loaded;
  if (!isDerived(plan)) throw usageError('derive-not-derived', { file });
  const proposal = await proposalFor(context, plan, named.parent);
  const base = await derivedBase(context, plan, proposal.parent.plan.file, proposal.placement, named.base);
  const existing = (await readIfThere(io, file))!;
  const { unit } = plan.derivedFrom;
  const ofPlan = { file, plan: plan.name, unit, parent: proposal.parent.plan.file };
  if (withoutRevision(base) === withoutRevision(proposal.text)) {
    const differing = await copied(context, proposal.placement);
    const diagnostics = judgePlan(loaded);
    const nothingNew = { state: 'unchanged', conflicts: [], isBaseKept: false } as const;
    return { ...ofPlan, ...nothingNew, after: plan, diagnostics, differing };
  }
  const { text, conflicts } = await updated(existing, base, proposal.text, file);
  return written(context, ofPlan, 'updated', text, conflicts, proposal);
}

/** Writes a new plan. */
export async function createPlan(context: Context, parent: LoadedPlan, target: Target): Promise<Derived> {
  const { file, name, unit } = target;
  const ofPlan = { file, plan: name, unit: unit.id, parent: parent.plan.file };
  const proposal = await proposalOf(context, parent, target);
  return written(context, ofPlan, 'created', proposal.text, [], proposal);
}

async function written(
  context: Context,
  ofPlan: Pick<Derived, 'file' | 'plan' | 'unit' | 'parent'>,
  state: Derived['state'],
  text: string,
  conflicts: readonly MergeConflict[],
  { placement, revision, text: made }: UpdatedPart,
): Promise<Derived> {
  const { file } = ofPlan;
  const differing = await copied(context, placement);
  await writePlan(context, file, text);
  if (revision === undefined) await keepDerivedBase(context, file, made);
  const reading = await readSoundText(context, file, text);
  return {
    ...ofPlan,
    state,
    conflicts,
    ...(reading.plan ? { after: reading.plan } : {}),
    diagnostics: judgePlan(reading),
    differing,
    isBaseKept: revision === undefined,
  };
}

/** Copies what the plan names and its project has not. @returns what is there and differs */
async function copied(context: Context, { copies }: Placement): Promise<readonly string[]> {
  const { io } = context;
  const differing: string[] = [];
  for (const { from, to } of copies) {
    const [source, there] = [await readIfThere(io, from), await readIfThere(io, to)];
    if (!source) continue;
    if (!there) await writePlan(context, to, source);
    else if (Buffer.compare(source, there) !== 0) differing.push(to);
  }
  return differing;
}

/** Another commit with the same plan above is no change. */
function withoutRevision(text: string): string {
  return text
    .replace(/, revision: ["']?[0-9a-f]{7,64}["']?/, '')
    .replace(/\n +revision: ["']?[0-9a-f]{7,64}["']?/, '');
}
