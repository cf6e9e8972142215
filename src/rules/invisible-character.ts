import { textRule } from './rule.ts';

/** Controls (an escape sequence for a terminal begins with one), fillers, marks of direction, joiners, selectors, tags. */
const INVISIBLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;
/** What may stand right before a joiner or a selector inside an emoji. */
const EMOJI = /(?:\p{Emoji}|\p{Emoji_Modifier}|\uFE0F|[\u{E0020}-\u{E007F}])$/u;
const JOINER = /^(?:\u200D|\uFE0F|[\u{E0020}-\u{E007F}])$/u;

/** A character that nobody sees, left by copying from elsewhere, or put there to deceive. */
export const invisibleCharacter = textRule(
  'invisible-character',
  INVISIBLE,
  ({ 0: character, index }, text) => {
    if (JOINER.test(character) && EMOJI.test(text.slice(Math.max(0, index - 2), index))) return undefined;
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return { args: { character: code }, replacement: '' };
  },
);
