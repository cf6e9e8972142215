import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderDiffHtml } from '../../src/render/diff/html.ts';
import { renderDiffJson } from '../../src/render/diff/json.ts';
import { renderDiffText } from '../../src/render/diff/lines.ts';
import { renderDiffMarkdown } from '../../src/render/diff/markdown.ts';
import { diffSections, type DiffSection, type DiffSubject } from '../../src/render/diff/sections.ts';
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

const subjectsOf = (sections: readonly DiffSection[]): readonly DiffSubject[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ subjects }) => subjects));

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a comparison in sections', () => {
  it('tells every change once, every activity in one place', () => {
    fc.assert(
      fc.property(diffs, (diff) => {
        const subjects = subjectsOf(diffSections(diff, en));
        const activities = subjects.flatMap(({ activity, alike }) => activity ?? alike ?? []);
        const around = subjects.filter(({ activity, alike }) => !activity && !alike);
        const told = [
          ...activities.flatMap(({ fingerprints }) => fingerprints),
          ...around.flatMap(({ texts }) => texts.map(({ change }) => change.fingerprint)),
        ];
        expect(told.sort()).toEqual(diff.changes.map(({ fingerprint }) => fingerprint).sort());
        const ids = activities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('says of every activity whom it concerns, unless its changes do', () => {
    fc.assert(
      fc.property(diffs, (diff) => {
        for (const { activity, actors, texts } of subjectsOf(diffSections(diff, en))) {
          if (!activity || actors.length === 0) continue;
          const concerned = new Set(texts.flatMap(({ change }) => change.actors));
          expect(actors).toEqual([...concerned].map((actor) => diff.sides.actorName(actor)));
        }
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
        const texts = subjectsOf(diffSections(diff, en))
          .flatMap((each) => each.texts)
          .filter(({ change }) => change.kind === 'wording-changed');
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
