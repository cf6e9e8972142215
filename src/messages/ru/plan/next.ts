import type { next as en } from '../../en/plan/next.ts';
import { enumerate } from '../../phrases/enumerate.ts';
import { counted } from '../counted.ts';

const grounds: typeof en.grounds = {
  dated: 'соответствующий день',
  'same-month': 'тот же месяц другого года',
  repeated: 'работа повторялась',
  periodical: 'в тексте названа часть года, которая повторяется',
  months: 'правило прежнее, месяцы соответствующие',
  span: 'по датам этого периода',
  wanted: 'так указано в --one-off',
};

const kinds: typeof en.kinds = {
  'half-year': 'полугодие',
  'school-quarter': 'учебная четверть',
  trimester: 'триместр',
  quarter: 'квартал',
  'school-year': 'учебный год',
  days: 'дни подряд',
  date: 'дата',
  'day-and-month': 'число и месяц',
  month: 'месяц',
  year: 'год',
  season: 'время года',
  'bare-year': 'год, который может быть частью названия',
  document: 'дата документа',
  other: 'пора года',
};

const doubts: typeof en.doubts = {
  'one-off': (a) => `разовая работа (${a.when}); повторится ли она?`,
  holiday: (a) => `приурочено к дате, которой в новом периоде нет («${a.words}»).`,
  elsewhere: (a) => `по своему сроку (${a.when}) на новый период не приходится.`,
  'no-span': (a) => `для ${a.words} в новом периоде нет дат.`,
  anchor: (a) => `срок отсчитывается от ${a.words}, а этой работы в плане нет.`,
  units: (a) => `к этому времени закрыты: ${a.words}.`,
  withdrawn: (a) => `исключено (${a.words}).`,
  finding: (a) => `в таком виде в плане была бы ошибка (${a.words}).`,
};

/** Что говорится о плане на следующий период. */
export const next: typeof en = {
  grounds,
  kinds,
  doubts,
  comments: {
    lead: 'Что стоит под словом «Вопрос», в план не вошло: чтобы включить, уберите «# » в начале строк.',
    leadAlone:
      'В план не вошло ничего. Чтобы включить, что стоит под словом «Вопрос», уберите «# » в начале его строк и «[]» после activities.',
    question: (a) =>
      `Вопрос: ${a.title} — ${a.doubt}${a.lastYear === undefined ? '' : ` В прошлогоднем плане: ${a.lastYear}.`}`,
    proposed: (a) => `Вопрос: ${a.title} — в плане ${a.plan} это было (${a.when}). Нужно ли?`,
    months: (a) => `В плане ${a.plan} — также ${a.months}. Нужно ли?`,
    overdue: (a) =>
      `Вопрос: ${a.title} (${a.when}) — не выполнено на ${a.day}${a.units.length === 0 ? '' : `: ${a.units.join('; ')}`}. Перенести?`,
  },
  made: (a) => `${a.path}: план ${a.plan} на ${a.period}, составлен по ${a.source}`,
  wouldMake: (a) => `Ничего не записано. ${a.path} — план ${a.plan} на ${a.period} по ${a.source}`,
  counts: (a) =>
    `${counted(a.works, ['мероприятие', 'мероприятия', 'мероприятий'])}: по своему правилу — ${a.carried}, с другим сроком — ${a.shifted}, под вопросом — ${a.asked}`,
  carried: 'Продолжаются по своему правилу:',
  shifted: 'С другим сроком:',
  asked: 'Под вопросом, в комментариях файла:',
  line: (a) => `  ${a.id}  ${a.title}: ${a.words}`,
  moved: (a) => `${a.before} → ${a.after} (${a.why})`,
  maybe: (a) => `${a.doubt} Если да — ${a.after}`,
  changed: (a) => `Изменено в текстах: ${counted(a.count, ['упоминание', 'упоминания', 'упоминаний'])} срока`,
  reference: (a) => `  ${a.place}: «${a.before}» → «${a.after}» (${a.kind})`,
  left: 'Говорит о времени и оставлено как есть — проверьте:',
  leftLine: (a) => `  ${a.place}: «${a.before}» (${a.kind})`,
  comment: 'комментарий',
  also: 'Проверьте также:',
  dropped: {
    after: (a) => `  ${a.activity} больше не ждёт работы ${a.words}: её в плане нет`,
    wording: (a) => `  ${a.activity}: формулировка отдельного срока осталась без срока: «${a.words}»`,
    moved: (a) => `  ${a.activity}: перенос (${a.words}) в новый план не входит`,
  },
  signed: '  номер и дата приказа не заполнены: новый ещё не подписан',
  signatory: (a) => `  подписывает, как и прежде, ${a.name}`,
  derived:
    '  план составлен по вышестоящему: составьте новый по следующему вышестоящему плану командой cyclo derive',
  uncovered: (a) =>
    `  в производственном календаре ${a.calendar} нет ${enumerate(a.years.map(String), 'и')} ${a.years.length > 1 ? 'годов' : 'года'}: нерабочими считаются только субботы и воскресенья`,
  closed: (a) => `  к этому времени закрыты: ${a.units.join('; ')}`,
  spans: (a) => `  даты периодов взяты из ${a.files.join(', ')}`,
  noSpans: (a) =>
    `  в ${a.files.join(', ')} нет дат на новый период: составьте рядом файл на новый год и укажите его в spans:`,
  rows: (a) => `  для rows: ${a.set} в новом периоде нет дат: строка — месяц`,
  offered: (a) => `  ${a.id}: ${a.words}`,
  overdue: (a) => `Не выполнено на ${a.day}, предложено перенести:`,
  noRecords: (a) => `По плану ${a.plan} в журнале ничего нет, поэтому неизвестно, что не выполнено.`,
  notOver: (a) => `На ${a.day} план ещё не закончился: просроченного может стать больше.`,
  proposed: (a) => `Есть в плане ${a.plan}, здесь нет; предложено в комментариях:`,
  check: (a) => `Проверьте план: cyclo validate ${a.path}; оба плана рядом показывает cyclo compare.`,
};
