/** What can be said of a key of a plan, a registry or a calendar. The table of all of them is `fields.ts`. */
import type { CalendarFile as CalendarModel } from '../calendar/production/calendar-file.ts';
import type { ChangeClass, ChangeKind } from '../change-kind.ts';
import type {
  ActivityEntry,
  ActorEntry,
  AmendingOrderEntry,
  CalendarFile,
  DayOff,
  DeadlinesEntry,
  FullTaskEntry,
  LayoutEntry,
  ListedUnitEntry,
  MarginsEntry,
  MovedEntry,
  OrderEntry,
  PlanFile,
  ShortDay,
  SpanDatesEntry,
  SpanEntry,
  SpanSetEntry,
  SpansFile,
  SignatoryEntry,
  TableEntry,
  UnitsFile,
  WithdrawnEntry,
  WorkingDay,
} from './generated/plan-file.ts';
import type { ModelName } from './model-name.ts';
import type { Margins, PageLayout } from './entries/layout.ts';
import type { Activity, Actor, AmendingOrder, Move, Order, Plan, TableLayout, Task, Unit } from './plan.ts';

/** Everything with keys of its own: as a file has it, by the schema, and as the model has it. */
interface Entities {
  plan: { entry: PlanFile; model: Plan };
  table: { entry: TableEntry; model: TableLayout };
  layout: { entry: LayoutEntry; model: PageLayout };
  margins: { entry: MarginsEntry; model: Partial<Margins> };
  order: { entry: OrderEntry; model: Order };
  amending: { entry: AmendingOrderEntry; model: AmendingOrder };
  signatory: { entry: SignatoryEntry; model: NonNullable<Order['signatory']> };
  deadlines: { entry: DeadlinesEntry; model: Plan };
  actor: { entry: ActorEntry; model: Actor };
  unit: { entry: ListedUnitEntry; model: Unit };
  activity: { entry: ActivityEntry; model: Activity };
  withdrawn: { entry: WithdrawnEntry; model: NonNullable<Activity['withdrawn']> };
  moved: { entry: MovedEntry; model: Move };
  task: { entry: FullTaskEntry; model: Task };
  units: { entry: UnitsFile; model: object };
  calendar: { entry: CalendarFile; model: CalendarModel };
  spans: { entry: SpansFile; model: SpansFile };
  spanSet: { entry: SpanSetEntry; model: SpanSetEntry };
  span: { entry: SpanEntry; model: SpanEntry };
  otherDates: { entry: SpanDatesEntry; model: SpanDatesEntry };
  day: { entry: DayOff & WorkingDay & ShortDay; model: DayOff & WorkingDay & ShortDay };
}

/** A kind of thing with keys of its own. */
export type Entity = keyof Entities;

/** Things of which there are many, each with an id: they come and go, and keep their records under another id. */
export type Member = 'activity' | 'actor' | 'unit' | 'task';

/**
 * What stands after a key, as its readers see it.
 *
 * - `text` is read word by word, `value` as one, however many parts it is written in.
 * - `record` has keys of its own and is told as one; `group` is told key by key.
 * - `set` has no order, `sequence` has, and the model has it always; `lines` are texts of the order that have numbers and no ids, and of
 *   `paragraphs` one may be worded anew: both have words of their own in `review/changes.ts` of the messages.
 * - `columns` are words, or groups with one key each: the word, and a heading after it.
 * - `texts` are texts by the occurrence they are for, `days` statements of a calendar by their date, `spans` those of a plan by
 *   the names of their times.
 * - `members` have ids, `id` is one, and `owner` names the member of which another is a part.
 * - `format` says which kind of file it is; `part` is written in the value of another key.
 */
export type Shape =
  | 'text'
  | 'value'
  | 'record'
  | 'group'
  | 'set'
  | 'sequence'
  | 'lines'
  | 'paragraphs'
  | 'columns'
  | 'texts'
  | 'days'
  | 'spans'
  | 'members'
  | 'id'
  | 'owner'
  | 'format'
  | 'part';

/** How the class of a change is found where it is not always the same. `review/impact/class.ts` has the rules. */
export type ClassRule =
  | 'words'
  | 'requisite'
  | 'time'
  | 'choice'
  | 'tags'
  | 'opening'
  | 'closing'
  | 'role'
  | 'completion'
  | 'output'
  | 'withdrawal'
  | 'move'
  | 'day';

/** One key. */
export interface Field<Model = never> {
  readonly shape: Shape;
  /** What a change of it is called. */
  readonly kind: ChangeKind | ((before: unknown, after: unknown) => ChangeKind);
  /** What a change of it is for those it concerns. */
  readonly class: ChangeClass | ClassRule;
  /** Whether the order that was signed says it, in its text or its table; else it is only for those who keep the plan. */
  readonly isInOrder: boolean;
  /** What has the keys in it, or what its members are. */
  readonly of?: Entity;
  /** What the ids in it are ids of; of members that are written under their ids, what those are ids of. */
  readonly refers?: 'activities' | 'actors' | 'units';
  /** Ids within its value, by the keys they stand after. */
  readonly names?: { readonly of: 'activities'; readonly under: readonly string[] };
  /** A task takes it from its activity where it does not say it itself. */
  readonly isInherited?: true;
  /** What it is where nothing is said: it is not told. */
  readonly usual?: string;
  /** How `fmt` writes what is in it: each with lines of its own, or with an empty line between them, too. */
  readonly entries?: 'open' | 'separate';
  /** What the model has under another name, or in another form than a file. */
  read?(thing: Model): unknown;
}

/**
 * A key that the model does not have under its own name, or the name that the model makes of it, says how it is read. An activity
 * need not have what its tasks take from it: they have it.
 */
type FieldOf<Model, Name> =
  IsIn<Model, Name> extends true
    ? Field<Model>
    : Field<Model> &
        (
          | { read(thing: Model): unknown }
          | { readonly shape: 'format' | 'owner' | 'part' | 'members' }
          | (IsIn<Model, 'tasks'> extends true
              ? IsIn<Task, Name> extends true
                ? { readonly isInherited: true }
                : never
              : never)
        );

/** Whether a model has a key, under its own name or the name that the model makes of it. */
type IsIn<Model, Name> = Name extends keyof Model ? true : ModelName<Name> extends keyof Model ? true : false;

/** Every key of every entity: one that the schema has and the table has not does not compile. */
export type Fields = {
  readonly [E in Entity]: {
    readonly [K in keyof Entities[E]['entry']]-?: FieldOf<Entities[E]['model'], K>;
  };
};

/** The name of any key. */
export type Key = { [E in Entity]: keyof Entities[E]['entry'] }[Entity];

/** What a change of members is called, by what becomes of them. */
export interface MemberChanges {
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  /** Its records went over to another; another's records came to it. */
  readonly merged?: ChangeKind;
  readonly split?: ChangeKind;
  /** Another id for the same. */
  readonly renamed?: ChangeKind;
  /** One stands elsewhere. */
  readonly moved?: ChangeKind;
  /** All of them stand in another order, which is told as one change. */
  readonly reordered?: ChangeKind;
}
