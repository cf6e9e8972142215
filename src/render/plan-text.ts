/**
 * A plan as text with a fact on each line, so that two versions compared line by line show what changed and nothing else.
 * Each line is understood alone: a difference shows little of what is around it.
 */
import { gitMessages } from '../messages/sections/git.ts';
import type { Messages } from '../messages/messages.ts';
import { fieldNamed } from '../plan/field-path.ts';
import type { Edition } from '../review/edition.ts';
import { normalForm, type NormalActor } from '../review/diff/normal-form.ts';
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
  const facts = factsIn(edition, messages);
  const { plan, title, actors, activities, ...more } = normalForm(edition);
  return textOf([
    heading(plan, title),
    ...facts([gitMessages(messages).text.plan], more),
    ...actors.flatMap((actor) => {
      const registry = registries.get(actor.id);
      const units = registry === undefined ? unitLines(actor, facts) : facts([actor.id], { units: registry });
      return [heading(actor.id, actor.name), ...units];
    }),
    ...activities.flatMap(({ id, title: name, tasks, ...others }) => [
      heading(id, name),
      ...facts([id], others),
      ...Object.entries(tasks).flatMap(([actor, task]) => facts([id, actor], task)),
    ]),
  ]);
}

/** A registry of units by itself. */
export function unitsText(edition: Edition, messages: Messages): string {
  const facts = factsIn(edition, messages);
  return textOf(normalForm(edition).actors.flatMap((actor) => unitLines(actor, facts)));
}

/** A calendar by itself. */
export function calendarText(edition: Edition, messages: Messages): string {
  const { calendar } = normalForm(edition);
  if (typeof calendar === 'string') return '';
  const { calendar: id, name = id, ...more } = calendar;
  const { days } = gitMessages(messages).text;
  return textOf([heading(id, name), ...factsIn(edition, messages, days)([id], more)]);
}

/** Spans by themselves. */
export function spansText(edition: Edition, messages: Messages): string {
  const facts = factsIn(edition, messages);
  const spans = Object.entries(normalForm(edition).spans ?? {});
  return textOf(
    spans.flatMap(([id, { name, ...more }]) => [heading(id, name as string), ...facts([id], more)]),
  );
}

/** A line for each thing that is said of a subject. */
type Facts = (subject: readonly string[], part: object) => string[];

/** @param ownLabels keys that have a meaning of their own there */
function factsIn(
  edition: Edition,
  messages: Messages,
  ownLabels: Readonly<Record<string, string>> = {},
): Facts {
  // Times are told in full: what they leave unsaid where they follow the plan's period would change with it.
  const apart = { ...edition, plan: { ...edition.plan, period: [] } };
  const context = { sides: new PlanVersions(apart, apart, []), messages };
  const labels: Readonly<Record<string, string>> = { ...gitMessages(messages).text.parts, ...ownLabels };
  const labelOf = (field: string): string => labels[field] ?? fieldWords(field, messages);
  return (subject, part) =>
    statementsIn(part).map(({ path, field, value }) => {
      // Others are named by their ids, so that a new name of theirs is one line and not many.
      const isReference = fieldNamed(field)?.refers && typeof value === 'string';
      const words = isReference ? value : valueWords(field, value, context);
      const about = [...subject, ...path.map(labelOf)].filter(Boolean).join(' · ');
      return `${INDENT}${about} · ${labelOf(field)}: ${words}`;
    });
}

function heading(id: string, name: string): string {
  return `${id} — ${name}`;
}

function unitLines({ id, units }: NormalActor, facts: Facts): string[] {
  return units.flatMap(({ id: unit, name, ...more }) => [
    INDENT + heading([id, unit].filter(Boolean).join(' · '), name),
    ...facts([id, unit], more),
  ]);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

/** A line break in a text is a part of it, and has to be seen as one. */
function oneLine(text: string): string {
  return text.replaceAll(/\r?\n/g, '⏎');
}
