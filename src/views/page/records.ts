import { dayInFigures } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import type { Messages } from '../../messages/messages.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Item } from '../../progress/obligations.ts';
import { standing } from '../../progress/share-state.ts';
import { oneLine } from '../one-line.ts';
import type { PageInMaking } from './page.ts';

/** What was recorded about an item, a line each, with as much of it as was asked for; nothing where nothing was. */
export function recordLines(item: Item, { judged, include, words, messages }: PageInMaking): string[] {
  if (!judged || include.size === 0) return [];
  const { kinds } = messages.records;
  return item.units.flatMap((unit) =>
    standing(judged.states.eventsOf(item, unit)).map((event) => {
      const { on, kind, by } = event;
      const what = words.record({
        day: dayInFigures(messages.language, on),
        unit: oneLine(unit.name),
        kind: kinds[kind],
        by: include.has('people') ? oneLine(by) : undefined,
      });
      const said = [
        ...(include.has('notes') && event.note !== undefined ? [event.note] : []),
        ...(include.has('evidence') ? evidenceWords(event.evidence, messages) : []),
      ];
      return hardSpaces([what, ...said.map(oneLine)].join(' — '));
    }),
  );
}

function evidenceWords(evidence: LedgerEvent['evidence'], { records }: Messages): string[] {
  switch (evidence?.type) {
    case undefined:
      return [];
    case 'file':
      return [records.evidence.file(evidence)];
    case 'url':
      return [evidence.url];
    case 'text':
      return [evidence.text];
  }
}
