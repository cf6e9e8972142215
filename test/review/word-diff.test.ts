import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordRun } from '../../src/review/diff/word-diff.ts';

const MARKS = { equal: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;

/** As `git diff --word-diff` marks them. */
function shown(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`)
    .join('');
}

describe('two texts word by word', () => {
  it.each([
    ['Участие в семинаре', 'Участие в семинаре', 'Участие в семинаре'],
    ['Участие в семинаре', 'Участие в вебинаре', 'Участие в [-семинаре-]{+вебинаре+}'],
    ['Сдача отчёта', 'Сдача годового отчёта', 'Сдача {+годового +}отчёта'],
    ['Сдача отчёта за год', 'Подача сведений за год', '[-Сдача отчёта-]{+Подача сведений+} за год'],
    ['работа в АС СГО', 'работа в «АС СГО»', 'работа в {+«+}АС СГО{+»+}'],
    ['Совещание - итоги', 'Совещание — итоги', 'Совещание [---]{+—+} итоги'],
    ['на 2010-2011 год', 'на 2011-2012 год', 'на [-2010-2011-]{+2011-2012+} год'],
    ['до 10.10.2010', 'до 15.10.2010', 'до [-10.10.2010-]{+15.10.2010+}'],
    [
      'организационно-управленческие условия',
      'организационные условия',
      '[-организационно-управленческие-]{+организационные+} условия',
    ],
    ['', 'Текст', '{+Текст+}'],
    ['Один,  два', 'Один, два', 'Один,[-  -]{+ +}два'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('отчёт', 'за', 'год', ' ', ' ', ', ', '«', '»', '-', '\n', 'ё', '№ 5'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));

  it('gives back both texts, and never two runs of a kind in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const without = (kind: WordRun['kind']): string =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
        for (const [index, run] of runs.entries()) {
          expect(run.text).not.toBe('');
          expect(runs[index + 1]?.kind).not.toBe(run.kind);
        }
      }),
    );
  });

  it('is the same from the other side', () => {
    const opposite = { equal: 'equal', deleted: 'inserted', inserted: 'deleted' } as const;
    fc.assert(
      fc.property(text, text, (before, after) => {
        const back = diffWords(after, before).map(({ kind, text: words }) => `${opposite[kind]} ${words}`);
        expect(
          diffWords(before, after)
            .map(({ kind, text: words }) => `${kind} ${words}`)
            .toSorted(),
        ).toEqual(back.toSorted());
      }),
    );
  });
});
