/**
 * A plan as text with a fact on each line, so that two versions compared line by line show what changed and nothing else.
 * Each line is understood alone: a difference shows little of what is around it.
 */
import { gitMessages } from '../messages/sections/git.ts';
import type { Messages } from '../messages/messages.ts';
import { fieldNamed } from '../plan/field-path.ts';
import type { Edition } from '../review/edition.ts';
import { normalForm, type NormalActivity, type NormalActor } from '../review/diff/normal-form.ts';
import { PlanVersions } from './changes/plan-versions.ts';
import { fieldWords, valueWords } from './changes/values.ts';
import { statementsIn } from './statements.ts';

const INDENT = '  ';

/** A plan, its parts under headings `id — name`. */
export function planText(
  edition: Edition,
  registries: ReadonlyMap<string, string>,
  messages: Messages,
): string {
  const writer = new FactWriter(edition, messages);
  const { plan, title, actors, activities, ...more } = normalForm(edition);
  writer.heading(plan, title);
  writer.facts([gitMessages(messages).text.plan], more);
  for (const actor of actors) writer.actor(actor, registries.get(actor.id));
  for (const activity of activities) writer.activity(activity);
  return writer.text();
}

/** A registry of units by itself. */
export function unitsText(edition: Edition, messages: Messages): string {
  const writer = new FactWriter(edition, messages);
  for (const actor of normalForm(edition).actors) writer.units(actor);
  return writer.text();
}

/** A calendar by itself. */
export function calendarText(edition: Edition, messages: Messages): string {
  const writer = new FactWriter(edition, messages, true);
  const { calendar } = normalForm(edition);
  if (typeof calendar !== 'string') {
    writer.heading(calendar.calendar, calendar.name ?? calendar.calendar);
    writer.facts([calendar.calendar], { ...calendar, calendar: undefined, name: undefined });
  }
  return writer.text();
}

/** Spans by themselves. */
export function spansText(edition: Edition, messages: Messages): string {
  const writer = new FactWriter(edition, messages);
  for (const [id, { name, ...more }] of Object.entries(normalForm(edition).spans ?? {})) {
    writer.heading(id, name as string);
    writer.facts([id], more);
  }
  return writer.text();
}

class FactWriter {
  readonly #lines: string[] = [];
  readonly #messages: Messages;
  readonly #isCalendar: boolean;
  readonly #sides: PlanVersions;

  /** @param isCalendar whether keys are those of a calendar, which have a meaning of their own */
  constructor(edition: Edition, messages: Messages, isCalendar = false) {
    this.#messages = messages;
    this.#isCalendar = isCalendar;
    // Times are told in full: what they leave unsaid where they follow the plan's period would change with it.
    const apart = { ...edition, plan: { ...edition.plan, period: [] } };
    this.#sides = new PlanVersions(apart, apart, []);
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  heading(id: string, name: string): void {
    this.#lines.push(oneLine(`${id} — ${name}`));
  }

  actor(actor: NormalActor, registry: string | undefined): void {
    this.heading(actor.id, actor.name);
    if (registry === undefined) this.units(actor);
    else this.facts([actor.id], { units: registry });
  }

  units({ id, units }: NormalActor): void {
    for (const { id: unit, name, ...more } of units) {
      this.#lines.push(oneLine(`${INDENT}${[id, unit].filter(Boolean).join(' · ')} — ${name}`));
      this.facts([id, unit], more);
    }
  }

  activity({ id, title, tasks, ...more }: NormalActivity): void {
    this.heading(id, title);
    this.facts([id], more);
    for (const [actor, task] of Object.entries(tasks)) this.facts([id, actor], task);
  }

  /** A line for each thing that is said of a subject. */
  facts(subject: readonly string[], part: object): void {
    for (const { path, field, value } of statementsIn(part)) {
      const keys = path.map((key) => this.#labelOf(key));
      // Others are named by their ids, so that a new name of theirs is one line and not many.
      const isReference = fieldNamed(field)?.refers && typeof value === 'string';
      const context = { sides: this.#sides, messages: this.#messages };
      const words = isReference ? value : valueWords(field, value, context);
      const about = [...subject, ...keys].filter(Boolean).join(' · ');
      this.#lines.push(oneLine(`${INDENT}${about} · ${this.#labelOf(field)}: ${words}`));
    }
  }

  #labelOf(field: string): string {
    const { parts, days } = gitMessages(this.#messages).text;
    const own: Readonly<Record<string, string>> = this.#isCalendar ? { ...parts, ...days } : parts;
    return own[field] ?? fieldWords(field, this.#messages);
  }
}

/** A line break in a text is a part of it, and has to be seen as one. */
function oneLine(text: string): string {
  return text.replaceAll(/\r?\n/g, '⏎');
}
