import type { compare as en } from '../../en/review/compare.ts';
import { counted } from '../counted.ts';

/** Два плана рядом. */
export const compare: typeof en = {
  heading: 'Два плана рядом',
  plan: (a) =>
    `${a.number}. ${a.name}: ${a.title} (${a.period}) — ${counted(a.items, ['пункт', 'пункта', 'пунктов'])}, с учётом учреждений — ${a.shares}`,
  counts: (a) =>
    `В обоих — ${a.alike + a.differ}: совпадают ${a.alike}, различаются ${a.differ}; только в первом — ${a.first}, только во втором — ${a.second}.`,
  only: (a) => `Только в ${a.number}, ${a.name}`,
  differ: 'В обоих, с различиями',
  alike: 'В обоих, совпадают во всём, кроме времени',
  load: 'Нагрузка по исполнителям и месяцам',
  tabs: {
    plans: 'Планы',
    first: 'Только 1',
    second: 'Только 2',
    differ: 'Различаются',
    alike: 'Совпадают',
    load: 'Нагрузка',
  },
  columns: {
    title: 'Мероприятие',
    differences: 'Различается',
    sure: 'Опознано по',
    actor: 'Исполнитель',
    actors: 'Исполнители',
    month: (a) => `Месяц ${a.number}`,
    months: (a) => `Месяцы ${a.number}`,
    items: (a) => `Пунктов ${a.number}`,
    shares: (a) => `Учрежд. ${a.number}`,
    bothMonths: 'Месяцы',
    bothItems: 'Пунктов',
    bothShares: 'Учрежд.',
    bars: '1 над 2',
  },
  kinds: { work: 'мероприятие', load: 'нагрузка' },
  sure: {
    id: 'идентификатору',
    'former-id': 'прежнему идентификатору',
    likeness: (a) => `словам, ${a.percent} %`,
  },
  differences: {
    words: 'формулировка',
    actors: 'исполнители',
    roles: 'роли',
    output: 'документ',
    times: 'месяцы',
  },
  total: 'всего',
  note: 'Пункт — строка ячейки таблицы в один срок; «учрежд.» — сколько раз его выполняют все учреждения вместе. Месяцы разных периодов стоят рядом по порядку.',
};
