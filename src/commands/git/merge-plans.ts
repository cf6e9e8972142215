/** Merging plans as a version control system asks for it: by meaning where the texts can be read, checked as plans after. */
import { mapped } from '../../defined.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { kindOf, readAny } from '../../plan/read-edition.ts';
import { readYaml } from '../../plan/yaml/source.ts';
import type { MarkerStyle } from '../../review/merge/markers.ts';
import type { Side } from '../../review/merge/sides.ts';
import { mergeTexts, type MergeConflict } from '../../review/merge/texts.ts';
import { judgePlan } from '../../rules/judge-plan.ts';

/** How a merge is to be done. */
export interface MergeOptions extends Pick<MarkerStyle, 'labels' | 'showBase'> {
  /** How often the sign of a marker stands; git says it as `%L`. 7 unless given. */
  readonly markerSize?: number;
  /** The file's name, as findings should have it. */
  readonly file: string;
}

/** What became of a merge. */
export type MergeResult =
  | {
      readonly state: 'merged';
      /** In the canonical form; with git's markers where there are conflicts. */
      readonly text: string;
      /** What both sides changed differently; none in a clean merge. */
      readonly conflicts: readonly MergeConflict[];
      /**
       * Errors of a clean merge that neither side had: each side's change is sound, both together are not. They are
       * about `text`. Empty where there are conflicts.
       */
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Some version is no readable YAML, or has no parts: it has to be merged line by line. */
  | { readonly state: 'unreadable'; readonly versions: readonly Side[] };

/**
 * Merges two changed versions of one plan, registry or calendar by meaning.
 *
 * @param base the version both come from; empty where both have added the file
 */
export async function mergePlans(
  base: string,
  ours: string,
  theirs: string,
  options: MergeOptions,
): Promise<MergeResult> {
  const sides = { base, ours, theirs };
  const versions = Object.entries(sides) as [Side, string][];
  const broken: Side[] = [];
  for (const [name, text] of versions) if (await isBroken(text)) broken.push(name);
  if (broken.length > 0) return { state: 'unreadable', versions: broken };
  const { labels, markerSize = 7, showBase = false } = options;
  const merged = mergeTexts(withoutMarks(sides), kindOf(bytesOf(ours)), { labels, markerSize, showBase });
  if (!merged) return { state: 'unreadable', versions: versions.map(([name]) => name) };
  const { text, conflicts } = merged;
  const diagnostics = conflicts.length > 0 ? [] : await newErrors(text, [ours, theirs], options.file);
  return { state: 'merged', text, conflicts, diagnostics };
}

async function isBroken(text: string): Promise<boolean> {
  const { diagnostics } = await readYaml(bytesOf(text), '');
  return diagnostics.some(({ code, severity }) => severity === 'error' && code !== 'yaml-empty');
}

/** The errors of a text that none of the others has. */
async function newErrors(text: string, others: readonly string[], file: string): Promise<Diagnostic[]> {
  const errors = await errorsOf(text, file);
  if (errors.length === 0) return errors;
  const known = new Set<string>();
  for (const other of others) for (const error of await errorsOf(other, file)) known.add(nameOf(error));
  return errors.filter((error) => !known.has(nameOf(error)));
}

async function errorsOf(text: string, file: string): Promise<Diagnostic[]> {
  // Files that a plan names are taken for missing, which is no finding of a merge.
  const reading = await readAny(file, bytesOf(text), async () => undefined);
  return judgePlan(reading).filter(({ severity }) => severity === 'error');
}

/** The same error is the same wherever it stands. */
function nameOf({ code, args, file }: Diagnostic): string {
  return JSON.stringify([code, args, file]);
}

function withoutMarks<T extends Record<string, string>>(sides: T): T {
  return mapped(sides, (text) => text.replace(/^\uFEFF/, '')) as T;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
