/** What columns are for, by what heads them: the words that plans of schools and offices have for it. */
import type { DetailName } from '../../../plan/plan.ts';
import { comparable, unmixed } from '../words.ts';

/** What a column can be by its heading alone. `goal` and the like have no place of their own in a plan. */
export type HeadingMeaning =
  DetailName | 'section' | 'rhythm' | 'actor' | 'month' | 'week' | 'weekday' | 'quarter';

/** Those of columns that set rows apart. */
export const ROWS: ReadonlySet<string> = new Set([
  'month',
  'week',
  'weekday',
  'quarter',
  'rhythm',
  'section',
]);

/** Those of columns that say something of all that stands in a row. */
export const LABELS: ReadonlySet<string> = new Set([...ROWS, 'actor']);

const MEANINGS: readonly (readonly [HeadingMeaning, RegExp])[] = [
  ['number', /^(?:(?:№|n|no\.?|#)(?: ?п[/. ]?п\.?)?|п[/.]п\.?|номер(?: п\/п)?|no\.?|number)$/],
  [
    'mark',
    /отметк|^отм\.|^факт(?:$|ич|\.| )|^(?:дата|срок)\p{L}* факт|^выполнение$|^исполнение$|^(?:факт\. ?)?выполнено|^подпись|^результат выполнения|^mark\b|^(?:completed|status)$|^done$/u,
  ],
  ['month', /^месяц(?:ы)?$|^месяц,? год$|^months?$/],
  ['week', /^недел[яи]$|^weeks?$|^учебная неделя$/],
  ['weekday', /^дн?(?:и|ень) недели$|^дни$/],
  ['quarter', /^квартал$|^quarters?$/],
  ['rhythm', /периодичност|^как часто$|^регулярность$|^rhythm$|^(?:frequency|how often)$|^кратность/],
  ['start', /^(?:срок\p{L}* |дат[аы] |плановое )*(?:\p{L}+ения )?начал[оа]|^start$|^с какого/u],
  ['end', /^(?:срок\p{L}* |дат[аы] |плановое )*(?:\p{L}+ения )?(?:окончани[ея]|завершени[ея])|^end$/u],
  [
    'when',
    /^(?:календарн\p{L}+ |планов\p{L}+ |планируем\p{L}+ |ориентировочн\p{L}+ |примерн\p{L}+ )?(?:срок(?! действ)|время провед|дат[аы])|^дат[аы]|^время(?! и место| и мест)|^д(?:ень|ни)(?:$|,? (?:и )?время| проведения)|^период(?:$| провед)|^когда|^when$|^due(?: date| by)?$|^dates?$|^terms?$|^time ?(?:frame|line)$|сроки|^месяц и|^время провед|^deadline$|^дни провед/u,
  ],
  ['with', /^(?:исполнител\p{L}* )?соисполнител/u],
  [
    'responsible',
    /ответствен|^дежурн|^руководител\p{L}* (?:трениров|занят|групп|проект|мероприят)|^отв(?:\.|$)|^докладчик|^выступающ|^кто (?:готов|сда|провод|отвеч|провер|контрол|исполн|посеща|осущ)|^responsible(?:$| p)|^(?:person )?in charge$|^owner$|^lead$|^who$|^исполнител|^кто$/u,
  ],
  [
    'where',
    /^мест|^где(?! (?:заслуш|рассматр|обсужд|слуш|подв))|^время и мест|^кабинет|^where$|^(?:place|venue|location|room)$|^аудитория/,
  ],
  ['indicator', /показател|индикатор|критери|^indicator$/],
  [
    'output',
    /^(?:практический )?выход|результат|^документ|^форм[аы] (?:отч|завер|предст|подвед|итог)|подведени[ея] итог|^где (?:заслуш|рассматр|обсужд|слуш|подв)|^вид отч|^отч[ёе]тн|^output$|^results?$|^outcomes?$|^deliverables?$|^итог|^продукт|^управленческое решение|^способы? подведения/,
  ],
  ['note', /примечан|комментари|^(?:notes?|remarks?|comments?)$|^дополнительно/],
  ['role', /^роль$|^role$/],
  ['with', /^совместно|(?:^|\s)соисполнител|^together with$|^with$|^социальные партн|^привлекаем/],
  [
    'section',
    /^раздел|^этап(?:ы)?$|^модул[ьи]|^направлени[ея](?: (?:работы|деятельности|контроля|оценки|мониторинга|развития|воспитания))?$|^блок|^section$|^вид деятельности$|^отдел$/,
  ],
  [
    'text',
    /мероприят|^о чем|содержание|наименовани|^тем[аы]|^вид(?:ы)? (?:работ|деят)|^что |^вопрос|^задачи|^работа$|^деятельность$|^план(?: работы)?$|^пункт|^(?:activit(?:y|ies)|actions?|tasks?|events?|topics?|measures?|what)$|^text$|^событи|^дела$|^основные направления|^формы? работы|^дело$|^перечень|^что$|^обсуждаемые|^объекты?,? содержание|^повестк|^совещани|^заседани|^название|^формулировка/,
  ],
];

/** What a heading says a column is for; nothing where it is no word for a column. */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  const words = comparable(unmixed(heading));
  // «Срок проведения (раб. дней)» says how long.
  if (words === '' || /^срок.*(?:дней|дн\.?|часов|час\.?)\)?$/u.test(words)) return undefined;
  return MEANINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
