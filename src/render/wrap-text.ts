/** Breaking text into lines for a terminal. Loaded only when a person reads. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Breaks between words; words longer than a line at a hyphen where one fits, else anywhere. */
export function wrapText(text: string, width: number): string {
  const hyphenated = text.replaceAll(/\S+/g, (word) =>
    stringWidth(word) > width ? atHyphen(word, width) : word,
  );
  return wrapAnsi(hyphenated, width, { hard: true });
}

/** Too long for one line, its two parts never meet in one: the space between them is always the end of a line. */
function atHyphen(word: string, width: number): string {
  const hyphen = word.indexOf('-', 2);
  const head = word.slice(0, hyphen + 1);
  return hyphen > 0 && hyphen < word.length - 2 && stringWidth(head) <= width
    ? `${head} ${word.slice(hyphen + 1)}`
    : word;
}
