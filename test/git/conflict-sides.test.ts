import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictSides, markConflicts } from '../../src/git/conflict-sides.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '  d: 1'), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n'));

describe('marked conflicts', () => {
  it('hold both versions', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (ours, theirs) => {
        const sides = { ours, theirs, oursName: 'HEAD', theirsName: 'topic' };
        const marked = await markConflicts(sides);
        expect(conflictSides(marked)).toEqual(ours === theirs ? undefined : sides);
      }),
    );
  });

  it('are taken apart in the style that shows the base, with longer markers and other line ends', () => {
    const marked = [
      'x',
      '<<<<<<<<< ours',
      'a',
      '||||||||| base',
      'b',
      '=========',
      'c',
      '>>>>>>>>> theirs',
      'y',
    ];
    expect(conflictSides(marked.join('\n'))).toEqual({
      ours: 'x\na\ny',
      theirs: 'x\nc\ny',
      oursName: 'ours',
      theirsName: 'theirs',
    });
    expect(conflictSides(marked.join('\r\n'))?.ours).toBe('x\r\na\r\ny');
  });

  it.each(['a: 1\n======\n', '<<<<<<< ours\na\n', 'a\n>>>>>>> theirs\n', '<<<<<<< a\n=======\n'])(
    'are not seen in %j',
    (unmarked) => {
      expect(conflictSides(unmarked)).toBeUndefined();
    },
  );
});
