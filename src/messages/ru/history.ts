import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const changeCount = (count: number): string =>
  `${count} ${plural('ru', count, { one: 'изменение', few: 'изменения', other: 'изменений' })}`;

/** История плана и мероприятия, коммит за коммитом. */
export const history: Messages['history'] = {
  obligation: 'исполняет',
  uncommitted: 'ещё не зафиксировано',
  order: (a) => `${a.kind.toLowerCase()} № ${a.number}${a.date === null ? '' : ` от ${a.date}`}`,
  orderUnsigned: (a) => `${a.kind.toLowerCase()} ещё не подписан`,
  orderLater: (a) => `подписано позже: ${a.order}`,
  basis: (a) => `основание: ${a.by}`,
  renamed: (a) => `прежде файл назывался ${a.from}`,
  broken: (a) =>
    `не читается: ${a.count} ${plural('ru', a.count, { one: 'ошибка', few: 'ошибки', other: 'ошибок' })}; пропущено`,
  cutOff: 'того, что было раньше, в этой копии репозитория нет; его загрузит git fetch --unshallow',
  isBack: 'план возвращён; что изменилось с тех пор, как его убрали:',
  onlyForm: 'записано иначе, смысл прежний',
  more: (a) => `и ещё ${changeCount(a.count)}: ${a.command}`,
  moreSteps: 'Есть более ранние коммиты: уберите --limit',
  nothing: 'Истории у плана ещё нет: он не зафиксирован, и фиксировать нечего.',
  nothingFor: (a) => `В том, что исполняет «${a.who}», ничего не менялось.`,
  now: 'Что действует и с каких пор',
  unreadable:
    'Нынешняя редакция плана не читается (ошибки покажет cyclo validate); показана последняя из тех, что читаются.',
  gone: 'Этого мероприятия в плане больше нет.',
  former: (a) => `прежде ${a.ids.join(', ')}`,
  older: 'раньше, чем начинается эта копия репозитория',
  steps: 'Как менялось',
  title: (a) => `История плана ${a.plan}`,
};
