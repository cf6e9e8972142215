import type { syncFailures as en } from '../../en/failures/sync.ts';
import { systemWords } from './system.ts';

/** What is wrong with a place where records are exchanged. */
export const syncFailures: typeof en = {
  'sync-where': () =>
    'С чем обменяться записями? Укажите папку, файл с именем на .cyclo или другой журнал: cyclo sync МЕСТО.',
  'place-unreadable': (a) =>
    `Не удаётся прочитать ${a.path} (${systemWords(a.reason)}). Обмен не состоялся.\nПопросите право на чтение или укажите другое место: cyclo sync МЕСТО.`,
  'place-unwritable': (a) =>
    `Не удаётся записать ${a.path} (${systemWords(a.reason)}). Полученные записи внесены в журнал; то, что предстояло отправить, остаётся в журнале.\nОсвободите место или попросите право на запись и повторите команду.`,
  'place-foreign': (a) =>
    `${a.path} — не файл обмена записями. Обмен не состоялся, ничего не записано.\nУкажите папку, файл, созданный командой cyclo sync, или новый файл с именем на .cyclo.`,
  'place-not-empty': (a) =>
    `В папке ${a.path} нет записей, но есть другие файлы. Ничего не записано.\nУкажите для записей отдельную папку, например ${a.path}/records${a.store === undefined ? '' : `; для обмена с журналом, который там находится, укажите ${a.store}`}.`,
  'place-own-store': (a) =>
    `${a.path} — сам журнал этого места. Укажите папку другого журнала, папку для обмена или файл с именем на .cyclo.`,
  'bundle-newer': (a) =>
    `Файл ${a.path} записан более новой версией cyclo: версия его формата — ${a.version}, эта программа знает версии не выше ${a.supported}. Обмен не состоялся.\nУстановите ту же версию, что у отправителя; её сообщает cyclo --version.`,
};
