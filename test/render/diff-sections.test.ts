import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderDiffHtml } from '../../src/render/diff/html.ts';
import { renderDiffJson } from '../../src/render/diff/json.ts';
import { renderDiffText } from '../../src/render/diff/lines.ts';
import { renderDiffMarkdown } from '../../src/render/diff/markdown.ts';
import { diffSections } from '../../src/render/diff/sections.ts';
import { plainPaint } from '../../src/render/paint.ts';
import type { PlanDiff } from '../../src/render/diff/plan-diff.ts';
import { editionOf } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { diffBetween } from './compared.ts';

const diffs = fc
  .tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 15 }))
  .map(([seed, edits]): PlanDiff => {
    const before = randomPlan(seed);
    return diffBetween(editionOf(before), editionOf(edited(before, edits)));
  });

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a comparison in sections', () => {
  it('tells every change once in full, and names it in the section of everybody it concerns', () => {
    fc.assert(
      fc.property(diffs, (diff) => {
        const sections = diffSections(diff, en);
        const texts = sections.flatMap(({ groups }) =>
          groups.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.texts)),
        );
        const told = texts.filter(({ isBrief }) => isBrief !== true).map(({ change }) => change);
        expect(told).toHaveLength(diff.changes.length);
        expect(new Set(told)).toEqual(new Set(diff.changes));
        for (const change of diff.changes.filter(({ activity }) => activity !== undefined)) {
          const readers = sections.filter(
            ({ actor, changes }) => actor !== undefined && changes.includes(change),
          );
          expect(new Set(readers.map(({ actor }) => actor))).toEqual(new Set(change.actors));
          expect(readers).toHaveLength(change.actors.length);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('tells everything in full to the one actor who asks', () => {
    fc.assert(
      fc.property(diffs, fc.nat(4), (diff, index) => {
        const actor = diff.sides.after.plan.actors[index]?.id ?? 'UO';
        const changes = diff.changes.filter(({ actors }) => actors.includes(actor));
        const sections = diffSections({ ...diff, changes }, en, actor);
        const texts = sections.flatMap(({ groups }) =>
          groups.flatMap(({ subjects }) => subjects.flatMap((subject) => subject.texts)),
        );
        expect(texts.filter(({ isBrief }) => isBrief)).toEqual([]);
        expect(texts).toHaveLength(changes.length);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('a comparison in every form', () => {
  const style = { unchanged: [], command: 'cyclo diff', paint: plainPaint, fingerprints: true };

  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('names every change once, and nothing that is not there, %s', (_, messages) => {
    fc.assert(
      fc.property(diffs, (diff) => {
        const forms = [
          renderDiffText([diff], { ...style, messages }),
          renderDiffMarkdown([diff], { ...style, messages }),
          renderDiffHtml([diff], { ...style, messages }),
          renderDiffJson([diff], messages),
        ];
        for (const form of forms) {
          expect(form).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
          for (const { fingerprint } of diff.changes) {
            const same = diff.changes.filter((change) => change.fingerprint === fingerprint).length;
            expect(count(form, fingerprint)).toBe(same);
          }
        }
        const [, , page = ''] = forms;
        for (const tag of ['li', 'ul', 'p', 'section', 'article', 'ins', 'del', 'tr'])
          expect(count(page, `<${tag}>`) + count(page, `<${tag} `)).toBe(count(page, `</${tag}>`));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps both texts of what is said otherwise', () => {
    fc.assert(
      fc.property(diffs, (diff) => {
        const texts = diffSections(diff, en)
          .flatMap(({ groups }) => groups.flatMap(({ subjects }) => subjects.flatMap((each) => each.texts)))
          .filter(({ change, isBrief }) => change.kind === 'wording-changed' && isBrief !== true);
        for (const { change, lines } of texts) {
          if (typeof change.before !== 'string' || typeof change.after !== 'string') continue;
          const marked = lines.flat().filter(({ mark }) => mark !== undefined);
          const without = (mark: string): string =>
            marked.flatMap((run) => (run.mark === mark ? [] : [run.text])).join('');
          expect([without('inserted'), without('deleted')]).toEqual([change.before, change.after]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
