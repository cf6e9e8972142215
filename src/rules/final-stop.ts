import { textRule } from './rule.ts';

/** Abbreviations and initials that keep their full stop at the end of a text. */
const ABBREVIATION =
  /(?:^|[\s.(])(?:\p{Lu}|экз|чел|мин|кл|др|пр|т\. ?[дп]|гг?|руб|коп|тыс|млн|ул|им|стр|п|ст|проч)\.$/u;

/** A full stop at the end of a bullet: the exporter sets the punctuation between the items of a cell. */
export const finalStop = textRule(
  'final-stop',
  /(?<!\.)\.$/g,
  (_, text) => (ABBREVIATION.test(text) ? undefined : { args: {}, replacement: '' }),
  ({ text, bullet }) => bullet && text.endsWith('.'),
);
