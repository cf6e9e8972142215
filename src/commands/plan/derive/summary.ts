/** What is said of derived plans: what was made, what both changed, what is to be looked at. */
import type { Messages } from '../../../messages/messages.ts';
import { whenWords } from '../../../messages/phrases/when.ts';
import { deriveMessages } from '../../../messages/sections/derive.ts';
import type { WhenEntry } from '../../../plan/generated/plan-file.ts';
import { findUnit } from '../../../plan/find-by-id.ts';
import type { Plan } from '../../../plan/plan.ts';
import { readWhen } from '../../../plan/when/entry.ts';
import { diagnosticData } from '../../../render/findings/data.ts';
import { fieldWords } from '../../../render/changes/values.ts';
import { renderJson } from '../../../render/json.ts';
import type { MergeConflict } from '../../../review/merge/texts.ts';
import { visibleText } from '../../../visible-text.ts';
import { say, type Context } from '../../context.ts';
import type { Derived } from './update.ts';

/** Tells what became of plans, each with what a person has to decide. */
export async function printDerived(
  context: Context,
  made: readonly Derived[],
  asJson: boolean,
): Promise<void> {
  const { io, messages, quiet } = context;
  if (asJson) return io.stdout.write(renderJson({ plans: made.map((each) => recordOf(each, messages)) }));
  const words = deriveMessages(messages);
  for (const each of made) {
    const { file, parent, state, conflicts, after, diagnostics, differing, isBaseKept } = each;
    const unit = (after && findUnit(after, each.unit)?.name) ?? each.unit;
    const lines = [
      words.states[state]({ file, parent, unit }),
      ...conflicts.flatMap((conflict) => conflictLines(conflict, after, messages)),
      ...differing.map((path) => words.differing({ path })),
    ];
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) lines.push(words.errors({ file, errors }));
    if (!quiet && conflicts.length > 0) lines.push(words.hintConflicts({ file }));
    if (!quiet && state === 'created') {
      lines.push(words.hintCreated({ file }));
      if (isBaseKept) lines.push(words.hintBase);
    }
    for (const line of lines) await say(io.stdout, visibleText(line));
  }
}

/** What the derived plan has, what the plan above had and what it has now. */
function conflictLines(conflict: MergeConflict, after: Plan | undefined, messages: Messages): string[] {
  const words = deriveMessages(messages);
  const { path, base, ours, theirs, isMoved } = conflict;
  const place = placeWords(path, after, messages);
  if (isMoved) return [words.movedBoth({ place })];
  const key = path.at(-1) ?? '';
  const value = (each: unknown): string => valueWords(key, each, messages);
  return [
    words.conflict({ place }),
    words.sides.ours({ value: value(ours) }),
    words.sides.base({ value: value(base) }),
    words.sides.theirs({ value: value(theirs) }),
  ];
}

/** The work by its title, and what of it. */
function placeWords(
  [list, id = '', ...keys]: readonly string[],
  after: Plan | undefined,
  messages: Messages,
): string {
  const activity = list === 'activities' && after?.activities.find((each) => each.id === id);
  const actors = new Map(after?.actors.map((actor) => [actor.id, actor.name]));
  const parts = keys
    .filter((key) => key !== 'tasks')
    .map((key, index) => (index === 0 ? actors.get(key) : undefined) ?? fieldWords(key, messages));
  const first = activity
    ? `${activity.title} (${id})`
    : [fieldWords(list ?? '', messages), id].filter(Boolean).join(' ');
  return [first, ...parts].join(', ');
}

function valueWords(key: string, value: unknown, messages: Messages): string {
  const words = deriveMessages(messages);
  if (value === undefined) return words.nothing;
  if (key === 'when')
    return whenWords(
      readWhen(value as WhenEntry, () => undefined),
      messages,
    );
  if (typeof value === 'object' && value !== null && 'title' in value) return String(value.title);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function recordOf({ after: _, isBaseKept, ...made }: Derived, messages: Messages): object {
  const { conflicts, diagnostics } = made;
  return {
    ...made,
    baseKept: isBaseKept,
    conflicts: conflicts.map(({ path, base = null, ours = null, theirs = null }) => {
      return { path, base, ours, theirs };
    }),
    diagnostics: diagnosticData(diagnostics, messages),
  };
}
