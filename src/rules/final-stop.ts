import { type Rule, textPath } from './rule.ts';

/** Abbreviations that keep their full stop at the end of a text. */
const ABBREVIATION = /(?:^|[\s.(])(?:др|пр|т\. ?[дп]|гг?|руб|коп|тыс|млн|ул|им|стр|п|ст|проч)\.$/;

/** A full stop at the end of a bullet: the exporter sets the punctuation between the items of a cell. */
export const finalStop: Rule<'final-stop'> = {
  code: 'final-stop',
  severity: 'warning',
  *check({ texts }) {
    for (const place of texts) {
      const { text, file, bullet } = place;
      if (!bullet || !text.endsWith('.') || text.endsWith('..') || ABBREVIATION.test(text)) continue;
      yield {
        args: {},
        path: textPath(place),
        file,
        part: { offset: text.length - 1, length: 1 },
        replacement: '',
      };
    }
  },
};
