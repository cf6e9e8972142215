import type { Messages } from '../../messages.ts';
import { CHANGES, counted, ERRORS } from '../counted.ts';

const changeCount = (count: number): string => counted(count, CHANGES);

/** История плана и мероприятия, коммит за коммитом. */
export const history: Messages['history'] = {
  obligation: 'исполняет',
  uncommitted: 'ещё не зафиксировано',
  order: (a) => `${a.kind.toLowerCase()}${a.date === null ? '' : ` от ${a.date}`} № ${a.number}`,
  orderUnsigned: (a) => `${a.kind.toLowerCase()} ещё не подписан`,
  orderLater: (a) => `подписано позже: ${a.order}`,
  basis: (a) => `основание: ${a.by}`,
  renamed: (a) => `прежде файл назывался ${a.from}`,
  broken: (a) => `в файле ошибки, редакция пропущена: ${counted(a.count, ERRORS)}`,
  cutOff: 'более ранней истории в этой копии репозитория нет; её загрузит git fetch --unshallow',
  isBack: 'план возвращён; изменения с тех пор, как он был удалён:',
  onlyForm: 'изменено только оформление файла',
  more: (a) => `и ещё ${changeCount(a.count)}: ${a.command}`,
  moreSteps: 'Есть более ранние коммиты: уберите --limit',
  nothing: 'Истории у плана ещё нет: он не зафиксирован в git.',
  nothingFor: (a) => `В том, что исполняет «${a.who}», ничего не менялось.`,
  now: 'Что действует и с каких пор',
  unreadable:
    'Нынешняя редакция плана не читается (ошибки покажет cyclo validate); показана последняя из тех, что читаются.',
  gone: 'Этого мероприятия в плане больше нет.',
  former: (a) => `прежде ${a.ids.join(', ')}`,
  older: 'раньше, чем начинается эта копия репозитория',
  notRead: 'раньше прочитанных коммитов: уберите --limit',
  steps: 'Как менялось',
  title: (a) => `История плана ${a.plan}`,
};
