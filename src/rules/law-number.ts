import { type Rule, textPath } from './rule.ts';

const NUMBER = /(?<![\d-])(\d{1,3})-РФ(?![А-Яа-яЁё])/g;

/** A federal law cited as «152-РФ»: the letters after the number of a federal law are ФЗ. */
export const lawNumber: Rule<'law-number'> = {
  code: 'law-number',
  severity: 'warning',
  *check({ texts }) {
    for (const place of texts) {
      const { text, file } = place;
      if (!text.includes('-РФ')) continue;
      for (const { 0: written, 1: number, index } of text.matchAll(NUMBER)) {
        const replacement = `${number}-ФЗ`;
        const part = { offset: index, length: written.length };
        yield { args: { written, suggestion: replacement }, path: textPath(place), file, part, replacement };
      }
    }
  },
};
