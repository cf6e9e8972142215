/** Which text of a list is which, when some were worded anew. */
import type { Entry } from '../../plan/canonical/tree.ts';

/**
 * Names the texts of a changed list after those of the list before. Between two texts that stayed, as many new ones as old
 * ones are the old ones in other words; otherwise they are others.
 */
export function paired(
  base: ReadonlyMap<string, Entry>,
  side: ReadonlyMap<string, Entry>,
): Map<string, Entry> {
  const old = [...base.keys()];
  const names = [...side.keys()];
  const stayed = names.filter((name) => base.has(name));
  const isInOrder = stayed.every(
    (name, index) => index === 0 || old.indexOf(name) > old.indexOf(stayed[index - 1]!),
  );
  if (!isInOrder) return new Map(side);
  const named = new Map<string, Entry>();
  let [fromOld, fromNew] = [0, 0];
  for (const name of [...stayed, undefined]) {
    const gone = old.slice(fromOld, name === undefined ? undefined : old.indexOf(name));
    const came = names.slice(fromNew, name === undefined ? undefined : names.indexOf(name));
    came.forEach((text, index) => {
      named.set(gone.length === came.length ? gone[index]! : text, side.get(text)!);
    });
    if (name === undefined) break;
    named.set(name, side.get(name)!);
    fromOld = old.indexOf(name) + 1;
    fromNew = names.indexOf(name) + 1;
  }
  return named;
}
