/** Почему из документа ничего не вышло. */
import type { importFailures as en } from '../../en/failures/imports.ts';
import { counted } from '../counted.ts';

export const importFailures: typeof en = {
  'import-not-there': (a) =>
    `Файла ${a.path} нет.\nУкажите документ с таблицей: DOCX, XLSX, ODT, ODS, HTML, CSV или текст.`,
  'import-no-work': (a) =>
    `Таблицы плана в файле ${a.path} не найдено: ни месяцев, ни сроков, ни исполнителей над столбцами или у строк.\nДайте документ, в котором таблица — текст, а не рисунок, или укажите её номер: --table N.`,
  'import-no-table': (a) =>
    `В файле ${a.path} нет таблицы ${a.number}, которая могла бы быть планом${a.tables === 0 ? '' : `; всего в нём ${counted(a.tables, ['таблица', 'таблицы', 'таблиц'])}`}.\nНе указывайте --table или назовите одну из них.`,
  'import-exists': (a) =>
    `Файл ${a.path} уже есть.\nУкажите --update, чтобы взять из источника то, что изменилось, и сохранить правки, или другое имя — --output.`,
  'import-no-base': (a) =>
    `Из чего получен ${a.path}, здесь неизвестно, поэтому нельзя отличить правки от источника.\nУкажите документ или план, каким он был тогда: --base ФАЙЛ.`,
  'import-base-broken': (a) =>
    `${a.path} нельзя слить: это не план без ошибок YAML.\nСмотрите cyclo validate ${a.path}.`,
};
