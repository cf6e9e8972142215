/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as the parser sees it, and the way back to the offsets of the file. */
export interface Mapped {
  readonly text: string;
  toFile(offset: number): number;
}

/** Makes changes that do not overlap. What was changed maps to where it began. */
export function applyEdits(before: Mapped, edits: readonly Edit[]): Mapped {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const shifts: { readonly at: number; readonly shift: number }[] = [];
  let text = '';
  let from = 0;
  let shift = 0;
  for (const edit of sorted) {
    if (edit.start < from) continue;
    text += before.text.slice(from, edit.start) + edit.text;
    from = edit.end;
    shift = text.length - edit.end;
    shifts.push({ at: text.length, shift });
  }
  text += before.text.slice(from);
  return {
    text,
    toFile: (offset) =>
      before.toFile(Math.max(0, offset - (shifts.findLast(({ at }) => at <= offset)?.shift ?? 0))),
  };
}
