import { textsFor, type Column, type Row, type Section } from '../view.ts';
import { bulletLines, bulletsIn, withLaterOrders } from './points.ts';
import type { AppendixTable } from './table.ts';

/** The table for a pipe: a line a bullet, or a line a row where each piece of work has one; what it stands under comes first. */
export function linesSection({
  laid,
  dimensions,
  across,
  bands,
  isList,
  section,
  words,
}: AppendixTable): Section {
  if (isList) {
    const { columns = [], rows = [] } = section;
    const outer = bands.map((key): Column => ({ key, heading: '' }));
    return { only: ['pipe'], columns: [...outer, ...columns.filter(({ key }) => key !== 'mark')], rows };
  }
  const names = [...dimensions.map(({ name }) => name), 'across', 'words'];
  return {
    only: ['pipe'],
    columns: names.map((key) => ({ key, heading: '', ...(key === 'words' ? { share: 1 } : {}) })),
    // Many are made of a large plan, and only a pipe shows them.
    get rows() {
      return laid.rows.flatMap(({ places, cells }) => {
        const at = places.map((place, index): [string, string] => {
          const { name, labels } = dimensions[index]!;
          return [name, place.id ?? labels.get(place.key) ?? ''];
        });
        return laid.across.flatMap((place) => {
          const bullets = bulletsIn(cells.get(place.key) ?? []);
          const lines = withLaterOrders(bullets, bulletLines(bullets, words), words.messages);
          return textsFor('pipe', lines).map((text): Row => ({
            ...Object.fromEntries(at),
            across: place.id ?? across.get(place.key),
            words: text.replaceAll(/\s+/g, ' '),
          }));
        });
      });
    },
  };
}
