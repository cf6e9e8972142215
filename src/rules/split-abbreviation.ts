import { matchesIn } from './matches.ts';
import { type Rule, textPath } from './rule.ts';

const SPLIT = /(?<![А-Яа-яЁё])[А-ЯЁ](?: [А-ЯЁ])+(?![А-Яа-яЁё.])/g;

/** An abbreviation with spaces between its letters: «О У». */
export const splitAbbreviation: Rule<'split-abbreviation'> = {
  code: 'split-abbreviation',
  severity: 'warning',
  *check({ texts }) {
    for (const place of texts) {
      const { text, file } = place;
      for (const { 0: written, index } of matchesIn(text, SPLIT)) {
        const replacement = written.replaceAll(' ', '');
        const part = { offset: index, length: written.length };
        yield { args: { written, suggestion: replacement }, path: textPath(place), file, part, replacement };
      }
    }
  },
};
