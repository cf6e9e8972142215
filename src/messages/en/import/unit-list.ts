import { counted } from '../counted.ts';

/** What is said of a list of institutions that becomes a registry. */
export const unitList = {
  comments: {
    proposed: 'proposed for the districts that the list names',
    leftover: (a: { place: string; text: string }) => `not understood (${a.place}): ${a.text}`,
    duplicate: (a: { place: string; text: string }) => `named once more (${a.place}): ${a.text}`,
  },
  found: (a: { count: number; actors: readonly string[] }) =>
    `${counted(a.count, 'new unit')}: ${a.actors.join(', ')}.`,
  nothingNew: 'No new units.',
  ofActor: (a: { actor: string; count: number }) => `${a.actor} ${a.count}`,
  kept: (a: { count: number }) =>
    `${counted(a.count, 'unit')} of the registry found in the list and left as they are.`,
  proposed: (a: { names: readonly string[] }) =>
    `The list has no offices of these districts, so they were proposed: ${a.names.join('; ')}. Check their names and actor.`,
  duplicate: (a: { place: string; name: string; id: string }) =>
    `${a.place}: ${a.name} is named once more; it is ${a.id}, and the row is kept as a comment.`,
  leftover: (a: { place: string; text: string }) =>
    `${a.place}: not understood, kept as a comment: ${a.text}`,
  differing: (a: { id: string; parent: string; place: string }) =>
    `${a.place}: ${a.id} answers to ${a.parent} by the list; the registry says otherwise and stays.`,
  absent: (a: { ids: readonly string[] }) =>
    `In the registry and not in the list: ${a.ids.join(', ')}. They stay; a unit that was closed gets its last day, to: DATE.`,
};
