import type { Derivation, Origin } from './shares/derivation.ts';
import type { Day, Month } from '../calendar/day.ts';
import type { SpanSet, Stretch } from '../calendar/named-spans.ts';
import type { DeadlineRule, Roll, When } from '../calendar/when.ts';
import type { Language } from '../messages/messages.ts';
import type { PageLayout } from './entries/layout.ts';

/** What an actor does in an activity. */
type Role = 'organizer' | 'participant' | 'support' | 'control' | 'performer';

/** Which of an actor's units have to complete a task: every one, any one of them, or the one that hosts it. */
type DoneBy = 'all' | 'any' | 'host';

/** What a row of the table is. */
export type Rows = 'week' | 'month' | 'quarter' | 'none' | SpanRows;

/** A row for each span of a set. */
export interface SpanRows {
  readonly set: string;
  /** In order. */
  readonly spans: readonly SpanRow[];
  /** Those of other sets, which may lie between. */
  readonly others: readonly SpanRow[];
}

/** A span as a row. */
export interface SpanRow extends Stretch {
  /** Its name in the names of times: `2026-27.q1`. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
}

/** What rows of a table can be set apart by. */
export type BandName = 'rows' | 'section' | 'rhythm' | 'actor';

/** What has a column for each of its places. */
export type SpreadName = 'actors' | 'sections' | 'rhythms' | 'weeks' | 'months' | 'quarters';

/** What a column says of the work in its row. */
export type DetailName =
  | 'number'
  | 'text'
  | 'title'
  | 'role'
  | 'with'
  | 'when'
  | 'start'
  | 'end'
  | 'responsible'
  | 'where'
  | 'output'
  | 'indicator'
  | 'note'
  | 'mark';

/** A column of the table, or one for each place of something. */
export interface TableColumn {
  readonly name: BandName | SpreadName | DetailName;
  /** One's own, where it is not the usual one. */
  readonly heading?: string;
}

/** How the table is laid out. */
export interface TableLayout {
  /** From left to right; never empty. */
  readonly columns: readonly TableColumn[];
  /** What stands over its rows across the table, the outermost first; absent: what no column says. */
  readonly bands?: readonly BandName[];
  /** Work that lasts longer than a row stands in each of its rows. */
  readonly continued: boolean;
  /** What ends the items of a cell. */
  readonly punctuation: Punctuation;
  /** How rows are numbered, where a column has their numbers. */
  readonly numbering: Numbering;
}

/** Through the whole table; from one under each band; or «1.2», the second row under the first of the outermost bands. */
export type Numbering = 'through' | 'separate' | 'outline';

/** As the plan has it; «;» with a full stop after the last; or nothing. */
export type Punctuation = 'source' | 'semicolons' | 'none';

/** A person, a post, or the person in a post; somebody of whom only the address is known. One of the three is there. */
export interface Responsible {
  readonly post?: string;
  readonly name?: string;
  /** Where reminders are sent. */
  readonly email?: string;
}

/** One concrete body of an actor. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** The id of the actor it is one of. */
  readonly actor: string;
  /** The unit, or the actor that is a unit itself, that it answers to. */
  readonly parent?: string;
  readonly tags: readonly string[];
  /** First and last day of its existence, where the plan's period does not contain them all. */
  readonly from?: Day;
  readonly to?: Day;
  /** Ids it had before: their records are its records. */
  readonly was: readonly string[];
  /** Where reminders to it are sent. */
  readonly email?: string;
  /** Who answers for its work. */
  readonly responsible?: readonly Responsible[];
}

/** One body that has to act, or a class of bodies. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** Who answers for the work of its units, where they do not say it themselves. */
  readonly responsible?: readonly Responsible[];
  /** Where reminders to it are sent. */
  readonly email?: string;
  /** Its units stand in a file that was not read: which they are, and how many, is not known. One stands for all. */
  readonly unlisted?: true;
  /** Never empty: an actor without units is a unit itself, with the same id. */
  readonly units: readonly Unit[];
}

/** Which of an actor's units a task concerns. */
export interface Selection {
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly tags: readonly string[];
}

/** What a table says of work besides its words. A task takes it from its activity. */
export interface Details {
  /** The document that proves it. */
  readonly output?: string;
  readonly responsible?: readonly Responsible[];
  /** Where it takes place, and at what time. */
  readonly where?: string;
  readonly indicator?: string;
  readonly note?: string;
}

/** One bullet of a cell: what one actor does in an activity. */
export interface Task extends Selection, Details {
  readonly actor: string;
  readonly role: Role;
  /** The wording in the order, without a final full stop. */
  readonly text: string;
  /** The order's own words where an occurrence differs: by occurrence id. */
  readonly wording: Readonly<Record<string, string>>;
  /** The task's own time, where it is narrower than the activity's. */
  readonly when?: When;
  readonly doneBy: DoneBy;
  /** The unit that completes it when `doneBy` is `host`. */
  readonly host?: string;
  readonly acceptedBy?: 'parent';
}

