/** `cyclo amend --apply`: what an amending order has done to a plan is said in the plan itself. */
import { EXIT, usageError, type ExitCode } from '../../failure.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { renderFileDiff } from '../../render/order/file-diff.ts';
import type { AmendmentChoice } from '../../views/amendment/amendment.ts';
import { say, type Context } from '../context.ts';
import { isSound } from '../plan/sound-text.ts';
import { writePlan } from '../plan/write-plan.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import type { PlanDiff } from '../../render/diff/plan-diff.ts';
import { occurrences } from '../../calendar/occurrences.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { loadMessages } from '../../messages/messages.ts';
import { canonicalForm } from '../../plan/canonical/form.ts';
import { insertActivity, type Edit } from '../../plan/canonical/insert-activity.ts';
import { setKey } from '../../plan/canonical/set-key.ts';
import type { MovedEntry, PlanFile } from '../../plan/generated/plan-file.ts';
import type { Activity } from '../../plan/plan.ts';
import { readMoves } from '../../plan/entries/moves.ts';
import { whenContext } from '../../plan/when/anchors.ts';
import { readYaml, type YamlSource } from '../../plan/yaml/source.ts';
import type { PlanVersion } from '../../render/changes/plan-versions.ts';
import { oneLine } from '../../views/one-line.ts';

/**
 * Marks the working plan and shows what was changed in its file. Done a second time it changes nothing.
 *
 * @throws Failure `amend-not-working` where the later version is no working file
 */
export async function applyAmendment(
  context: Context,
  diff: PlanDiff,
  versions: PlanTexts,
  choice: AmendmentChoice,
): Promise<ExitCode | void> {
  const { io, messages, paint } = context;
  const { file, revision } = diff.after;
  if (file === undefined || file === STANDARD || revision !== undefined)
    throw usageError('amend-not-working', {});
  const words = amendmentMessages(messages);
  const { text, count } = await markedText(diff, versions, choice);
  if (count === 0) {
    await say(io.stdout, words.nothingToMark({ path: file }));
    return undefined;
  }
  if (!(await isSound(context, file, text))) return EXIT.findings;
  const mark = hasByteOrderMark(await readIfThere(io, file)) ? '\uFEFF' : '';
  await writePlan(context, file, mark + text);
  io.stdout.write(renderFileDiff(file, versions.after, text, paint));
  await say(io.stdout, words.marked({ path: file, count }));
}

