import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/review/edition.ts';
import { provenance } from '../../src/review/provenance.ts';

/** A version in this test: nothing but values by name. */
type Values = Readonly<Record<string, string>>;
interface Node {
  readonly name: string;
  readonly values: Values;
  readonly parents: readonly Node[];
}
const editionOf = new Map<Values, Edition>();
const known = new Map<Edition, Values>();

function edition(values: Values): Edition {
  let made = editionOf.get(values);
  if (!made) {
    made = { plan: {}, calendar: {} } as Edition;
    editionOf.set(values, made);
    known.set(made, values);
  }
  return made;
}

/** @param nodes newest first */
function origins(nodes: readonly Node[]): Record<string, string> {
  const steps = nodes.map(({ name, values, parents }) => ({
    name,
    before: parents.map((parent) => edition(parent.values)),
    after: edition(values),
  }));
  const found = provenance(steps, (each) => new Map(Object.entries(known.get(each) ?? {})));
  return Object.fromEntries([...found].map(([key, step]) => [key, step.name]));
}

describe('where a value came in', () => {
  it('in a line of versions, is the last change of it', () => {
    const value = fc.constantFrom('1', '2', '3');
    const history = fc.array(fc.record({ a: value, b: value }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(history, (versions) => {
        const nodes: Node[] = [];
        for (const [index, values] of versions.entries()) {
          const parent = nodes.at(-1);
          nodes.push({ name: String(index), values, parents: parent ? [parent] : [] });
        }
        const expected = (key: 'a' | 'b'): string => {
          let at = versions.length - 1;
          while (at > 0 && versions[at - 1]![key] === versions.at(-1)![key]) at--;
          return String(at);
        };
        expect(origins(nodes.toReversed())).toEqual({ a: expected('a'), b: expected('b') });
      }),
    );
  });

  it('in branches, is the side that made it; of what no side has, the merge', () => {
    const root: Node = { name: 'root', values: { a: '1', b: '1', c: '1', d: '1' }, parents: [] };
    const left: Node = { name: 'left', values: { a: '2', b: '1', c: '2', d: '1' }, parents: [root] };
    const right: Node = { name: 'right', values: { a: '1', b: '2', c: '3', d: '1' }, parents: [root] };
    const merge: Node = { name: 'merge', values: { a: '2', b: '2', c: '4', d: '1' }, parents: [left, right] };
    const wanted = { a: 'left', b: 'right', c: 'merge', d: 'root' };
    expect(origins([merge, left, right, root])).toEqual(wanted);
    expect(origins([merge, right, left, root])).toEqual(wanted);
  });

  it('is nowhere where the beginning is missing', () => {
    const first: Node = { name: 'first', values: { a: '1' }, parents: [] };
    const second: Node = { name: 'second', values: { a: '1', b: '1' }, parents: [first] };
    expect(origins([second])).toEqual({ b: 'second' });
    expect(origins([])).toEqual({});
  });
});
