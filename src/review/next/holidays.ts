/** Days of the year to which work belongs by its words: it is done on them, or not at all. */

const HOLIDAYS: readonly RegExp[] = [
  /дн[еюя]\p{L}*\s+(?:знаний|учителя|воспитателя|пожил\p{L}+|матери|отца|победы|россии|космонавтики|библиотек\p{L}*|конституции|героев|неизвестного|семьи|защит\p{L}+|народного|славянской|здоровья|детства|молод[её]жи|государственного|города|инвалид\p{L}*|толерантности|правов\p{L}+|науки|родного|смеха|птиц|земли|флага)/iu,
  /(?:23\s+февраля|8\s+марта|1\s+сентября|9\s+мая|12\s+июня|4\s+ноября|12\s+апреля)(?!\s+\d)/iu,
  /новогодн\p{L}+|нов(?:ый|ого|ому|ым|ом)\s+год(?!\p{L})|рождеств\p{L}+|маслениц\p{L}+|последн\p{L}+\s+звон\p{L}+|выпускн\p{L}+\s+вечер\p{L}*/iu,
];

/** The words by which work belongs to a holiday; nothing where it does not. */
export function holidayIn(texts: readonly string[]): string | undefined {
  for (const text of texts)
    for (const holiday of HOLIDAYS) {
      const found = holiday.exec(text);
      if (found) return found[0];
    }
  return undefined;
}

const WEEKDAY = /понедельник|вторник|сред[ыуае](?!\p{L})|четверг|пятниц|суббот|воскресень/iu;
const NUMBER = /(?:до|не позднее|к|ко)\s+\d{1,2}(?:\s|-|\.|$)|\d{1,2}(?:-?го)?\s+числ/iu;

/** Whether words say of a day that it is a day of the week, or a number. */
export function kindInWords(texts: readonly string[]): 'weekday' | 'number' | undefined {
  if (texts.some((text) => WEEKDAY.test(text))) return 'weekday';
  return texts.some((text) => NUMBER.test(text)) ? 'number' : undefined;
}
