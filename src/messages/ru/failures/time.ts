import type { timeFailures as en } from '../../en/failures/time.ts';
import { isDated, lacksYear, shortYearDay, shortYearMonth } from '../../phrases/written-time.ts';
import { date } from '../time/periods.ts';

/** Что не так с датой: почему она не понята, а не только что не понята. */
function dayFault(text: string): string {
  const meant = shortYearDay(text);
  if (meant !== undefined) return `год пишется четырьмя цифрами: ${date(meant)}.`;
  if (lacksYear(text)) return `указан только месяц («${text}»), нужна дата.`;
  return isDated(text) ? `даты «${text}» не существует.` : `«${text}» — не дата.`;
}

function monthFault(text: string): string {
  const meant = shortYearMonth(text);
  if (meant !== undefined) return `год пишется четырьмя цифрами: ${meant.split('-').toReversed().join('.')}.`;
  return lacksYear(text) ? `не указан год («${text}»).` : `«${text}» — не месяц.`;
}

/** Что не так с датой, месяцем или промежутком. */
export const timeFailures: typeof en = {
  'not-a-day': (a) =>
    `${a.option}: ${dayFault(a.text)} Дата пишется 2010-10-05, 5.10.2010 или «5 октября»; можно и «вчера».`,
  'not-a-quarter': (a) =>
    `--quarter: «${a.text}» — не квартал. Квартал пишется 2010-Q4 или «IV квартал 2010 г.».`,
  'not-a-month': (a) =>
    `${a.option}: ${monthFault(a.text)} Месяц пишется 2010-10, 10.2010 или «октябрь 2010».`,
  'several-spans': (a) =>
    `${a.options.join(' и ')} задают разное время. Укажите что-то одно: --month, --week, --next или --from и --to.`,
  'unknown-span': (a) =>
    a.known.length === 0
      ? `--during: планы не называют файлов с периодами, и дат у «${a.name}» нет. Укажите --month или --from и --to.`
      : `--during: периода «${a.name}» нет ни в одном плане. ${a.suggestion === undefined ? `Есть: ${a.known.join(', ')}.` : `Возможно, имелось в виду «${a.suggestion}»?`}`,
  'not-a-length': (a) =>
    `--next: «${a.text}» — не промежуток времени. Он пишется 14d, 2w или 1m: дни, недели, месяцы.`,
  'not-days-before': (a) =>
    `${a.option}: «${a.text}» — не число дней. Оно пишется 3d или 1w: за сколько дней, недель; 0 — в тот же день.`,
  'span-backwards': (a) =>
    `Начало (--from) ${date(a.from)} позже конца (--to) ${date(a.to)}. Поменяйте даты местами или уберите одну из них.`,
  'no-such-timezone': (a) =>
    `Часового пояса «${a.timezone}» нет. Пояса называются так: Asia/Yekaterinburg, Europe/Moscow.`,
  'as-of-in-future': (a) =>
    `${a.option}: дата ${date(a.day)} ещё не наступила, сегодня ${date(a.today)}. Укажите дату не позднее сегодняшней; что предстоит, показывает cyclo due --to ${a.day}.`,
  'not-a-period': (a) =>
    `${a.option}: «${a.text}» — не период. Укажите месяц или месяцы подряд, более ранний первым: 2010-08..2010-12.`,
};
