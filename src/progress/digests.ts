/** What somebody is to be reminded of: the open items of an agenda, sorted by whom they are for. */
import { entryIn } from '../group-by.ts';
import type { Plan, Responsible } from '../plan/plan.ts';
import type { DueItem } from './due.ts';
import { allResponsible, responsibleOf } from './responsible.ts';

/** To whom reminders can go: to each unit, to each actor for all its units, or to everybody who answers for something. */
export const RECIPIENT_KINDS = ['unit', 'actor', 'responsible'] as const;

/** One of them. */
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** Somebody who is reminded. */
export interface Recipient {
  readonly kind: RecipientKind;
  /** An id; of a person, who has none, the address or the words that name them. */
  readonly id: string;
  readonly name: string;
  /** The addresses that plans have for them: where there is none, or several, nobody can say where to write. */
  readonly addresses: readonly string[];
}

/** What one recipient is reminded of. */
export type Digest = ReturnType<typeof digestsOf>[number];

/**
 * Sorts items by whom they are for, recipients in the order of the items.
 *
 * @param items of `eachUnit`, unless it is by actors
 * @param plans those that know addresses: somebody may be named with one in another place than the work
 * @param nameOf what a person is called
 */
export function digestsOf(
  items: readonly DueItem[],
  kind: RecipientKind,
  plans: readonly Plan[],
  nameOf: (person: Responsible) => string,
) {
  const known = addressesIn(plans, kind, nameOf);
  const digests = new Map<string, { recipient: Recipient; items: DueItem[] }>();
  for (const entry of items) {
    for (const { id: called, name, email } of namedIn(entry, kind, nameOf)) {
      const addresses = email === undefined ? [...(known.get(called) ?? [])] : [email];
      const [address] = addresses;
      // A post may have an address in each school, and a name one in many places: who has the same address is the same.
      const id = kind === 'responsible' && address !== undefined && addresses.length === 1 ? address : called;
      const digest = entryIn(digests, id, () => ({
        recipient: { kind, id, name, addresses },
        items: [],
      }));
      if (!digest.items.includes(entry)) digest.items.push(entry);
    }
  }
  return [...digests.values()];
}

interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

function namedIn(
  { item, unit }: DueItem,
  kind: RecipientKind,
  nameOf: (person: Responsible) => string,
): readonly Addressee[] {
  // What several plans say of a unit or an actor counts together.
  if (kind === 'actor') return [{ id: item.actor.id, name: item.actor.name }];
  if (!unit) return [];
  if (kind === 'unit') return [{ id: unit.id, name: unit.name }];
  return responsibleOf(item, unit).map((person) => ({
    ...person,
    id: nameOf(person),
    name: nameOf(person),
  }));
}

/** Every address that plans have for what is called by an id, or by words. */
function addressesIn(
  plans: readonly Plan[],
  kind: RecipientKind,
  nameOf: (person: Responsible) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const named = plans.flatMap((plan): { id: string; email?: string | undefined }[] => {
    if (kind === 'responsible')
      return allResponsible(plan).map((person) => ({ id: nameOf(person), email: person.email }));
    return kind === 'actor' ? [...plan.actors] : plan.actors.flatMap(({ units }) => units);
  });
  for (const { id, email } of named) if (email !== undefined) entryIn(found, id, () => new Set()).add(email);
  return found;
}
