import type { Roll } from '../../../calendar/when.ts';
import { dayInFigures } from '../../phrases/dates.ts';
import type { DayOff } from '../../en/time/when.ts';
import { enumerate, withoutSameYear } from '../../phrases/enumerate.ts';
import type { Messages } from '../../messages.ts';
import { WEEKDAY_NAMES } from './calendar-names.ts';
import { writtenOut } from './date-phrases.ts';
import { period } from './periods.ts';
import { phrases } from './when-phrases.ts';

function reasonOf(off: DayOff): string {
  switch (off.kind) {
    case 'weekday':
      return WEEKDAY_NAMES[off.weekday].nominative;
    case 'holiday':
      return off.name;
    case 'moved':
      return `выходной, перенесённый с ${dayInFigures('ru', off.from)}`;
    case 'other':
      return 'нерабочий день';
  }
}

const ROLLS: Readonly<Record<Roll, string>> = {
  keep: 'не переносится',
  preceding: 'переносится на предшествующий рабочий',
  next: 'переносится на следующий рабочий',
};

/** Сроки так, как их называют в приказах. */
export const when: Messages['when'] = {
  phrases,
  occurrence: (a) => period(a.id),
  moved: (a) => {
    const now = writtenOut('nominative').say(a.to) ?? '';
    const former = withoutSameYear(writtenOut('genitive').say(a.from) ?? '', now, / \d{4} г\./g);
    return { from: /^(?:2|II) /.test(former) ? 'со ' : 'с ', former, to: ' на ', now };
  },
  weekday: (a) => WEEKDAY_NAMES[a.weekday].nominative,
  off: (a) => `${a.day} — ${reasonOf(a.off)}`,
  shifted: (a) => `${a.day} — ${reasonOf(a.off)}, срок ${a.effective}`,
  uncovered: (a) =>
    `В календаре ${a.calendar} нет данных за ${enumerate(a.years.map(String), 'и')} ${a.years.length === 1 ? 'год' : 'годы'}: в сроках учтены только дни недели, без праздников и переносов. Проверьте эти сроки или дополните календарь своим файлом (calendar: в плане).`,
  dates: {
    columns: { occurrence: 'За период', start: 'Начало', deadline: 'Срок', shift: 'Перенос' },
    basis: (a) =>
      `${a.plan === undefined ? 'без плана' : `план ${a.plan}`}; период: ${a.period}; срок в нерабочий день ${ROLLS[a.roll]}; календарь ${a.calendar}`,
    severalPlans: (a) =>
      `На это время приходится несколько планов, ни один не учтён: ${a.plans.join(', ')}. Укажите нужный: --plan ФАЙЛ.`,
    brokenPlan: (a) => `В файле ${a.file} есть ошибки, и он не учтён. Их покажет cyclo validate ${a.file}`,
  },
};
