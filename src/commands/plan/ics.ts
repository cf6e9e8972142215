/** `cyclo export --format ics`: what calendars for phones have of a plan, and which version of it each entry is. */
import { firstDay } from '../../calendar/day.ts';
import { calendarUid, continueCalendar, revisedBy, writeCalendar } from '../../exporters/ics/calendar.ts';
import { readPrevious, type PreviousCalendar } from '../../exporters/ics/previous.ts';
import { Failure, usageError } from '../../failure.ts';
import { entryIn } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { icsMessages } from '../../messages/sections/ics.ts';
import { idsOf, isCalled, wholeTitle, type Plan } from '../../plan/plan.ts';
import { isInScope } from '../../progress/scope.ts';
import { isListed } from '../../progress/derived/listed-units.ts';
import { isWaiting, obligations, type Item } from '../../progress/obligations.ts';
import { isWithin } from '../../progress/period.ts';
import { calendarComponent, isDated, type CalendarComponent } from '../../views/calendar-component.ts';
import { oneLine } from '../../views/one-line.ts';
import { noDayWords } from '../../views/parts/last-day.ts';
import { say, type Context } from '../context.ts';
import { askedName } from '../lookup.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import { readDaysBefore } from '../span.ts';
import type { Exported, FormatOptions } from './export-formats.ts';
import { joinedRevisions, type Revisions } from '../../exporters/ics/revisions.ts';
import { FileHistory, stagedFormerName } from '../../git/file-history.ts';
import type { Edition } from '../../review/edition.ts';
import { Repositories } from '../project/repositories.ts';
import { StoryEditions } from '../review/story-editions.ts';

/** The calendar of a plan, or of somebody in it. */
export async function icsOf(
  exported: Exported,
  context: Context,
  { previous, todo = false, alarm = [] }: FormatOptions,
): Promise<string> {
  const { plan, calendar, messages, asked } = exported;
  const { io } = context;
  const words = icsMessages(context.messages);
  const isOfSeveral = plan.actors.length > 1 && asked.actor === undefined && asked.unit === undefined;
  const made = new Map<string, Map<string, CalendarComponent>>();
  const numbers = new Map<string, number>();
  const componentsOf = (all: readonly Item[], source: Pick<Exported, 'plan' | 'calendar'>) => {
    // What is the same in several versions of a plan is made once: its words take longest.
    const { activities: _, ...around } = source.plan;
    const known = entryIn(made, JSON.stringify([around, source.calendar.name]), () => new Map());
    const activities = new Map<Item['activity'], number>();
    return all.filter(isDated).map((item): CalendarComponent => {
      const { activity, formerIds, moved, occurrence, actor, effectiveDeadline } = item;
      const number = entryIn(activities, activity, () =>
        entryIn(numbers, JSON.stringify(activity), () => numbers.size),
      );
      const key = JSON.stringify([number, formerIds, moved, occurrence, actor.id, effectiveDeadline]);
      return entryIn(known, key, () => calendarComponent(item, { ...source, messages }, isOfSeveral));
    });
  };
  const { items } = obligations(plan, calendar);
  const isChosen = (item: Item): boolean =>
    isListed(item) && isInScope(item, asked) && (asked.period === undefined || isWithin(item, asked.period));
  const chosen = items.filter(isChosen);
  const undated = chosen.filter((item) => !isDated(item));
  if (undated.length > 0) {
    const names = undated.map((item) => undatedName(item, context.messages));
    await say(io.stderr, words.undated({ names: [...new Set(names)] }));
  }
  const names = namesOf(exported);
  const content = {
    of: names[0]!,
    name: [asked.responsible ?? askedName([exported], asked), oneLine(wholeTitle(plan))]
      .filter(Boolean)
      .join(' — '),
    language: plan.language,
    components: componentsOf(chosen, exported),
    form: {
      as: todo ? ('todo' as const) : ('event' as const),
      alarms: [...new Set(alarm.map((each) => readDaysBefore(each, '--alarm')))],
    },
  };
  const history = await historyOf(context, plan.file);
  const [newest] = history?.commits ?? [];
  // The day from which a plan holds, as far as it says so itself.
  const orderDay = plan.order?.date ?? firstDay(plan.period[0] ?? '1970-01');
  const stamp = newest ? stampOf(newest.date) : `${orderDay}T00:00:00Z`;
  if (previous !== undefined) {
    const known = await previousCalendar(context, previous, plan, names);
    const others = items.filter((item) => isInScope(item, asked) && !isChosen(item));
    return continueCalendar({ ...content, others: componentsOf(others, exported) }, known, stamp);
  }
  const before = history
    ? await committedRevisions(history, (edition, earlier, at) => {
        const all = obligations(edition.plan, edition.calendar).items;
        return revisedBy(componentsOf(all, edition), content.form.as, { before: earlier, stamp: at });
      })
    : new Map<string, never>();
  const others = componentsOf(
    items.filter((item) => !isChosen(item)),
    exported,
  );
  const written = writeCalendar({ ...content, others }, { before, stamp });
  if (written.isAhead && history) await say(io.stderr, words.uncommitted({ file: plan.file }));
  const isCutOff = history?.commits.some(({ hash }) => history.isCutOff(hash)) === true;
  if (isCutOff) await say(io.stderr, words.cutOff({ file: plan.file }));
  return written.text;
}

