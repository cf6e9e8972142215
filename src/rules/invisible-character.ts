import { matchesIn } from './matches.ts';
import { type Rule, textPath } from './rule.ts';

const INVISIBLE = /[\u00AD\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060\uFEFF]/g;

/** A character that nobody sees, left by copying from elsewhere. */
export const invisibleCharacter: Rule<'invisible-character'> = {
  code: 'invisible-character',
  severity: 'warning',
  *check({ texts }) {
    for (const place of texts) {
      const { text, file } = place;
      for (const { 0: character, index } of matchesIn(text, INVISIBLE)) {
        const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        yield {
          args: { character: code },
          path: textPath(place),
          file,
          part: { offset: index, length: 1 },
          replacement: '',
        };
      }
    }
  },
};
