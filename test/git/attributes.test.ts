import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePatterns, patternsFor, withoutPatterns, withPatterns } from '../../src/git/attributes.ts';

const line = fc.constantFrom('', '*.txt text', '# words', '*.png binary', '  spaced  ', '/plans/*.md diff');
const file = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, eol, isEnded]) => lines.join(eol) + (isEnded && lines.length > 0 ? eol : ''));
const patterns = fc.constantFrom(
  patternsFor('plans', []),
  patternsFor('', ['дни.yaml']),
  filePatterns(['a b.yaml']),
);

const headings = ['# one', '# другая'];
const heading = fc.constantFrom(...headings).map((own) => ({ own, known: headings }));

describe('lines in .gitattributes', () => {
  it('come once, and go without a trace', () => {
    fc.assert(
      fc.property(file, patterns, patterns, heading, heading, (text, some, more, first, second) => {
        const once = withPatterns(text, some, first);
        expect(withPatterns(once, some, second)).toBe(once);
        expect(withoutPatterns(once, second)).toBe(text);
        expect(withoutPatterns(withPatterns(once, more, second), first)).toBe(text);
      }),
    );
  });

  it('name the folder as it is called', () => {
    expect(patternsFor('plans', [])).toEqual(['/plans/**/*.yaml', '/plans/**/*.yml']);
    expect(patternsFor('.', ['plan.yaml'])).toEqual(['/**/*.yaml', '/**/*.yml']);
    expect(patternsFor('a [b]/c d', ['x.yaml', 'a [b]/c d/y.yaml'])).toEqual([
      String.raw`"/a \\[b\\]/c d/**/*.yaml"`,
      String.raw`"/a \\[b\\]/c d/**/*.yml"`,
      '/x.yaml',
    ]);
  });
});
