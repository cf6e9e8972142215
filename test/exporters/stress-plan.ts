import type { ActivityEntry, PlanFile } from '../../src/plan/generated/plan-file.ts';

const WORDS =
  'Организация и проведение организационно-координационного совещания координаторов по планированию деятельности'.split(
    ' ',
  );

/** Many words, the last of which tells whether the end of a cell can be read. */
const words = (count: number, end: string): string =>
  [...Array.from({ length: count }, (_, index) => WORDS[index % WORDS.length]), end].join(' ');

const activity = (id: string, when: string, tasks: ActivityEntry['tasks']): ActivityEntry => ({
  id,
  title: `Мероприятие ${id}`,
  when,
  tasks,
});

/** Everything that makes a table hard to set: a year, eight actors, tall cells, long words, formulas, odd characters. */
export const stressPlan: PlanFile = {
  cyclo: 1,
  plan: 'stress',
  language: 'ru',
  title:
    'Циклограмма работы «со всем, что бывает» & <ещё> в муниципальном образовании с весьма длинным названием',
  subtitle: 'на 2010 и 2011 годы',
  period: '2010-07..2011-06',
  order: {
    kind: 'РАСПОРЯЖЕНИЕ',
    issuer: 'Городское управление по делам образования администрации города с очень длинным названием',
    number: '15-р',
    date: '2010-06-28',
  },
  actors: {
    A: { name: 'Управление по делам образования' },
    B: { name: '=HYPERLINK("x")' },
    C: { name: 'МОУ' },
    D: { name: 'МОУ ДПО «Учебно-методический центр»' },
    E: { name: 'Образовательные учреждения, реализующие программы' },
    F: { name: 'Централизованная бухгалтерия' },
    G: { name: 'Никто' },
    H: { name: 'Отдел' },
  },
  activities: [
    ...Array.from({ length: 40 }, (_, index) =>
      activity(`forty-${index}`, '2010-09', { A: words(9, `конец${index}`) }),
    ),
    activity('very-long', '2010-10', { C: words(380, 'конецдлинного') }),
    activity('long-word', '2010-11', {
      D: `Публикация по адресу https://example.org/${'очень-длинный-путь/'.repeat(12)}путь конецадреса`,
      E: `${'Ъ'.repeat(300)} конецслова`,
    }),
    activity('formula', '2010-12', {
      A: '=cmd|"/c calc"!A1',
      B: '+7 351 798 21 27',
      C: '-1 пункт',
      D: '@SUM(A1)',
      H: 'код _x0041_, \u0007 звонок, неразрывный\u00a0пробел и <угол> & "кавычки"',
    }),
    {
      ...activity('every', '2010-07', { F: 'Сверка расчётов', H: 'Приём отчётов' }),
      when: { every: 'month' },
      output: 'Акт сверки',
    },
    { ...activity('as-needed', '2010-07', { E: 'Консультации' }), when: 'as-needed' },
  ],
};
