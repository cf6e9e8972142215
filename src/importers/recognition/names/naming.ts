/** Names: of works, and of the plan. */
import type { Month } from '../../../calendar/day.ts';
import { inLatin } from '../../latin.ts';
import { Ids, idOf } from './latin-name.ts';
import type { NamedWork } from '../plan-draft.ts';
import { monthsOfWhen } from '../time/months.ts';
import { activityTitle } from './titles.ts';
import type { Work } from '../works.ts';
import { comparable } from '../words.ts';

/** Ids that works have already, by who does what in which words. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

/** Gives works their ids, and each label of a time to the first work that stands under it. */
export function nameWorks(works: readonly Work[], known: KnownIds = new Map()): NamedWork[] {
  const ids = new Ids();
  const former = works.map(({ tasks: [task], items: [item] }) =>
    [
      ...(item?.known ? [item.known.id] : []),
      ...(known.size === 0 ? [] : (known.get(`${task!.actor} ${comparable(task!.text)}`) ?? [])),
    ].find((id) => ids.take(id)),
  );
  let told = 0;
  return works.map((work, index) => {
    const { text, role, actor } = work.tasks[0]!;
    const { known: given } = work.items[0]!;
    const title = given?.title ?? activityTitle(text, role);
    const suffixes = (): string[] => [...monthsOfWhen(work.when).slice(0, 1), inLatin(actor)];
    const id = former[index] ?? ids.give(role === 'performer' || role === 'control' ? text : title, suffixes);
    const { section, heading } = work.items[0]!;
    const isNew = heading.number > told;
    if (isNew) told = heading.number;
    return {
      ...work,
      id,
      title,
      headings: isNew ? [heading.text] : [],
      ...(section === undefined ? {} : { section }),
    };
  });
}

/** What a plan is called: by its title without its period, and the month it begins with. */
export function planName(title: string, period: readonly Month[]): string {
  const bare = title.replace(
    /\s+(?:на|за)\s+(?:[IVX\d]|\p{L}+\s+(?:квартал|полугоди|20\d\d)|январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр|учебный|год).*$/iu,
    '',
  );
  return [idOf(bare, 3) || 'plan', period[0]].join('-');
}
