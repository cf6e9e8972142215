import { matchesIn } from './matches.ts';
import { type Rule, textPath } from './rule.ts';

/** Characters without a picture of their own: controls, fillers, marks of direction, joiners, tags. */
const INVISIBLE = new RegExp(
  [
    // Controls: an escape sequence for a terminal begins with one.
    '[\0-\x08\x0B-\x1F\x7F-\x9F',
    '\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F',
    '\u200B-\u200F\u2028-\u202E\u2060-\u206F',
    '\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]',
    // Tags and selectors beyond the first plane, by halves: the pattern is quicker so.
    '|\uDB40[\uDC00-\uDDEF]',
  ].join(''),
  'g',
);
/** What may stand right before a joiner or a selector inside an emoji. */
const EMOJI_BEFORE =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[0-9#*]|\uFE0F|\u{E0020}|[\u{E0021}-\u{E007F}])$/u;
const JOINERS = /^[\u200D\uFE0F\u{E0020}-\u{E007F}]$/u;

/** A character that nobody sees, left by copying from elsewhere, or put there to deceive. */
export const invisibleCharacter: Rule<'invisible-character'> = {
  code: 'invisible-character',
  severity: 'warning',
  *check({ texts }) {
    for (const place of texts) {
      const { text, file } = place;
      for (const { 0: character, index } of matchesIn(text, INVISIBLE)) {
        if (JOINERS.test(character) && EMOJI_BEFORE.test(text.slice(Math.max(0, index - 2), index))) continue;
        const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          args: { character: code },
          path: textPath(place),
          file,
          part: { offset: index, length: character.length },
          replacement: '',
        };
      }
    }
  },
};
