/** How words of terms look that say more than a time, or less. */

/** Where words may begin that say something else than a time. */
export const REST = /\s*[,;:(]|\s[–—-]\s|\s(?=(?:по|на|к|при|для|после|до|с|со|в|во|согласно|или|и)\s)/gu;
/** Numbers of lessons, rooms, schools and classes, and the hours of a day, are no time of the plan. */
export const NO_DAYS =
  /\d+(?:-?\p{L}{1,2})?\s+урок\p{L}*|№\s?\d+|(?<!\p{L})(?:(?:каб|ауд|зал|школ|дом|ул|корп|этаж|пункт|прил)\p{L}*\.?|(?:д|п|ст|ч)\.)\s?\d+(?![\d.])|\d{1,2}:\d{2}|\d{1,2}\s?(?:ч\.|час\p{L}*)|\d+\s(?:дн|дней|день|сут|чел|участник|мест|раз)\p{L}*|\d+(?:\s?[-–—]\s?\d+)?(?:-?\p{L}{1,2})?\s?(?:кл\.|класс\p{L}*)/giu;
/** «2 раза в неделю», on which days nobody says. */
export const OFTENER =
  /^(?:не (?:реже|менее) )?(?:\d+(?:-?х)?|\d+\s?[-–]\s?\d+|двух|трёх|трех|два|три|четыре|несколько) раза? в (?<in>нед|мес)(?!.*\d)/iu;
/** «3-я неделя каждого месяца»: no rule has the weeks of a month. */
export const WEEK_OF_MONTH =
  /^(?:[1-5]|[ivx]+|перв|втор|трет|четв|послед)\S*\s(?:недел|декад)\p{L}*$|(?:недел\p{L}*|декад\p{L}*|половин\p{L}*|конец|конце|начал[оеа]|середин\p{L}|числа)\s+(?:кажд?\p{L}*\.?\s+)?мес(?:яца|\.)$|^ежемесячно\P{L}+(?:\P{L}|[ivx]|перв\p{L}*|втор\p{L}*|трет\p{L}*|четв\p{L}*|последн\p{L}*|начал\p{L}|кон\p{L}+|(?:-?(?:я|ая|ю)))*\s(?:недел|декад)/iu;
/** Words of a time: what has them is no mere addition to another. */
export const TIME =
  /январ|феврал|март|апрел|(?<!\p{L})ма[йея](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|(?<!\p{L})еже|кажд|недел|месяц|квартал|(?<!\p{L})год|четверт|(?<!\p{L})д(?:ень|н(?:я|ей|и))(?!\p{L})|триместр|полугоди|каникул/iu;

/** Words that say that the time before them is another one. */
export const CHANGES = /^[\s,;:(–—-]*(?:следующ|последующ|предыдущ|предшеств)/iu;
