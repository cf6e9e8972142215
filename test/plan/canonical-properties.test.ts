import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical-form.ts';
import { readYaml } from '../../src/plan/yaml-source.ts';
import { CarelessWriter, type Placed } from './careless-writer.ts';

const TOKEN = /[tx]\d+z/g;
const read = async (text: string) => readYaml(new TextEncoder().encode(text), 'plan.yaml');

/** What stands around a comment in a text, by its tokens; nothing where the comment is not there once. */
function neighbours(
  lines: readonly string[],
  comment: string,
): { same: string[]; above: string[]; below: string[] } | undefined {
  const at = lines.flatMap((line, index) => (line.endsWith(comment) ? [index] : []));
  if (at.length !== 1) return undefined;
  const code = (line: string): string[] => (/^\s*#/.test(line) ? [] : (line.match(TOKEN) ?? []));
  const own = lines[at[0]!]!.slice(0, -comment.length);
  return {
    same: own.match(TOKEN) ?? [],
    above: lines.slice(0, at[0]).flatMap(code),
    below: lines.slice(at[0]! + 1).flatMap(code),
  };
}

/** Whether a comment is still where its writer put it. */
function isAtHome(lines: readonly string[], { comment, place, tokens }: Placed): boolean {
  const around = neighbours(lines, comment);
  if (!around) return false;
  const { same, above, below } = around;
  // What has no text of its own is not to be recognized.
  if (tokens.size === 0) return true;
  if (place === 'end')
    return [...above, ...same].slice(-1).every((token) => tokens.has(token)) || tokens.has(below[0] ?? '');
  const nearest = same.length > 0 ? same.at(-1) : below[0];
  return nearest !== undefined && tokens.has(nearest);
}

function isTop(lines: readonly string[], { comment }: Placed): boolean {
  const around = neighbours(lines, comment);
  return around !== undefined && around.above.length + around.same.length === 0;
}

describe('the canonical form of 10,000 carelessly written plans', () => {
  it('says the same, keeps every comment at its neighbour, and is the form of itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { value, text, comments } = new CarelessWriter(seed).plan();
        const source = await read(text);
        expect(
          source.diagnostics.filter(({ severity }) => severity === 'error'),
          text,
        ).toEqual([]);
        expect(source.value).toEqual(value);
        const form = canonicalForm(text, 'plan');
        const { value: again, diagnostics } = await read(form);
        expect({ again, diagnostics }).toEqual({ again: value, diagnostics: [] });
        expect(canonicalForm(form, 'plan')).toBe(form);
        const [before, after] = [text, form].map((each) => each.split(/\r?\n/).map((line) => line.trimEnd()));
        // What stands at the top of a file is about the file, and stays there.
        const strays = comments.filter(
          (placed) => !isAtHome(after!, placed) && !(isTop(before!, placed) && isTop(after!, placed)),
        );
        expect(strays, `${text}\n-----\n${form}`).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('does not depend on how the plan was written', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { value, text } = new CarelessWriter(seed, false).plan();
        const again = new CarelessWriter(seed + 1, false).write(value);
        const withoutBlanks = (form: string): string => form.replaceAll(/\n(?=\n)/g, '');
        expect(withoutBlanks(canonicalForm(again.text, 'plan'))).toBe(
          withoutBlanks(canonicalForm(text, 'plan')),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
