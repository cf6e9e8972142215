import { few } from '../../phrases/few.ts';
import type { NoArgs } from './yaml.ts';
import type { MissingDay, WhenProblem } from '../../../calendar/occurrences.ts';
import { lastDay } from '../../../calendar/day.ts';
import { when } from '../time/when.ts';

/** Problems that leave a `when` without any time. */
export type Emptiness = Exclude<
  WhenProblem,
  MissingDay | { kind: 'repeated' | 'no-turn' | 'no-such-span' | 'span-elsewhere' }
>;

/** A name that nobody knows, and what it may have meant. */
export interface UnknownName {
  readonly name: string;
  readonly suggestion?: string;
}

const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean “${suggestion}”?`;

function missingDay(problem: MissingDay): string {
  switch (problem.kind) {
    case 'no-such-day':
      return `${problem.month} has no day ${problem.day}. Write last-day for the last day of a month.`;
    case 'no-such-weekday':
      return `${problem.month} does not have this weekday ${problem.nth} times. Write last for the last one.`;
    case 'too-few-working-days':
      return `${problem.month} has fewer than ${problem.number} working days. Write last-working-day, or a smaller number.`;
    case 'no-working-day-in-week':
      return `The week ${problem.week} has no working day. Write a day of the week, as by: friday: a day off is then moved by the plan’s rule.`;
    case 'no-such-date':
      return `There is no such day as ${problem.date}. Correct the date.`;
    case 'not-in-span':
      return `${problem.span} has no such day. Write last-working-day, or a day that lies in it.`;
  }
}

function unknownAnchor({
  kind,
  name,
}: {
  kind: 'activity' | 'occurrence' | 'day' | 'span';
  name: string;
}): string {
  switch (kind) {
    case 'activity':
      return `A time is counted from the activity “${name}”, which the plan does not have.`;
    case 'occurrence':
      return `The activity that the time is counted from has no time “${name}”.`;
    case 'day':
      return `A time is counted from the day “${name}”, which is not among the days of the plan.`;
    case 'span':
      return `A time is counted from the span “${name}”, which is not in the plan’s files of spans.`;
  }
}

const anchors = (known: readonly string[]): string =>
  known.length > 0 ? `Name one of these: ${few('en', known)}.` : 'Correct the name.';

function emptiness(problem: Emptiness): string {
  switch (problem.kind) {
    case 'wrong-order':
      return `${problem.from}..${problem.to} runs backwards, so nothing falls due. Put the earlier one first.`;
    case 'which-weekday':
      return 'A month has several such weekdays, and it is not said which. Write, for instance, weekday: {last: monday}.';
    case 'weekday-of-week':
      return 'A week has each weekday once. Write weekday: monday, without a number.';
    case 'not-weekly':
      return 'A weekly rule cannot have this deadline. Write a day of the week, or last-working-day.';
    case 'only-weekly':
      return 'A day of the week is a deadline in weekly rules only. Write every: week, or weekday: {last: monday}.';
    case 'not-daily':
      return 'What is done daily has no day of its own. Delete by, weekday or times, or write every: week or every: month.';
    case 'only-daily':
      return 'The keys days and mark are for what is done daily. Delete them, or write every: day.';
    case 'only-once':
      return 'A date is the deadline of one time, and this comes round. Write, for instance, by: {day: 1, month: february, of: following-year}.';
    case 'no-beginning':
      return 'What does not come round every time has to say from when it is counted. Add from: with a day or month in which it does, as from: 2010-09.';
    case 'no-anchor':
      return `There is nothing to count from: “${problem.anchor}”. Name an activity or a day of the plan, or a date.`;
    case 'no-anchor-day':
      return `“${problem.anchor}” has no day to count from: it is done as needed. Count from the day it is done (after: {done: …}), or give it a day.`;
    case 'nothing':
      return 'Nothing falls due by this. Name months of the plan’s period.';
  }
}

const SPACING = {
  edge: 'White space at the edge of the text. Delete it.',
  'before-punctuation': 'White space before a punctuation mark. Delete it.',
  'after-opening': 'White space after an opening quote or bracket. Delete it.',
  double: 'More than one space. Leave one.',
  'before-bracket': 'No space before the bracket. Add one.',
  'after-comma': 'No space after the comma. Add one.',
  hyphen:
    'A space before the hyphen and none after it. Delete the space; if a dash is meant, put a space on both sides.',
};

/** Why records of units that the plan has count for nothing, and the way out. */
const ORPHANED = {
  task: (a: { activity: string; actor: string }) =>
    `the activity has no task of ${a.actor} at that time. If another activity has it now, add was: [${a.activity}] to that one; otherwise put the task back.`,
  choice: (_: { activity: string; actor: string }) =>
    'its task does not concern these units. If it should, correct only, except, tags or host.',
  dates: (_: { activity: string; actor: string }) =>
    'these units do not exist at that time. If they do, correct their from or to.',
  shared: (a: { activity: string; actor: string }) =>
    `several activities could have them. Leave ${a.activity} in was of the one whose records they are.`,
};

/** What is wrong with a plan’s meaning. */
export const ruleFindings = {
  'unknown-actor': (a: UnknownName & { known: readonly string[] }) =>
    `The plan has no actor “${a.name}”. ${meant(a.suggestion, `Its actors: ${few('en', a.known)}. Correct the name, or add it to actors.`)}`,
  'unknown-unit': (a: UnknownName) =>
    `No unit is called “${a.name}”. ${meant(a.suggestion, 'Correct the name, or add it to the list of units.')}`,
  'unknown-tag': (a: UnknownName) =>
    `No unit has the tag “${a.name}”. ${meant(a.suggestion, 'Correct it, or give the tag to the units that are meant.')}`,
  'unknown-after': (a: UnknownName) =>
    `The plan has no activity “${a.name}”. ${meant(a.suggestion, 'Correct the name, or delete it.')}`,
  'unknown-occurrence': (a: { name: string; known: readonly string[] }) =>
    `The task does not fall due in “${a.name}”, so these words would never be read. ${a.known.length > 0 ? `Name one of its times: ${few('en', a.known)}.` : 'Delete them.'}`,
  'duplicate-activity': (a: { id: string; isFormer: boolean }) =>
    a.isFormer
      ? `What is recorded for “${a.id}” could be of this activity or of another: both have this id, now or formerly, and a task for one unit at one time. Take the id out of was here, or the task out of one of them.`
      : `The id “${a.id}” already belongs to another activity; their records could not be told apart. Give this one another id.`,
  'duplicate-unit': (a: { id: string }) =>
    `The id “${a.id}” already belongs to another unit; their records could not be told apart. Give this one another id.`,
  'duplicate-name': (a: { name: string }) =>
    `The name “${a.name}” stands twice; readers cannot tell the two apart. Add what distinguishes them, or delete one.`,
  'no-units': (a: { actor: string; file: string }) =>
    `${a.file} has no unit of the actor ${a.actor}. Add units with actor: ${a.actor}, or delete this line: the actor is then a unit itself.`,
  'unit-dates': (a: { from: string; to: string }) =>
    `The unit would close on ${a.to}, before it opens on ${a.from}. Correct one of the dates.`,
  'circular-parent': (a: { circle: readonly string[] }) =>
    `Units answer to each other in a circle: ${a.circle.join(' → ')}. Correct one parent.`,
  'empty-period': (a: { period: string }) =>
    `The period ${a.period} has no month. Put the earlier month first: 2010-08..2010-12.`,
  'outside-period': (a: { month: string; from: string; to: string }) =>
    `${a.month} is outside the plan’s period, ${a.from}..${a.to}. Correct the month, or the period.${a.month > a.to ? ` What is for the period and due after it says so: {during: ${a.to}, by: ${lastDay(a.month)}}.` : ''}`,
  'impossible-day': (a: { problem: MissingDay }) => missingDay(a.problem),
  'empty-when': (a: { problem: Emptiness }) => emptiness(a.problem),
  'unknown-span': (a: UnknownName & { known: readonly string[] }) =>
    `No span is called “${a.name}”. ${meant(
      a.suggestion,
      a.known.length > 0
        ? `Those there are: ${few('en', a.known)}.`
        : `Spans have their dates in files that the plan names in spans: spans/2026-27.yaml. If a month is meant, write it as 2010-10.`,
    )}`,
  'missing-span-dates': (a: { span: string; first: string; last: string; years: readonly string[] }) =>
    `“${a.span}” has no dates in the plan’s months: those known are of ${few('en', a.years)}, and these would be about ${a.first}..${a.last}. Add the file of that year to spans, or correct the time.`,
  'span-elsewhere': (a: { span: string; first: string; last: string }) =>
    `“${a.span}” is outside the plan’s period: it is ${a.first}..${a.last}. Name another span, or correct the period.`,
  'span-dates-clash': (a: { unit: string; span: string }) =>
    `${a.unit} has two different dates of “${a.span}”: both entries are for it. Name the unit in only of one of them, with its dates.`,
  'no-turn': (a: { next: string }) =>
    `By this rule nothing falls due in its months: the next time, ${a.next}, is later. If it should not be, correct from, every or in.`,
  'words-differ': (a: { words: string; rule: string }) =>
    `The words “${a.words}” say another time than the rule, “${a.rule}”. Correct the words, or the rule.`,
  'uncovered-year': when.uncovered,
  'repeated-occurrence': (a: { occurrence: string }) =>
    `${a.occurrence} is already in this list; it is done once. Delete the repetition.`,
  'task-outside-activity': (a: { month: string }) =>
    `The activity does not take place in ${a.month}. Add the month to the activity’s when, or take it out here.`,
  'circular-after': (a: { circle: readonly string[] }) =>
    `These activities wait for each other, and none could begin: ${a.circle.join(' → ')}. Delete one after.`,
  'unknown-anchor': (
    a: UnknownName & { kind: 'activity' | 'occurrence' | 'day' | 'span'; known: readonly string[] },
  ) => `${unknownAnchor(a)} ${meant(a.suggestion, anchors(a.known))}`,
  'circular-when': (a: { circle: readonly string[] }) =>
    `Each of these activities has its time counted from another, or waits for it, and none could begin: ${a.circle.join(' → ')}. Give one of them a time that does not depend on the others, or delete an after.`,
  'late-after': (a: { first: string; due: string; waits: string }) =>
    `This is due by ${a.waits}, but waits for “${a.first}”, due by ${a.due}. Move one of the deadlines, or delete the dependence.`,
  'orphaned-activity': (a: { id: string; count: number }) =>
    `Records name “${a.id}” (${a.count} of them), which the plan does not have. They are kept and shown by cyclo log --activity ${a.id}. If it has a new id, add was: [${a.id}] to the activity; if a later order withdrew it, put it back with withdrawn:.`,
  'orphaned-occurrence': (a: {
    activity: string;
    occurrence: string;
    count: number;
    known: readonly string[];
  }) =>
    `Records name the time “${a.occurrence}” (${a.count} of them), which this activity does not have. They are kept and shown by cyclo log --activity ${a.activity} --occurrence ${a.occurrence}. If a later order moved it, add moved: {from: ${a.occurrence}, ${a.known.length > 1 ? `to: TIME, by: ORDER}, where TIME is one of ${few('en', a.known)}` : 'by: ORDER}'}; otherwise put the time back in when.`,
  'orphaned-unit': (a: { id: string; count: number }) =>
    `Records name the unit “${a.id}” (${a.count} of them), which the plan does not have. They are kept and shown by cyclo log --unit ${a.id}. If it has a new id, add was: [${a.id}] to the unit; if it closed, put it back with to:.`,
  'orphaned-record': (a: {
    activity: string;
    occurrence: string;
    count: number;
    units: readonly string[];
    actor: string;
    reason: keyof typeof ORPHANED;
  }) =>
    `Records of ${few('en', a.units)} (${a.count} of them) for “${a.occurrence}” count for nothing: ${ORPHANED[a.reason](a)} They are kept and shown by cyclo log --activity ${a.activity} --occurrence ${a.occurrence}; what was recorded by mistake is taken back by cyclo undo NUMBER.`,
  'moved-nowhere': (a: { from: string }) =>
    `The activity is said to be moved from ${a.from}, but when still has that time. Write the new time in when.`,
  'moved-where': (a: { from: string; to?: string; known: readonly string[] }) =>
    a.to === undefined
      ? `The activity has several times, and which of them ${a.from} was moved to is not said: its records count for none of them. Add to: with one of ${few('en', a.known)}.`
      : `The activity has no time ${a.to}. Correct it to one of ${few('en', a.known)}, or add the time to when.`,
  'withdrawn-and-moved': (_: NoArgs) =>
    'The activity is withdrawn, so its move means nothing. Keep one of the two.',
  'host-missing': (_: NoArgs) => 'done-by: host, but no host is named. Add host: with the id of a unit.',
  'host-unused': (_: NoArgs) =>
    'A host is named, but nothing here is done by the host. Add done-by: host, or delete host.',
  'empty-selection': (a: { actor: string }) =>
    `No unit of ${a.actor} is left to do this. Check only, except, tags and host.`,
  'no-parent': (a: { unit: string; count: number }) =>
    `The unit above is to accept this, but ${a.count > 1 ? `${a.count} units (${a.unit} first) have` : `${a.unit} has`} none above. Give parent in the list of units, or delete accepted-by.`,
  'no-organizer': (a: { month: string }) =>
    `Nobody organizes this in ${a.month}. Give an actor of this activity role: organizer, or name the outside body in with.`,
  'repeated-column': (a: { name: string }) => `The table has ${a.name} already. Delete one of the two.`,
  'crossed-columns': (a: { name: string; other: string }) =>
    `A table cannot have both ${a.other} and ${a.name}: a cell would stand for both at once. Keep one; of what has a column for each, the singular makes one column.`,
  'no-work-column': (_: NoArgs) =>
    'No column says what is to be done. Add text, title, or a column for each actor or time: actors, weeks, months, quarters.',
  'empty-column': (a: { name: string }) =>
    `Nothing in the plan says what would stand in the column ${a.name}. Say it in activities, or delete the column.`,
  'empty-cell': (a: { actor: string; months: readonly string[]; all: boolean }) =>
    `${a.actor} has nothing to do${a.all ? ' in this plan' : ` in ${a.months.join(', ')}`}; the table will have an empty cell. Check whether something is missing.`,
  'repeated-wording': (a: { actor: string; month: string }) =>
    `The same words already stand in the cell of ${a.actor} for ${a.month}. Delete one, or word them differently.`,
  spacing: (a: { kind: keyof typeof SPACING }) => SPACING[a.kind],
  'split-abbreviation': (a: { written: string; suggestion: string }) =>
    `An abbreviation with a space inside: “${a.written}”. Write “${a.suggestion}”.`,
  'law-number': (a: { written: string; suggestion: string }) =>
    `“${a.written}” is not the number of a law. If a federal law is meant, write “${a.suggestion}”.`,
  'mixed-letters': (a: { word: string; letters: string }) =>
    `Latin and Cyrillic letters are mixed in “${a.word}”; those that do not belong: ${a.letters}. Type the word anew.`,
  'invisible-character': (a: { character: string }) => `An invisible character, ${a.character}. Delete it.`,
  'final-stop': (_: NoArgs) =>
    'A full stop at the end. Delete it: the punctuation between the items of a cell is set by the export.',
};
