import { enumerate } from '../../phrases/enumerate.ts';
import { few } from '../../phrases/few.ts';
import type { Messages } from '../../messages.ts';
import { plural } from '../../phrases/plural.ts';

const changeCount = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'изменение', few: 'изменения', other: 'изменений' })}`;

/** Сравнение двух редакций в целом: что сравнивается, сколько изменений и для кого. */
export const review: Messages['review'] = {
  title: (a) => `Изменения плана ${a.plan}`,
  newPlan: (a) => `Новый план ${a.plan}`,
  gonePlan: (a) => `План ${a.plan} удалён`,
  otherPlans: (a) => `Сравнение планов ${a.before} и ${a.after}`,
  sides: {
    working: 'рабочий файл',
    workingFiles: 'рабочие файлы',
    stdin: 'стандартный ввод',
    staged: 'подготовлено к коммиту',
    base: (a) => `точка расхождения с ${a.of} (${a.commit})`,
    nothing: 'ничего',
  },
  fileAt: (a) => `${a.file} (${a.where})`,
  compared: (a) => `${a.before} → ${a.after}`,
  inFile: (a) => `${a.file}: ${a.before} → ${a.after}`,
  changes: changeCount,
  count: (a) => `${a.words} — ${a.count}`,
  summary: (a) => `${changeCount(a.changes)}: ${a.classes.join(', ')}`,
  obligations: (a) => `Пункты к исполнению (с учётом учреждений): ${a.parts.join(', ')}`,
  nothing: 'Изменений нет',
  nothingFor: (a) => `Для исполнителя «${a.who}» изменений нет`,
  nothingIn: (a) =>
    `Изменений нет: ${a.before} → ${a.after}, ${a.plans} ${plural('ru', a.plans, { one: 'план', few: 'плана', other: 'планов' })}`,
  risks: (a) =>
    `Внимание! Из-за ${a.count} ${plural('ru', a.count, { one: 'изменения', other: 'изменений' })} записи об исполнении потеряют связь с планом; что делать, указано ниже`,
  comments: (a) => `Изменённые строки комментариев (не показаны): ${a.count}`,
  errors: (a) =>
    `Внимание! В новой редакции ${a.count} ${plural('ru', a.count, { one: 'ошибка', few: 'ошибки', other: 'ошибок' })}; перечень: cyclo validate.`,
  credited: (a) =>
    `Внимание! ${a.count} ${plural('ru', a.count, { one: 'запись', few: 'записи', other: 'записей' })} («${a.before}») ${plural('ru', a.count, { one: 'будет засчитана', few: 'будут засчитаны', other: 'будет засчитано' })} за «${a.after}» (${a.id}). Если это не одно и то же, присвойте новому свой идентификатор.`,
  unchanged: (a) => `Без изменений: ${few('ru', a.files)}`,
  alsoRevision: (a) =>
    `«${a.word}» — это и файл или папка, и коммит, ветка или метка; взято первое. Чтобы взять второе, напишите ${a.word}~0.`,
  hidden: (a) => `Остальные изменения не показаны: ${a.count}`,
  sections: {
    order: 'Приказ и заголовок',
    plan: 'План в целом',
    actors: 'Исполнители и учреждения',
    activities: 'По месяцам и мероприятиям',
    actor: (a) =>
      `Что меняется для исполнителя «${a.name}»${a.units === undefined ? '' : ` (${a.units} ${plural('ru', a.units, { one: 'учреждение', few: 'учреждения', other: 'учреждений' })})`}`,
  },
  noMonth: 'Без указания месяца',
  concerns: (a) => `Касается: ${enumerate(a.actors, 'и')}`,
  forWhom: 'Для кого',
  warning: (a) => `Внимание! ${a.text}`,
  shortened: (a) => `Подробности не уместились: ${changeCount(a.count)}. Полностью: ${a.command}`,
  alsoChanged: 'Также изменено',
  more: (a) => `и ещё ${a.count}`,
};
