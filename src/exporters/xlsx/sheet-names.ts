/** What Excel allows the name of a sheet to be. */
const LONGEST = 31;
const FORBIDDEN = /[\p{Cc}[\]:*?/\\]+/gu;

/** Makes names for sheets of texts: what Excel forbids is left out, what is too long is cut, and each is there once. */
export function sheetNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = text.replace(FORBIDDEN, ' ').replaceAll(/^[\s']+|[\s']+$/g, '') || 'cyclo';
    let unique = cut(name, LONGEST);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${cut(name, LONGEST - String(number).length - 1)} ${number}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Counted as Excel counts, in UTF-16, but no character is cut in two. */
function cut(text: string, most: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > most) break;
    short += character;
  }
  return short.replace(/[\s']+$/, '');
}
