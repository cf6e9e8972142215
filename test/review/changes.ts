/** A small plan, random changes of it, and what both of two changes make of it: worked out on plain values. */
import type { Value } from '../plan/random-style-writer.ts';

type Group = { [key: string]: Value };

/** One change: the thing it changes, and how. Two changes of different things can both be made. */
export interface Change {
  readonly field: string;
  /** Whether it moves something: two of these are of one thing, the order. */
  readonly isMove?: true;
  make(plan: PlanModel): void;
}

export type Random = () => number;

const ACTIVITIES = ['a', 'b', 'c', 'd', 'e', 'f'];
const LISTS = ['with', 'tags', 'only'];

/** A plan by values, that remembers under which id everything was before it was renamed. */
class PlanModel {
  readonly plan: Group = {
    cyclo: 'one',
    title: 'План',
    order: {
      kind: 'ПРИКАЗ',
      issuer: 'Управление',
      clauses: ['Первый пункт', 'Второй пункт', 'Третий пункт'],
    },
    actors: {
      UO: { name: 'Управление' },
      RUO: {
        name: 'РУО',
        units: [
          { id: 'u1', name: 'Один' },
          { id: 'u2', name: 'Два' },
        ],
      },
    },
  };
  activities: { readonly key: string; readonly value: Group }[] = ACTIVITIES.map((key, index) => ({
    key,
    value: {
      id: key,
      title: `Мероприятие ${key}`,
      when: '2010-10',
      ...(index > 0 ? { after: [ACTIVITIES[index - 1]!] } : {}),
      tasks: { UO: `Текст ${key}`, RUO: { role: 'support', text: `Участие, ${key}` } },
    },
  }));
  readonly renamed = new Map<string, string>();

  activity(key: string): Group {
    return this.activities.find((each) => each.key === key)!.value;
  }

  group(...path: string[]): Group {
    return path.reduce<Group>((group, key) => group[key] as Group, this.plan);
  }

  /** The plan as data; whatever was renamed is named by its new id everywhere. */
  get value(): Value {
    const value = structuredClone({ ...this.plan, activities: this.activities.map((each) => each.value) });
    for (const activity of value.activities) {
      if (Array.isArray(activity['after']))
        activity['after'] = activity['after'].map((id) => this.renamed.get(id as string) ?? id);
    }
    return value;
  }
}

/** The plan after changes. */
export function changed(...changes: readonly Change[]): Value {
  const model = new PlanModel();
  for (const change of changes) change.make(model);
  return model.value;
}

