import type { unitList as en } from '../../en/import/unit-list.ts';
import { counted } from '../counted.ts';

export const unitList: typeof en = {
  comments: {
    proposed: 'предложены по районам, названным в списке',
    leftover: (a) => `не распознано (${a.place}): ${a.text}`,
    duplicate: (a) => `названо повторно (${a.place}): ${a.text}`,
  },
  found: (a) =>
    `${counted(a.count, ['новое учреждение', 'новых учреждения', 'новых учреждений'])}: ${a.actors.join(', ')}.`,
  nothingNew: 'Новых учреждений нет.',
  ofActor: (a) => `${a.actor} — ${a.count}`,
  kept: (a) =>
    `Уже есть в реестре и оставлены без изменений: ${counted(a.count, ['учреждение', 'учреждения', 'учреждений'])}.`,
  proposed: (a) =>
    `Управлений этих районов в списке нет, они предложены: ${a.names.join('; ')}. Проверьте их названия и исполнителя.`,
  duplicate: (a) => `${a.place}: ${a.name} названо повторно; это ${a.id}, строка сохранена в комментарии.`,
  leftover: (a) => `${a.place}: не распознано, сохранено в комментарии: ${a.text}`,
  differing: (a) =>
    `${a.place}: по списку ${a.id} подчиняется ${a.parent}; в реестре указано иное, запись реестра не изменена.`,
  absent: (a) =>
    `Есть в реестре, но нет в списке: ${a.ids.join(', ')}. Записи сохранены; для закрытого учреждения укажите последний день — to: ДАТА.`,
};