function hasByteOrderMark(bytes: Uint8Array | undefined): boolean {
  return bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The texts of the two versions of a plan. */
interface PlanTexts {
  readonly before: string;
  readonly after: string;
}

/** The text of the later version with the marks, and how many were written. */
async function markedText(
  diff: PlanDiff,
  versions: PlanTexts,
  choice: AmendmentChoice,
): Promise<{ text: string; count: number }> {
  const before = (await readText(versions.before)).value as PlanFile;
  const signed = await nameOf(diff, choice);
  const draft = await nameOf(diff, {});
  let [text, count] = [versions.after, 0];
  const marks = [
    ...withdrawals(diff, before, signed, choice),
    ...moves(diff, signed),
    ...signings(draft, signed),
    remembered(choice),
  ];
  for (const mark of marks) {
    // One mark may write several times: each is found in what the one before has left.
    for (;;) {
      const edit = mark(await readText(text));
      if (!edit) break;
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      count++;
    }
  }
  // Who keeps the file in the canonical form has it in that form.
  const isCanonical = canonicalForm(versions.after, 'plan') === versions.after;
  return { text: isCanonical && count > 0 ? canonicalForm(text, 'plan') : text, count };
}

/** Finds what is still to be written in a text; nothing once it stands there. */
type MarkWriter = (source: YamlSource) => Edit | undefined;

async function readText(text: string): Promise<YamlSource> {
  return readYaml(new TextEncoder().encode(text), 'plan.yaml');
}

/** What the order is called in the plan: by its number and date, or as a draft. */
async function nameOf({ sides }: PlanDiff, { number, date }: AmendmentChoice): Promise<string> {
  const { order, language } = sides.before.plan;
  const words = amendmentMessages(await loadMessages(language));
  const day = date === undefined ? undefined : dayInFigures(language, date);
  return words.by({ kind: oneLine(order?.kind ?? ''), number, date: day });
}

/** Activities that are gone stand in the plan again, withdrawn: their records keep what they are about. */
function withdrawals(
  { changes }: PlanDiff,
  before: PlanFile,
  by: string,
  { reason }: AmendmentChoice,
): MarkWriter[] {
  const gone = new Set(
    changes.flatMap(({ kind, activity, heir }) =>
      kind === 'activity-removed' && heir === undefined && activity !== undefined ? [activity] : [],
    ),
  );
  return before.activities.flatMap((entry, index): MarkWriter[] => {
    if (!gone.has(entry.id)) return [];
    const above = new Set(before.activities.slice(0, index).map(({ id }) => id));
    const withdrawn = { by, ...(reason === undefined ? {} : { reason: oneLine(reason) }) };
    return [
      (source) => {
        const { activities } = source.value as PlanFile;
        if (activities.some(({ id }) => id === entry.id)) return undefined;
        const at = activities.findLastIndex(({ id }) => above.has(id));
        return insertActivity(source, { ...entry, withdrawn }, at);
      },
    ];
  });
}

/** Of work at another time, which time it was before. */
function moves({ changes, sides }: PlanDiff, by: string): MarkWriter[] {
  return changes.flatMap(({ kind, activity: id, path }): MarkWriter[] => {
    if (kind !== 'moved' || id === undefined || path[2] !== 'when') return [];
    const [former, now] = [sides.activityBefore(id), sides.after.activity(id)];
    const moved = former && now ? movedTimes(timesOf(former, sides.before), timesOf(now, sides.after)) : [];
    if (moved.length === 0) return [];
    return [
      (source) => {
        const { activities } = source.value as PlanFile;
        const index = activities.findIndex((each) => each.id === id);
        const known = activities[index]?.moved ? readMoves(activities[index].moved) : [];
        const fresh = moved.filter(({ from }) => !known.some((each) => each.from === from));
        if (index < 0 || fresh.length === 0) return undefined;
        const all = [...known, ...fresh.map((move) => ({ ...move, by }))];
        const value = (all.length === 1 ? all[0]! : all) as never;
        return setKey(source, ['activities', index], 'moved', value, 'when');
      },
    ];
  });
}

function timesOf({ when }: Activity, { plan, calendar }: PlanVersion): string[] {
  return occurrences(when, whenContext(plan, calendar)).occurrences.map(({ id }) => id);
}

/** Times that went, each with the one that came in its place; nothing where more of them came or went. */
function movedTimes(before: readonly string[], after: readonly string[]): Omit<MovedEntry, 'by'>[] {
  const gone = before.filter((time) => !after.includes(time));
  const come = after.filter((time) => !before.includes(time));
  if (gone.length !== come.length) return [];
  const isOnly = before.length === 1 && after.length === 1;
  return gone.map((from, index) => ({ from, ...(isOnly ? {} : { to: come[index]! }) }));
}

/** What named the order as a draft names it by its number, once it has one. */
function signings(draft: string, signed: string): MarkWriter[] {
  if (draft === signed) return [];
  return [
    (source) => {
      const { activities } = source.value as PlanFile;
      for (const [index, { withdrawn, moved }] of activities.entries()) {
        const path = ['activities', index];
        if (withdrawn?.by === draft) return setKey(source, [...path, 'withdrawn'], 'by', signed, 'by');
        const all = moved ? readMoves(moved) : [];
        const at = all.findIndex(({ by }) => by === draft);
        const place = Array.isArray(moved) ? [...path, 'moved', at] : [...path, 'moved'];
        if (at >= 0) return setKey(source, place, 'by', signed, 'by');
      }
      return undefined;
    },
  ];
}

/** The order stands among those that amended the plan; the draft gets its number and date. */
function remembered({ number: given, date: day }: AmendmentChoice): MarkWriter {
  const [number, date] = [given ?? null, day ?? null];
  return (source) => {
    const { order } = source.value as PlanFile;
    if (!order) return undefined;
    const known = (order['amended-by'] ?? []).map((each) => ({
      number: each.number,
      date: each.date ?? null,
    }));
    const isThere = known.some((each) => each.number === number && each.date === date);
    const draft = known.findIndex((each) => each.number === null);
    if (isThere || (number === null && draft >= 0)) return undefined;
    const all = draft >= 0 ? known.with(draft, { number, date }) : [...known, { number, date }];
    return setKey(source, ['order'], 'amended-by', all, Object.keys(order).at(-1)!);
  };
}
