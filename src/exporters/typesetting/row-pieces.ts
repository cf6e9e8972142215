/** A paragraph of a cell, broken into lines. */
export type BrokenParagraph = readonly string[];

/**
 * Cuts a row that is too tall into pieces, between paragraphs, and between the lines of one that is too tall itself.
 *
 * @param cells the paragraphs of each column
 * @param most lines that a row can have
 * @param first lines that the first piece can have
 * @returns for each piece, for each column, its paragraphs in whole
 */
export function rowPieces(
  cells: readonly (readonly BrokenParagraph[])[],
  most: number,
  first = most,
): string[][][] {
  const columns = cells.map((paragraphs) => columnPieces(paragraphs, most, first));
  const count = Math.max(1, ...columns.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, piece) => columns.map((pieces) => pieces[piece] ?? []));
}

/** The height of a cell, in lines. */
export function lineCount(paragraphs: readonly BrokenParagraph[]): number {
  return paragraphs.reduce((sum, lines) => sum + lines.length, 0);
}

function columnPieces(paragraphs: readonly BrokenParagraph[], most: number, first: number): string[][] {
  const pieces: string[][] = [[]];
  let room = first;
  const next = (): void => {
    pieces.push([]);
    room = most;
  };
  for (const paragraph of paragraphs) {
    if (paragraph.length > room && paragraph.length <= most) next();
    for (let start = 0; start < paragraph.length;) {
      if (room <= 0) next();
      const lines = paragraph.slice(start, start + room);
      pieces.at(-1)!.push(lines.join('').trimEnd());
      start += lines.length;
      room -= lines.length;
    }
  }
  return pieces;
}
