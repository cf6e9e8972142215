import type { ChangeMessages } from '../../sections/changes.ts';
import { agreed, counted, ITEMS, RECORDS, UNITS } from '../counted.ts';
import { fields } from './fields.ts';

const units = (count: number): string => counted(count, UNITS);

const rest = (more: number): string => (more > 0 ? ` и ещё ${more}` : '');

/** Что изменилось между двумя редакциями плана: одно изменение само по себе. */
export const changes: ChangeMessages = {
  classes: {
    burden: 'увеличение нагрузки',
    relief: 'снижение нагрузки',
    redistribution: 'перераспределение нагрузки',
    rescheduling: 'изменение сроков',
    order: 'изменение положений приказа',
    rewording: 'изменение формулировок',
    typographic: 'техническая правка',
  },
  kinds: {
    'plan-added': 'Новый план',
    'plan-removed': 'План удалён',
    'activity-added': 'Добавлено мероприятие',
    'activity-removed': 'Исключено мероприятие',
    'activity-merged': 'Объединено с другим мероприятием',
    'activity-split': 'Выделено из другого мероприятия',
    'activity-renamed': 'Изменён идентификатор',
    'activity-reordered': 'Изменено место в перечне',
    'activity-withdrawn': 'Снято с исполнения',
    'activity-reinstated': 'Возвращено к исполнению',
    moved: 'Перенесено',
    'deadline-changed': 'Изменён срок исполнения',
    'schedule-changed': 'Изменена периодичность',
    'title-changed': 'Изменено название',
    'wording-changed': 'Изменена формулировка',
    'task-added': 'Добавлен пункт',
    'task-dropped': 'Исключён пункт',
    'role-changed': 'Изменена роль',
    'units-changed': 'Изменён перечень учреждений',
    'completion-changed': 'Изменён порядок отметки о выполнении',
    'output-changed': 'Изменён подтверждающий документ',
    'responsible-changed': 'Изменён ответственный',
    'details-changed': 'Изменены сведения для таблицы',
    'chain-changed': 'Изменена последовательность работ',
    'partners-changed': 'Изменён состав сторонних участников',
    'origin-changed': 'Изменены условия вышестоящего плана',
    'amendment-changed': 'Основание снятия или переноса',
    'former-ids-changed': 'Изменён перечень прежних идентификаторов',
    'actor-added': 'Добавлен исполнитель',
    'actor-removed': 'Исключён исполнитель',
    'actor-renamed': 'Изменён идентификатор исполнителя',
    'actor-changed': 'Изменены сведения об исполнителе',
    'actors-reordered': 'Изменён порядок граф таблицы',
    'unit-added': 'Добавлено учреждение',
    'unit-removed': 'Исключено учреждение',
    'unit-merged': 'Учреждение присоединено к другому',
    'unit-split': 'Учреждение выделено из другого',
    'unit-replaced': 'Изменён идентификатор учреждения',
    'unit-renamed': 'Учреждение переименовано',
    'unit-changed': 'Изменены сведения об учреждении',
    'units-reordered': 'Изменён порядок учреждений',
    'order-changed': 'Приказ',
    'heading-changed': 'Заголовок таблицы',
    'period-changed': 'Изменён период',
    'deadline-rules-changed': 'Изменён порядок исчисления сроков',
    'calendar-changed': 'Изменён производственный календарь',
    'spans-changed': 'Изменены учебные и другие периоды',
    'plan-changed': 'Изменены общие сведения о плане',
  },
  fields,
  table: {
    columns: (a) => `графы: ${a.names}`,
    bands: (a) => (a.names === '' ? 'без строк-заголовков' : `строки-заголовки: ${a.names}`),
    continued: 'продолжение работы стоит в каждой строке',
    punctuation: {
      source: 'знаки в конце пунктов — как в плане',
      semicolons: 'в конце пунктов — точка с запятой',
      none: 'пункты без знаков в конце',
    },
    numbering: {
      through: 'нумерация строк сквозная',
      separate: 'нумерация строк в каждом разделе своя',
      outline: 'нумерация строк с номером раздела',
    },
    names: {
      rows: 'Время',
      actor: 'Исполнитель',
      actors: 'каждый исполнитель',
      sections: 'каждый раздел',
      rhythms: 'каждая периодичность',
      weeks: 'каждая неделя',
      months: 'каждый месяц',
      quarters: 'каждый квартал',
    },
  },
  values: {
    'done-by': {
      all: 'каждое учреждение',
      any: 'любое из учреждений',
      host: 'учреждение, которое проводит мероприятие',
    },
    'accepted-by': { parent: 'вышестоящее учреждение' },
    'non-working-day': {
      keep: 'не переносится',
      preceding: 'переносится на предшествующий рабочий день',
      next: 'переносится на следующий рабочий день',
    },
    preset: {
      'gost-2025': 'ГОСТ Р 7.0.97-2025',
      'gost-2016': 'ГОСТ Р 7.0.97-2016',
      archive: 'для долгого хранения',
      school: 'школьный',
    },
    orientation: { landscape: 'альбомный', portrait: 'книжный' },
    'page-numbers': { separate: 'свои', through: 'общие с приказом' },
    mark: { appendix: '«Приложение к приказу»', approved: '«Утверждено приказом»' },
    language: { ru: 'русский', en: 'английский' },
    rows: { week: 'недели', month: 'месяцы', quarter: 'кварталы' },
    calendar: { ru: 'российский' },
  },
  blankLines: (a) => counted(a.count, ['пустая строка', 'пустые строки', 'пустых строк']),
  none: 'нет',
  notYet: 'отсутствует',
  asPlanned: { when: 'как у мероприятия в целом', other: 'по общему правилу плана' },
  first: 'в начале перечня',
  alongWith: (a) => `вместе с ${a.name}, следом`,
  afterWhich: (a) => `после ${a.name}`,
  when: (a) => `Срок: ${a.when}`,
  deadline: 'срок исполнения',
  deadlines: (a) => `исполнить не позднее ${a.days.join(', ')}${rest(a.more)}`,
  otherDeadlines: (a) => `и ещё ${a.more}`,
  noDeadline: 'нет',
  task: (a) =>
    `${a.actor}${a.role === undefined ? '' : ` — ${a.role}`}${a.units === undefined ? '' : ` (${units(a.units)}${a.names.length === 0 ? '' : `: ${a.names.join(', ')}${rest(a.more)}`})`}`,
  who: (a) => `Исполнители: ${a.tasks.join('; ')}`,
  ownWords: (a) => `для срока ${a.time}`,
  asElsewhere: 'общая формулировка пункта',
  activityCount: (a) => counted(a.count, ['мероприятие', 'мероприятия', 'мероприятий']),
  lines: {
    clauses: (a) => `пункт ${a.number}`,
    executors: (a) => `составители, строка ${a.number}`,
    distribution: (a) => `рассылка, строка ${a.number}`,
  },
  linesAdded: {
    clauses: (a) => `добавлен пункт ${a.number}`,
    executors: (a) => `составители, добавлена строка ${a.number}`,
    distribution: (a) => `рассылка, добавлена строка ${a.number}`,
  },
  linesRemoved: {
    clauses: (a) => `исключён пункт ${a.number}`,
    executors: (a) => `составители, исключена строка ${a.number}`,
    distribution: (a) => `рассылка, исключена строка ${a.number}`,
  },
  orderAdded: 'добавлен',
  orderRemoved: 'исключён',
  dayAdded: 'да',
  withdrawal: (a) => `${a.by}${a.reason === undefined ? '' : ` (${a.reason})`}`,
  movedFrom: (a) =>
    `${a.by}, ${a.to === undefined ? `прежний срок — ${a.from}` : `прежний срок — ${a.from}, новый — ${a.to}`}`,
  ofActor: (a) => `${a.label} (${a.actor})`,
  added: (a) => `добавлено: ${a.names.join(', ')}${rest(a.more)}`,
  removed: (a) => `исключено: ${a.names.join(', ')}${rest(a.more)}`,
  unitCount: (a) => units(a.count),
  sameUnits: 'состав учреждений прежний',
  effects: {
    created: (a) =>
      `${agreed(a.count, ['добавится', 'добавятся', 'добавится'])} ${counted(a.count, ITEMS)} к исполнению`,
    obsolete: (a) =>
      `${agreed(a.count, ['исключается', 'исключаются', 'исключается'])} ${counted(a.count, ITEMS)} к исполнению`,
    moved: (a) =>
      `${agreed(a.count, ['переносится', 'переносятся', 'переносится'])} ${counted(a.count, ITEMS)} к исполнению`,
    rescheduled: (a) => `срок изменится у ${counted(a.count, ['пункта', 'пунктов'])} к исполнению`,
    renamed: (a) => `под другим идентификатором — ${counted(a.count, ITEMS)} к исполнению`,
    done: (a) => `уже выполнено ${a.count}`,
    recorded: (a) => `есть ${counted(a.count, RECORDS)}`,
  },
  totals: {
    created: (a) => `добавится ${a.count}`,
    obsolete: (a) => `исключается ${a.count}`,
    moved: (a) => `переносится ${a.count}`,
    rescheduled: (a) => `срок изменится у ${a.count}`,
    renamed: (a) => `под другим идентификатором ${a.count}`,
    done: (a) => `уже выполнено ${a.count} (записи сохраняются)`,
    recorded: (a) => `записи есть у ${a.count} (они сохраняются)`,
  },
  warnings: {
    'plan-removed': (a) =>
      `Записи (их ${a.count}) останутся без плана. План, по которому есть записи, из plans/ не удаляют, даже когда его период истёк.`,
    'plan-changed': (a) =>
      `Записи (их ${a.count}) относятся к плану «${a.former}». Если это тот же план, верните ему идентификатор: plan: ${a.former}.`,
    'activity-removed': (a) =>
      `Записи о «${a.id}» (их ${a.count}) останутся без мероприятия. Если у него теперь другой идентификатор, добавьте тому was: [${a.id}]; если оно снято позднейшим приказом, не удаляйте его, а добавьте withdrawn:.`,
    'activity-renamed': (a) =>
      `Записи (их ${a.count}) останутся под прежним идентификатором. Добавьте мероприятию «${a.id}» was: [${a.former}].`,
    'actor-renamed': (a) =>
      `Записи (их ${a.count}) останутся под прежним идентификатором. Прежние идентификаторы бывают только у учреждений: верните исполнителю «${a.former}», а изменить можно его название.`,
    moved: (a) =>
      `Записи (их ${a.count}) останутся за прежним сроком и за новый не засчитаются. Если это то же самое мероприятие, добавьте «${a.id}» moved: {from: ${a.from}, by: ОСНОВАНИЕ}.`,
    lost: (a) =>
      `Записи (их ${a.count}) перестанут засчитываться: после изменения они ни к чему не относятся. Они сохранены; какие это записи и что с ними делать, скажет cyclo validate.`,
    'unit-removed': (a) =>
      `Записи об учреждении «${a.id}» (их ${a.count}) останутся без учреждения. Если у него теперь другой идентификатор, добавьте тому was: [${a.id}]; если оно закрыто, не удаляйте его, а укажите день закрытия: to:.`,
    'unit-replaced': (a) =>
      `Записи (их ${a.count}) останутся под прежним идентификатором. Добавьте учреждению «${a.id}» was: [${a.former}].`,
  },
  advice: {
    'activity-renamed': (a) =>
      `Прежний идентификатор не указан, и записи под ним не найдутся. Добавьте мероприятию «${a.id}» was: [${a.former}].`,
    'unit-replaced': (a) =>
      `Прежний идентификатор не указан, и записи под ним не найдутся. Добавьте учреждению «${a.id}» was: [${a.former}].`,
  },
};