/** By what an item is told from others; of what waits for its day, the words of its term, too. */
function undatedName(item: Item, messages: Messages): string {
  const { activity, occurrence } = item;
  const name = `${activity.id} ${occurrence.id}`;
  return isWaiting(item) ? `${name}: ${noDayWords(item, messages)}` : name;
}

/**
 * What tells a calendar from that of another plan, or of somebody else: under its present id, and under former ones. People are called
 * by any of their words, so that all of them have one name.
 */
function namesOf({ plan, asked: { actor, unit, responsible } }: Exported): readonly string[] {
  const of = (...whose: readonly string[]): string => [plan.name, ...whose].join(' ');
  if (responsible !== undefined) return [of('responsible')];
  const id = unit ?? actor;
  if (id === undefined) return [of()];
  const named = unit === undefined ? plan.actors : plan.actors.flatMap(({ units }) => units);
  const ids = idsOf(named.find((each) => isCalled(each, id)) ?? { id });
  return ids.map((each) => (unit === undefined ? of('actor', each) : of('unit', each, actor ?? '')));
}

async function previousCalendar(
  context: Context,
  file: string,
  plan: Plan,
  names: readonly string[],
): Promise<PreviousCalendar> {
  const bytes = await readIfThere(context.io, file, 'previous');
  if (!bytes) throw usageError('previous-not-found', { path: file });
  const known = readPrevious(new TextDecoder().decode(bytes), plan.name, names.map(calendarUid));
  if (known === 'no-calendar') throw new Failure('previous-no-calendar', { path: file });
  if (known === 'other-calendar') throw new Failure('previous-other-calendar', { path: file });
  if (known.components.size === 0) {
    const words = icsMessages(context.messages);
    await say(context.io.stderr, words.nothingPrevious({ file, plan: plan.name }));
  }
  return known;
}

/** The commits of a plan; nothing where it is in none. */
async function historyOf({ io }: Context, file: string): Promise<FileHistory | undefined> {
  const placed = file === STANDARD ? undefined : await new Repositories(io).placeIfAny(file);
  if (!placed) return undefined;
  const { repository, path } = placed;
  if (!(await repository.has('HEAD'))) return undefined;
  const former = await stagedFormerName(repository, path);
  const history = await FileHistory.of(repository, former ?? path, await repository.resolve('HEAD'));
  const [newest] = history.commits;
  if (!newest || (await history.contentAt(newest.hash, history.nameAt(newest.hash))) === undefined)
    return undefined;
  return history;
}

/**
 * The versions at the last commit.
 *
 * @param next the versions after an edition, by those before it
 */
async function committedRevisions(
  history: FileHistory,
  next: (edition: Edition, before: Revisions, stamp: string) => Revisions,
): Promise<Revisions> {
  const editions = new StoryEditions(history);
  const at = new Map<string, Revisions>();
  let last: Revisions = new Map();
  for (const { hash, parents, date } of history.commits.toReversed()) {
    const state = await editions.at(hash);
    const before = joinedRevisions(parents.flatMap((parent) => at.get(parent) ?? []));
    // A version that cannot be read has handed nothing out.
    last = state.kind === 'sound' ? next(state.edition, before, stampOf(date)) : before;
    at.set(hash, last);
  }
  return last;
}

/** `2010-09-01T10:00:00+05:00` in UTC. */
function stampOf(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}
