import { enumerate } from '../../phrases/enumerate.ts';
import { few } from '../../phrases/few.ts';
import type { Messages } from '../../messages.ts';
import { agreed, CHANGES, counted, ERRORS, RECORDS, UNITS } from '../counted.ts';

const changeCount = (count: number): string => counted(count, CHANGES);

/** Сравнение двух редакций в целом: что сравнивается, сколько изменений и для кого. */
export const review: Messages['review'] = {
  title: (a) => `Изменения плана ${a.plan}`,
  newPlan: (a) => `Новый план ${a.plan}`,
  gonePlan: (a) => `План ${a.plan} удалён`,
  otherPlans: (a) => `Сравнение планов ${a.before} и ${a.after}`,
  sides: {
    working: 'рабочий файл',
    parent: 'вышестоящий план',
    workingFiles: 'рабочие файлы',
    stdin: 'стандартный ввод',
    staged: 'подготовлено к коммиту',
    base: (a) => `точка расхождения с ${a.of} (${a.commit})`,
    nothing: 'ничего',
  },
  fileAt: (a) => `${a.file} (${a.where})`,
  compared: (a) => `${a.before} → ${a.after}`,
  inFile: (a) => `${a.file}: ${a.before} → ${a.after}`,
  count: (a) => `${a.words} — ${a.count}`,
  summary: (a) => `${changeCount(a.changes)}: ${a.classes.join(', ')}`,
  obligations: (a) => `Пункты к исполнению (с учётом учреждений): ${a.parts.join(', ')}`,
  nothing: 'Изменений нет',
  nothingFor: (a) => `Для исполнителя «${a.who}» изменений нет`,
  nothingIn: (a) =>
    `Изменений нет: ${a.before} → ${a.after}, ${counted(a.plans, ['план', 'плана', 'планов'])}`,
  risks: (a) =>
    `Внимание! Из-за ${counted(a.count, ['изменения', 'изменений'])} записи об исполнении потеряют связь с планом; что делать, указано ниже`,
  alike: (a) => `По каждому из ${counted(a.count, ['мероприятия', 'мероприятий'])}`,
  comments: (a) => `Изменённые строки комментариев (не показаны): ${a.count}`,
  errors: (a) => `Внимание! В новой редакции ${counted(a.count, ERRORS)}; перечень: cyclo validate.`,
  credited: (a) =>
    `Внимание! ${counted(a.count, RECORDS)} («${a.before}») ${agreed(a.count, ['будет засчитана', 'будут засчитаны', 'будет засчитано'])} за «${a.after}» (${a.id}). Если это не одно и то же, присвойте новому свой идентификатор.`,
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
      `Что меняется для исполнителя «${a.name}»${a.units === undefined ? '' : ` (${counted(a.units, UNITS)})`}`,
  },
  noMonth: 'Без указания месяца',
  concerns: (a) => `Касается: ${enumerate(a.actors, 'и')}`,
  forWhom: 'Для кого',
  warning: (a) => `Внимание! ${a.text}`,
  shortened: (a) => `Подробности не уместились: ${changeCount(a.count)}. Полностью: ${a.command}`,
  alsoChanged: 'Также изменено',
  more: (a) => `и ещё ${a.count}`,
};
