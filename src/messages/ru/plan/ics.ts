import type { IcsMessages } from '../../sections/ics.ts';
import { counted, ITEMS } from '../counted.ts';

/** Слова календаря для телефона и о нём. */
export const ics: IcsMessages = {
  source: (a) =>
    a.order?.number && a.order.date
      ? `${a.plan} (${a.order.kind.toLowerCase()} от ${a.order.date} № ${a.order.number})`
      : a.plan,
  undated: (a) =>
    `Не вошли, так как день исполнения не определён: ${counted(a.names.length, ITEMS)} (${a.names.join('; ')}).`,
  uncommitted: (a) =>
    `В файле ${a.file} есть изменения без коммита: они считаются одной редакцией. Перед рассылкой календаря сделайте коммит или укажите календарь, разосланный прежде: --previous ФАЙЛ`,
  cutOff: (a) =>
    `История файла ${a.file} в этой копии репозитория неполная: редакции считаются от её начала. Получите её целиком (git fetch --unshallow) или укажите календарь, разосланный прежде: --previous ФАЙЛ`,
  nothingPrevious: (a) =>
    `В файле ${a.file} нет записей плана ${a.plan}, сделанных cyclo: все записи считаются новыми.`,
};
