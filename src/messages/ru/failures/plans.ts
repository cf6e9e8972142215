import type { plansFailures as en } from '../../en/failures/plans.ts';
import { counted, ERRORS } from '../counted.ts';
import { few } from '../../phrases/few.ts';
import { suggestion } from './suggestion.ts';

/** Что не так с планами или чего в них нет. */
export const plansFailures: typeof en = {
  'plan-not-found': (a) =>
    `План не найден: ${a.path}.\nУкажите файл плана: --plan ФАЙЛ — или запустите cyclo в папке, где есть plans/.`,
  'plan-broken': (a) =>
    `В файле ${a.file} ${counted(a.count, ERRORS)} (см. выше), полагаться на него нельзя.\nВсе замечания сразу: cyclo validate ${a.file}. Другой план указывается так: --plan ФАЙЛ.`,
  'no-plans': () =>
    'Планов здесь нет: ни в этой папке, ни в папках выше нет папки plans/ с файлом YAML.\nПерейдите в папку с планами или укажите план: --plan ФАЙЛ.',
  'one-plan': (a) =>
    `Планов несколько: ${a.plans.join(', ')}. Укажите тот, который нужно выгрузить: --plan ФАЙЛ.`,
  'calendars-differ': (a) =>
    `Планы составлены по разным календарям: ${a.calendars.map(({ name, plans }) => `${name} (${plans.join(', ')})`).join('; ')}.\nУкажите планы с одним календарём: --plan ФАЙЛ.`,
  'calendar-not-found': (a) =>
    `Файла календаря ${a.path} нет.\nУкажите файл календаря или ru — календарь России.`,
  'calendar-broken': (a) =>
    `В файле ${a.path} ${counted(a.count, ERRORS)} (показаны выше), полагаться на него нельзя.\nИсправьте файл или укажите другой календарь.`,
  'unknown-actor': (a) =>
    `Исполнителя «${a.id}» в планах нет. ${suggestion(a.nearest)}Исполнители: ${few('ru', a.known)}.`,
  'unknown-unit': (a) =>
    `Учреждения «${a.id}» в планах нет. ${suggestion(a.nearest)}Учреждения: ${few('ru', a.known)}.`,
  'called-alike': (a) =>
    `Название «${a.name}» подходит к нескольким. Укажите идентификатор: ${few('ru', a.ids)}.`,
  'unknown-responsible': (a) =>
    a.known.length === 0
      ? `В планах не назван ни один ответственный, поэтому и «${a.name}» найти нельзя.\nУкажите ответственного в мероприятии, пункте, учреждении или у исполнителя: responsible: ИМЯ.`
      : `Ни имя, ни должность ответственных не похожи на «${a.name}». Ответственные: ${few('ru', a.known)}.`,
  'unknown-activity': (a) =>
    `Мероприятия «${a.id}» в планах нет. ${suggestion(a.nearest)}Идентификаторы показывает cyclo due --all.`,
};
