import type { MissingDay } from '../../../calendar/occurrences.ts';
import type { Emptiness, ruleFindings as en } from '../../en/findings/rules.ts';
import { few } from '../../phrases/few.ts';
import { counted } from '../counted.ts';
import { date, inMonth, months, period } from '../time/periods.ts';
import { lastDay } from '../../../calendar/day.ts';
import { when } from '../time/when.ts';

/** «В октябре 2010 г.» в начале предложения. */
const atStart = (month: string): string => `В${inMonth(month).slice(1)}`;

const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Возможно, имелось в виду «${suggestion}»?`;

function missingDay(problem: MissingDay): string {
  switch (problem.kind) {
    case 'no-such-day':
      return `${atStart(problem.month)} нет ${problem.day}-го числа. Для последнего дня месяца напишите last-day.`;
    case 'no-such-weekday':
      return `${atStart(problem.month)} нет ${problem.nth}-го такого дня недели. Для последнего напишите last.`;
    case 'too-few-working-days':
      return `${atStart(problem.month)} меньше ${problem.number} рабочих дней. Напишите last-working-day или число поменьше.`;
    case 'no-working-day-in-week':
      return `На неделе ${period(problem.week)} нет рабочих дней. Укажите день недели, например by: friday: срок на выходной сместится по правилу плана.`;
    case 'not-in-span':
      return `В периоде ${problem.span} такого дня нет. Укажите last-working-day или день, который в него входит.`;
    case 'no-such-date':
      return `Дня ${problem.date} не существует. Исправьте дату.`;
  }
}

function emptiness(problem: Emptiness): string {
  switch (problem.kind) {
    case 'wrong-order':
      return `Начало и конец переставлены (${period(problem.from)} и ${period(problem.to)}), поэтому срок не наступит никогда. Поставьте более раннее первым.`;
    case 'which-weekday':
      return 'В месяце несколько таких дней недели, а какой нужен — не указано. Напишите, например, weekday: {last: monday}.';
    case 'weekday-of-week':
      return 'На неделе каждый день бывает один раз. Напишите weekday: monday, без номера.';
    case 'not-weekly':
      return 'В еженедельном правиле такого срока быть не может. Укажите день недели или last-working-day.';
    case 'only-weekly':
      return 'Срок по дню недели бывает только в еженедельных правилах. Напишите every: week или weekday: {last: monday}.';
    case 'not-daily':
      return 'У ежедневного мероприятия не бывает своего дня. Удалите by, weekday или times или напишите every: week либо every: month.';
    case 'only-daily':
      return 'Ключи days и mark — только для ежедневных мероприятий. Удалите их или напишите every: day.';
    case 'only-once':
      return 'Дата бывает сроком только для одного раза, а это мероприятие повторяется. Напишите, например, by: {day: 1, month: february, of: following-year}.';
    case 'no-beginning':
      return 'Если мероприятие проводится не каждый раз, нужно указать, с какого времени вести счёт. Добавьте from: с днём или месяцем, когда оно проводится, например from: 2010-09.';
    case 'no-anchor':
      return `Считать не от чего: «${problem.anchor}». Укажите мероприятие или день плана либо дату.`;
    case 'no-anchor-day':
      return `У «${problem.anchor}» нет дня, от которого можно считать: выполняется по мере необходимости. Считайте от дня выполнения (after: {done: …}) или укажите его срок.`;
    case 'nothing':
      return 'По этой записи срок не наступит никогда. Укажите месяцы из периода плана.';
  }
}

/** От чего считают, а в плане этого нет. */
const UNKNOWN_ANCHORS: Readonly<
  Record<Parameters<(typeof en)['unknown-anchor']>[0]['kind'], (name: string) => string>
> = {
  activity: (name) => `Срок отсчитывается от мероприятия «${name}», которого в плане нет.`,
  occurrence: (name) => `У мероприятия, от которого отсчитывается срок, нет срока «${name}».`,
  span: (name) => `Срок отсчитывается от периода «${name}», которого нет в файлах spans плана.`,
  day: (name) => `Срок отсчитывается от дня «${name}», которого нет в days плана.`,
};

const SPACING: Readonly<Record<Parameters<(typeof en)['spacing']>[0]['kind'], string>> = {
  edge: 'Пробел на краю текста. Удалите его.',
  'before-punctuation': 'Пробел перед знаком препинания. Удалите его.',
  'after-opening': 'Пробел после открывающей кавычки или скобки. Удалите его.',
  double: 'Несколько пробелов подряд. Оставьте один.',
  'before-bracket': 'Перед скобкой нет пробела. Добавьте его.',
  'after-comma': 'После запятой нет пробела. Добавьте его.',
  hyphen:
    'Перед дефисом пробел, а после него нет. Удалите пробел; если нужно тире, отделите его пробелами с обеих сторон.',
};

/** Почему записи учреждений, которые в плане есть, ничему не засчитываются, и что делать. */
const ORPHANED = {
  task: (a: { activity: string; actor: string }) =>
    `пункта исполнителя ${a.actor} на этот срок у мероприятия нет. Если он теперь в другом мероприятии, добавьте тому was: [${a.activity}]; если нет, верните пункт.`,
  choice: () =>
    'пункт этих учреждений не касается. Если должен касаться, исправьте only, except, tags или host.',
  dates: () => 'в это время этих учреждений нет. Если они есть, исправьте у них from или to.',
  shared: (a: { activity: string; actor: string }) =>
    `они могут относиться к нескольким мероприятиям. Оставьте ${a.activity} в was у того, к которому относятся.`,
};

/** Что не так с содержанием плана. */
export const ruleFindings: typeof en = {
  'unknown-actor': (a) =>
    `В плане нет исполнителя «${a.name}». ${meant(a.suggestion, `Исполнители плана: ${few('ru', a.known)}. Исправьте идентификатор или добавьте исполнителя в actors.`)}`,
  'unknown-unit': (a) =>
    `Учреждения «${a.name}» нет. ${meant(a.suggestion, 'Исправьте идентификатор или добавьте учреждение в реестр.')}`,
  'unknown-tag': (a) =>
    `Метки «${a.name}» нет ни у одного учреждения. ${meant(a.suggestion, 'Исправьте метку или присвойте её нужным учреждениям.')}`,
  'unknown-after': (a) =>
    `В плане нет мероприятия «${a.name}». ${meant(a.suggestion, 'Исправьте идентификатор или удалите его.')}`,
  'unknown-occurrence': (a) =>
    `Срока «${a.name}» у этого пункта нет, поэтому формулировка не будет использована. ${a.known.length > 0 ? `Укажите один из его сроков: ${few('ru', a.known)}.` : 'Удалите её.'}`,
  'duplicate-activity': (a) =>
    a.isFormer
      ? `Записи о «${a.id}» могут относиться и к этому мероприятию, и к другому: у обоих есть или был этот идентификатор и есть пункт для одного учреждения на один срок. Уберите идентификатор из was или пункт из одного из них.`
      : `Идентификатор «${a.id}» уже принадлежит другому мероприятию; записи о них нельзя будет различить. Дайте этому мероприятию другой.`,
  'duplicate-unit': (a) =>
    `Идентификатор «${a.id}» уже принадлежит другому учреждению; записи о них нельзя будет различить. Дайте этому учреждению другой.`,
  'duplicate-name': (a) =>
    `Название «${a.name}» встречается дважды, и отличить их друг от друга нельзя. Уточните названия или удалите лишнее.`,
  'no-units': (a) =>
    `В файле ${a.file} нет ни одного учреждения исполнителя ${a.actor}. Добавьте учреждения с actor: ${a.actor} или удалите эту строку: тогда исполнитель сам считается учреждением.`,
  'unit-dates': (a) =>
    `Учреждение закрывается ${date(a.to)}, раньше, чем открывается (${date(a.from)}). Исправьте одну из дат.`,
  'circular-parent': (a) =>
    `Учреждения подчинены друг другу по кругу: ${a.circle.join(' → ')}. Исправьте одно из значений parent.`,
  'empty-period': (a) =>
    `В периоде ${a.period} нет ни одного месяца. Поставьте более ранний месяц первым: 2010-08..2010-12.`,
  'outside-period': (a) =>
    `Месяц (${period(a.month)}) не входит в период плана (${period(`${a.from}..${a.to}`)}). Исправьте месяц или период.${a.month > a.to ? ` Если это работа за период плана со сроком после его окончания, так и напишите: {during: ${a.to}, by: ${lastDay(a.month)}}.` : ''}`,
  'impossible-day': (a) => missingDay(a.problem),
  'empty-when': (a) => emptiness(a.problem),
  'unknown-span': (a) =>
    `Периода с именем «${a.name}» нет. ${meant(
      a.suggestion,
      a.known.length > 0
        ? `Есть: ${few('ru', a.known)}.`
        : 'Даты периодов указывают в файлах, которые план называет в spans: spans/2026-27.yaml. Если это месяц, пишите 2010-10.',
    )}`,
  'missing-span-dates': (a) =>
    `У периода «${a.span}» нет дат в месяцах плана: известны даты за ${few('ru', a.years)}, а нужны примерно с ${date(a.first)} по ${date(a.last)}. Добавьте в spans файл на этот год или исправьте срок.`,
  'span-elsewhere': (a) =>
    `Период «${a.span}» не входит в период плана: это ${date(a.first)}–${date(a.last)}. Укажите другой или исправьте период плана.`,
  'span-dates-clash': (a) =>
    `У учреждения ${a.unit} две разные даты периода «${a.span}»: к нему относятся обе записи. Назовите его в only одной из них, с его датами.`,
  'no-turn': (a) =>
    `По этому правилу на указанные месяцы ничего не приходится: ближайший раз (${period(a.next)}) — позже. Если это не так, исправьте from, every или in.`,
  'words-differ': (a) =>
    `Слова «${a.words}» расходятся с правилом: «${a.rule}». Исправьте слова или правило.`,
  'uncovered-year': when.uncovered,
  'repeated-occurrence': (a) => `Срок ${a.occurrence} в этом списке уже есть. Удалите повтор.`,
  'task-outside-activity': (a) =>
    `${atStart(a.month)} это мероприятие не проводится. Добавьте месяц в when мероприятия или уберите его отсюда.`,
  'circular-after': (a) =>
    `Каждое из мероприятий исполняется после другого, и ни одно не сможет начаться: ${a.circle.join(' → ')}. Удалите одно из условий after.`,
  'unknown-anchor': (a) =>
    `${UNKNOWN_ANCHORS[a.kind](a.name)} ${meant(a.suggestion, a.known.length > 0 ? `Укажите один из имеющихся: ${few('ru', a.known)}.` : 'Исправьте имя.')}`,
  'circular-when': (a) =>
    `Срок каждого из этих мероприятий зависит от другого, и ни одно не сможет начаться: ${a.circle.join(' → ')}. Укажите одному из них срок, который не зависит от остальных, или удалите условие after.`,
  'late-after': (a) =>
    `Срок этого мероприятия — ${date(a.waits)}, но оно исполняется после мероприятия «${a.first}», срок которого — ${date(a.due)}. Измените один из сроков или удалите зависимость.`,
  'orphaned-activity': (a) =>
    `В записях (их ${a.count}) названо «${a.id}», которого в плане нет. Записи сохранены, их покажет cyclo log --activity ${a.id}. Если у мероприятия новый идентификатор, добавьте ему was: [${a.id}]; если оно снято позднейшим приказом, верните его с withdrawn:.`,
  'orphaned-occurrence': (a) =>
    `В записях (их ${a.count}) назван срок «${a.occurrence}», которого у мероприятия нет. Записи сохранены, их покажет cyclo log --activity ${a.activity} --occurrence ${a.occurrence}. Если мероприятие перенесено позднейшим приказом, добавьте moved: {from: ${a.occurrence}, ${a.known.length > 1 ? `to: СРОК, by: ОСНОВАНИЕ}, где СРОК — один из ${few('ru', a.known)}` : 'by: ОСНОВАНИЕ}'}; если нет, верните этот срок в when.`,
  'orphaned-unit': (a) =>
    `В записях (их ${a.count}) названо учреждение «${a.id}», которого в плане нет. Записи сохранены, их покажет cyclo log --unit ${a.id}. Если у учреждения новый идентификатор, добавьте ему was: [${a.id}]; если оно закрыто, верните его с датой to:.`,
  'orphaned-record': (a) =>
    `Записи (их ${a.count}) на срок «${a.occurrence}» (${few('ru', a.units)}) ничему не засчитываются: ${ORPHANED[a.reason](a)} Записи сохранены, их покажет cyclo log --activity ${a.activity} --occurrence ${a.occurrence}; внесённое по ошибке отменяет cyclo undo НОМЕР.`,
  'moved-nowhere': (a) =>
    `Мероприятие отмечено как перенесённое, но прежний срок (${period(a.from)}) остался в when. Укажите в when новый срок.`,
  'moved-where': (a) =>
    a.to === undefined
      ? `У мероприятия несколько сроков, и не указано, на какой из них оно перенесено (прежний срок — ${period(a.from)}): его записи не засчитываются ни одному. Добавьте to: с одним из сроков: ${few('ru', a.known)}.`
      : `Срока ${a.to} у мероприятия нет. Укажите один из сроков (${few('ru', a.known)}) или добавьте этот срок в when.`,
  'withdrawn-and-moved': () => 'Мероприятие снято, поэтому перенос не действует. Оставьте что-то одно.',
  'host-missing': () =>
    'Указано done-by: host, но не указано, кто проводит мероприятие. Добавьте host: с идентификатором учреждения.',
  'host-unused': () =>
    'Указано, кто проводит мероприятие, но отметка требуется не от него. Добавьте done-by: host или удалите host.',
  'empty-selection': (a) =>
    `У исполнителя ${a.actor} не осталось ни одного учреждения для этого мероприятия. Проверьте only, except, tags и host.`,
  'no-parent': (a) =>
    `Выполнение принимает вышестоящий орган, но ${a.count > 1 ? `у ${counted(a.count, ['учреждения', 'учреждений'])} (первое — ${a.unit})` : `у учреждения ${a.unit}`} он не указан. Укажите parent в реестре учреждений или удалите accepted-by.`,
  'no-organizer': (a) =>
    `${atStart(a.month)} у мероприятия нет организатора. Укажите у одного из исполнителей role: organizer или назовите стороннюю организацию в with.`,
  'repeated-column': (a) => `В таблице уже есть ${a.name}. Оставьте одно из двух.`,
  'crossed-columns': (a) =>
    `${a.other} и ${a.name} не могут стоять в одной таблице: ячейка относилась бы к обоим сразу. Оставьте одно из двух; чтобы вместо графы для каждого была одна графа, укажите её в единственном числе.`,
  'no-work-column': () =>
    'Ни в одной графе не сказано, что нужно сделать. Добавьте text, title или графы исполнителей либо сроков: actors, weeks, months, quarters.',
  'empty-column': (a) =>
    `В плане нет сведений для графы ${a.name}: она останется пустой. Укажите их в мероприятиях или удалите графу.`,
  'empty-cell': (a) =>
    `У исполнителя ${a.actor} нет ни одного пункта ${a.all ? 'во всём плане' : `на ${months(a.months)}`}: ячейка таблицы останется пустой. Проверьте, нет ли пропуска.`,
  'repeated-wording': (a) =>
    `В ячейке исполнителя ${a.actor} за ${period(a.month)} уже есть те же слова. Удалите повтор или измените формулировку.`,
  spacing: (a) => SPACING[a.kind],
  'split-abbreviation': (a) => `Внутри сокращения пробел: «${a.written}». Напишите «${a.suggestion}».`,
  'law-number': (a) =>
    `«${a.written}» — не номер закона. Если имеется в виду федеральный закон, напишите «${a.suggestion}».`,
  'mixed-letters': (a) =>
    `В слове «${a.word}» смешаны латинские и русские буквы; ${/[a-z]/i.test(a.letters) ? 'латинские' : 'русские'} здесь: ${a.letters}. Наберите слово заново.`,
  'invisible-character': (a) => `Невидимый символ ${a.character}. Удалите его.`,
  'final-stop': () => 'Точка в конце. Удалите её: знаки между пунктами ячейки ставятся при выгрузке.',
};
