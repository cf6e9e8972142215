import type { Language } from '../messages/messages.ts';

/** A part of a whole as people write it: «88,9 %», “88.9 %”. Never rounded up to the whole, nor down to nothing. */
export function percent(part: number, language: Language): string {
  const rounded = Math.round(part * 1000) / 10;
  const shown = part < 1 && rounded === 100 ? 99.9 : part > 0 && rounded === 0 ? 0.1 : rounded;
  const text = String(shown);
  return `${language === 'ru' ? text.replace('.', ',') : text} %`;
}

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
