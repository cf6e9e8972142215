const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Parts of a whole, a small bar each. */
export function sparkline(parts: readonly number[]): string {
  return parts.map((part) => BARS[Math.min(BARS.length - 1, Math.floor(part * BARS.length))]).join('');
}

/** A part of a whole as a bar of so many cells. */
export function bar(part: number, cells: number): string {
  const filled = part < 1 ? Math.min(cells - 1, Math.round(part * cells)) : cells;
  return '█'.repeat(filled) + '░'.repeat(cells - filled);
}
