import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { KeyLayout } from '../../src/plan/canonical/layout.ts';
import { readTree } from '../../src/plan/canonical/read-tree.ts';
import { writeTree } from '../../src/plan/canonical/write-tree.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { runs } from '../runs.ts';
import { RandomStyleWriter, type Placed } from './random-style-writer.ts';

const TOKEN = /[tx]\d+z/g;
const read = async (text: string) => readYaml(new TextEncoder().encode(text), 'plan.yaml');

/** A text by its lines: what is on them, and the tokens that are no comment. */
interface Lines {
  readonly lines: readonly string[];
  readonly tokens: readonly (readonly string[])[];
}

function linesOf(text: string): Lines {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  return { lines, tokens: lines.map((line) => (/^\s*#/.test(line) ? [] : (line.match(TOKEN) ?? []))) };
}

/** The tokens nearest to a comment: on its line, above and below; nothing where the comment is not there once. */
function neighbours(
  { lines, tokens }: Lines,
  comment: string,
): { same: string | undefined; above: string | undefined; below: string | undefined } | undefined {
  const at = lines.findIndex((line) => line.endsWith(comment));
  if (at < 0 || lines.findLastIndex((line) => line.endsWith(comment)) !== at) return undefined;
  const own = lines[at]!.slice(0, -comment.length);
  return {
    same: own.match(TOKEN)?.at(-1),
    above: tokens.findLast((each, index) => index < at && each.length > 0)?.at(-1),
    below: tokens.find((each, index) => index > at && each.length > 0)?.[0],
  };
}

/** Whether a comment is still where its writer put it. */
function isAtHome(text: Lines, { comment, place, tokens }: Placed): boolean {
  const around = neighbours(text, comment);
  if (!around) return false;
  // What has no text of its own is not to be recognized.
  if (tokens.size === 0) return true;
  const { same, above, below } = around;
  const nearest = place === 'end' ? (same ?? above) : (same ?? below);
  return tokens.has(nearest ?? '');
}

function isTop(text: Lines, { comment }: Placed): boolean {
  const around = neighbours(text, comment);
  return around !== undefined && around.above === undefined && around.same === undefined;
}

describe('the canonical form of 10,000 carelessly written plans', () => {
  it('says the same, keeps every comment at its neighbour, and is the form of itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { value, text, comments } = new RandomStyleWriter(seed).plan();
        const source = await read(text);
        expect(
          source.diagnostics.filter(({ severity }) => severity === 'error'),
          text,
        ).toEqual([]);
        expect(source.value).toEqual(value);
        const form = canonicalForm(text, 'plan');
        const { value: again, diagnostics: all } = await read(form);
        // The careless writer begins comments with a word.
        const diagnostics = all.filter(({ code }) => code !== 'yaml-hash');
        expect({ again, diagnostics }).toEqual({ again: value, diagnostics: [] });
        expect(writeTree(readTree(form), KeyLayout.of('plan'))).toBe(form);
        const [before, after] = [linesOf(text), linesOf(form)];
        // What stands at the top of a file is about the file, and stays there.
        const strays = comments.filter(
          (placed) => !isAtHome(after, placed) && !(isTop(before, placed) && isTop(after, placed)),
        );
        expect(strays, `${text}\n-----\n${form}`).toEqual([]);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('does not depend on how the plan was written', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { value, text } = new RandomStyleWriter(seed, false).plan();
        const again = new RandomStyleWriter(seed + 1, false).write(value);
        const withoutBlanks = (form: string): string => form.replaceAll(/\n(?=\n)/g, '');
        expect(withoutBlanks(canonicalForm(again.text, 'plan'))).toBe(
          withoutBlanks(canonicalForm(text, 'plan')),
        );
      }),
      { numRuns: runs(10_000) },
    );
  });
});
