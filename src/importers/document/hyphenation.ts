/** Words that somebody hyphenated by hand at the end of a line. */

/** First parts of words that keep their hyphen: «план-график», «учебно-методический», «педагог-психолог». */
const KEPT =
  /(?<!\p{L})(?:план|педагог\p{L}{0,3}|учител\p{L}{1,3}|тренер\p{L}{0,3}|инженер\p{L}{0,3}|врач\p{L}{0,3}|мастер|онлайн|интернет|пресс|юго|северо|\p{L}{3,}о)$/iu;

/** A text whose lines end with whole words. */
export function withoutHyphenation(text: string): string {
  if (!text.includes('-\n')) return text;
  return text.replaceAll(/(\p{L}*\p{Ll})-\n(?=\p{Ll}{2})/gu, (_, before: string) =>
    KEPT.test(before) ? `${before}-` : before,
  );
}