/** A change made by a later order, kept instead of deleting lines. */
interface Withdrawal {
  readonly by: string;
  readonly reason?: string;
}

/** A change of time made by a later order. */
export interface Move {
  /** The occurrence that was moved. */
  readonly from: string;
  /** The occurrence it was moved to; absent where the activity has one time only. */
  readonly to?: string;
  readonly by: string;
}

/** One piece of work with a stable id. */
export interface Activity extends Details {
  readonly id: string;
  readonly title: string;
  /** Under which heading of the table it stands. */
  readonly section?: string;
  readonly when: When;
  /** Ids of the activities that have to be done before it. */
  readonly after: readonly string[];
  /** Outside bodies that take part. */
  readonly with: readonly string[];
  /** Absent: it is the plan's own. */
  readonly origin?: Origin;
  /** Its own rule for a deadline on a non-working day. */
  readonly nonWorkingDay?: Roll;
  readonly was: readonly string[];
  readonly withdrawn?: Withdrawal;
  /** Never empty. */
  readonly moved?: readonly Move[];
  readonly tasks: readonly Task[];
}

/** The requisites, clauses, signatory and distribution list around the plan. */
export interface Order {
  readonly kind: string;
  readonly issuer: string;
  /** The issuer's name in the Russian genitive, where the plan has it. */
  readonly issuerGenitive?: string;
  /** What stands over the kind, line by line; absent: the issuer. */
  readonly letterhead?: string;
  readonly title?: string;
  readonly place?: string;
  readonly number?: string;
  readonly date?: Day;
  readonly preamble?: string;
  readonly clauses: readonly string[];
  readonly signatory?: { readonly post: string; readonly name: string };
  readonly executors: readonly string[];
  readonly distribution: readonly string[];
  /** Its appendix is called what the order approved; absent: an appendix to the order. */
  readonly mark?: 'approved';
  /** Where it has several. */
  readonly appendixNumber?: number;
  /** Who signs the appendix, where it is signed by itself. */
  readonly appendixSignatory?: { readonly post: string; readonly name: string };
  /** The orders that amended it, in their order. */
  readonly amendedBy?: readonly AmendingOrder[];
  /** Who signs that they have read it, or how many lines are left for them. */
  readonly acquaintance?: number | readonly Responsible[];
}

/** An order that amends the order: without a number and a date until it is signed. */
export interface AmendingOrder {
  readonly number?: string;
  readonly date?: Day;
}

/** A day that a plan has a name for: terms are counted from it. */
export interface NamedDay {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly date: Day;
}

/** A plan ready to be asked: names resolved, short forms spelled out, order of the file kept. */
export interface Plan {
  /** The plan's name in people's records. */
  readonly name: string;
  /** The file it was read from, as the user would name it. */
  readonly file: string;
  readonly derivedFrom?: Derivation;
  /** Shares of it that a plan read along with it has, by {@link shareName}: they are listed there. */
  readonly elsewhere?: ReadonlySet<string>;
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** Until when and where filled forms are returned, in words. */
  readonly returnForms?: string;
  /** The months it covers, ascending. */
  readonly period: readonly Month[];
  readonly rows: Rows;
  /** Absent: a row for each time, a column for each actor. */
  readonly table?: TableLayout;
  /** Absent: as the usual preset has it. */
  readonly layout?: PageLayout;
  readonly order?: Order;
  /** What "in October" means. */
  readonly monthDeadline: DeadlineRule;
  /** What becomes of a deadline on a non-working day. */
  readonly nonWorkingDay: Roll;
  /** Absent where there is none. */
  readonly days?: readonly NamedDay[];
  /** `ru`, or the path of a calendar of one's own. */
  readonly calendar: string;
  /** The spans that its files give dates, year by year. */
  readonly spans: readonly SpanSet[];
  /** The files of spans that it names, where they were not read: which spans there are is not known. */
  readonly unreadSpans?: readonly string[];
  readonly actors: readonly Actor[];
  readonly activities: readonly Activity[];
}

/** What a plan is called: its title, with its subtitle where it has one. */
export function wholeTitle({ title, subtitle }: Pick<Plan, 'title' | 'subtitle'>): string {
  return [title, subtitle].filter(Boolean).join(' ');
}

/** What has an id, and may have had others. */
export interface Identified {
  readonly id: string;
  /** Those it had before. */
  readonly was?: readonly string[];
}

/** The id of a thing, and those it had. */
export function idsOf({ id, was = [] }: Identified): readonly string[] {
  return [id, ...was];
}

/** Whether a thing has an id, or had it. */
export function isCalled({ id, was = [] }: Identified, name: string): boolean {
  return id === name || was.includes(name);
}
