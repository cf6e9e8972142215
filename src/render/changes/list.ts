import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Change, Value } from '../../review/change.ts';
import { joined, pair, type Line } from './line.ts';

/** What came to a list and what went from it; the whole of both where only their order differs. */
export function listLine(
  { before, after }: Change,
  nameOf: (each: string) => string,
  messages: Messages,
): Line {
  const words = changeMessages(messages);
  const was = entriesOf(before);
  const is = entriesOf(after);
  const parts: Line[] = [
    ...is
      .filter((each) => !was.includes(each))
      .map((each): Line => [{ text: nameOf(each), mark: 'inserted' }]),
    ...was
      .filter((each) => !is.includes(each))
      .map((each): Line => [{ text: nameOf(each), mark: 'deleted' }]),
  ];
  if (parts.length > 0) return joined(parts, ', ');
  const said = (list: readonly string[]): string => list.map(nameOf).join(', ') || words.none;
  return pair(said(was), said(is));
}

function entriesOf(value: Value | undefined): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((each: Value) =>
    typeof each === 'string' ? each : JSON.stringify(each),
  );
}