/** A change of one kind; `side` keeps apart what two sides write. */
export function randomChange(random: Random, side: string, count: number): Change {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const key = pick(ACTIVITIES);
  const word = `${side}${count}`;
  const when = pick([['2010-11', '2010-12'], '2010-09', { every: 'month', by: word }]);
  const make: readonly (() => Change)[] = [
    () => set(`${key}/title`, (plan) => (plan.activity(key)['title'] = `Название: ${word}, новое`)),
    () => set(`${key}/when`, (plan) => (plan.activity(key)['when'] = when)),
    () => set(`${key}/output`, (plan) => (plan.activity(key)['output'] = `Итог ${word}`)),
    () =>
      set(
        `${key}/tasks/UO`,
        (plan) => ((plan.activity(key)['tasks'] as Group)['UO'] = `Другой текст, ${word}`),
      ),
    () =>
      set(
        `${key}/tasks/RUO/role`,
        (plan) => (((plan.activity(key)['tasks'] as Group)['RUO'] as Group)['role'] = word),
      ),
    () =>
      set(
        `${key}/tasks/RUO/text`,
        (plan) => (((plan.activity(key)['tasks'] as Group)['RUO'] as Group)['text'] = word),
      ),
    () => set(`${key}/tasks/${word}`, (plan) => ((plan.activity(key)['tasks'] as Group)[word] = 'Ещё пункт')),
    () => listed(key, pick(LISTS), word),
    () => listed(key, 'after', word),
    () =>
      set(`${key}/after/${before(key)}`, (plan) => {
        const after = (plan.activity(key)['after'] ?? []) as Value[];
        if (plan.activity(key)['after'])
          plan.activity(key)['after'] = after.filter((id) => id !== before(key));
      }),
    () => ({
      field: `${key}/*`,
      make: (plan) => void (plan.activities = plan.activities.filter((each) => each.key !== key)),
    }),
    () => moving(key),
    () => renaming(key, word),
    () => adding(key, side, word),
    () => set('title', (plan) => (plan.plan['title'] = word)),
    () => set('order/number', (plan) => (plan.group('order')['number'] = word)),
    () =>
      set(
        'order/signatory',
        (plan) => (plan.group('order')['signatory'] = { post: word, name: `И. О. ${word}` }),
      ),
    () =>
      set(
        'order/clauses/1',
        (plan) => ((plan.group('order')['clauses'] as Value[])[1] = `Второй пункт: ${word}`),
      ),
    () => set('units/u1/name', (plan) => (unitOf(plan, 'u1')['name'] = word)),
    () => set('units/u2/parent', (plan) => (unitOf(plan, 'u2')['parent'] = word)),
    () => set(`actors/${word}`, (plan) => (plan.group('actors')[word] = { name: word })),
    () => set('actors/UO/name', (plan) => (plan.group('actors', 'UO')['name'] = word)),
  ];
  return pick(make)();
}

/** Whether two changes are of one thing, or of a thing and a part of it. */
export function isOfOne(one: Change, other: Change): boolean {
  if (one.isMove && other.isMove) return true;
  const [a, b] = [one.field, other.field].map((field) => field.replace(/\/\*$/, '/'));
  return (
    a === b ||
    a!.startsWith(b!.endsWith('/') ? b! : `${b}/`) ||
    b!.startsWith(a!.endsWith('/') ? a! : `${a}/`)
  );
}

function set(field: string, make: (plan: PlanModel) => void): Change {
  return { field, make };
}

function before(key: string): string {
  return ACTIVITIES[ACTIVITIES.indexOf(key) - 1] ?? '';
}

function unitOf(plan: PlanModel, id: string): Group {
  return (plan.group('actors', 'RUO')['units'] as Group[]).find((unit) => unit['id'] === id)!;
}

/** One more at the end of a list. */
function listed(key: string, list: string, word: string): Change {
  return set(`${key}/${list}/${word}`, (plan) => {
    const activity = plan.activity(key);
    activity[list] = [...((activity[list] ?? []) as Value[]), word];
  });
}

function renaming(key: string, word: string): Change {
  return set(`${key}/id`, (plan) => {
    const activity = plan.activity(key);
    activity['id'] = `new-${word}`;
    activity['was'] = [key];
    plan.renamed.set(key, `new-${word}`);
  });
}

/** To the beginning, where nothing is ever added. */
function moving(key: string): Change {
  return {
    field: `${key}/*`,
    isMove: true,
    make: (plan) => {
      const [own, others] = [
        plan.activities.filter((each) => each.key === key),
        plan.activities.filter((each) => each.key !== key),
      ];
      plan.activities = [...own, ...others];
    },
  };
}

/** An activity behind another; where both sides add one, ours comes first. */
function adding(key: string, side: string, word: string): Change {
  return set(`${key}/ added ${word}`, (plan) => {
    const behind = plan.activities.findIndex((each) => each.key === key) + 1;
    const isOurs = (name: string): boolean => side === 'theirs' && name.startsWith('added by ours');
    const next = plan.activities.findIndex((each, index) => index >= behind && !isOurs(each.key));
    const at = next < 0 ? plan.activities.length : next;
    const value = { id: `added-${word}`, title: word, when: '2010-12', tasks: { UO: word } };
    plan.activities.splice(at, 0, { key: `added by ${side} ${word}`, value });
  });
}
