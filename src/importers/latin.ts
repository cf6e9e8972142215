/** Words of Russian in Latin letters, as ids have them. */

const LETTERS: ReadonlyMap<string, string> = new Map(
  'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,і i,ї i,є e,ў u'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A text in Latin letters and figures, whatever else stands between them one hyphen. */
export function inLatin(text: string): string {
  let latin = '';
  for (const letter of text.toLowerCase().normalize('NFC')) latin += LETTERS.get(letter) ?? letter;
  return latin
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
