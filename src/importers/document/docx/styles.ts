/** What the styles of a DOCX say of paragraphs, as far as it is seen in their words. */
import type { Archive } from '../../archive.ts';
import { chainOf } from '../style-chain.ts';

/** What a style says, or a paragraph itself. */
export interface ParagraphStyle {
  /** The list, and the level in it. */
  numbering?: string;
  level?: number;
  /** The level of a heading, from 1. */
  heading?: number;
  alignment?: string;
}

/** The styles of a document. */
export class Styles {
  readonly #own = new Map<string, ParagraphStyle & { basedOn?: string }>();
  #default: string | undefined;

  static async read(archive: Archive, path: string | undefined): Promise<Styles> {
    const styles = new Styles();
    if (path === undefined || !archive.has(path)) return styles;
    let id = '';
    await archive.read(path, {
      begin: ({ place, attributes: { styleId = '', val = '', type, default: isDefault } }) => {
        if (place === 'styles/style') {
          styles.#own.set((id = styleId), {});
          if (type === 'paragraph' && /^(?:1|true)$/.test(isDefault ?? '')) styles.#default = styleId;
          return;
        }
        const style = styles.#own.get(id);
        if (!style || !place.startsWith('styles/style/')) return;
        if (place === 'styles/style/basedOn') style.basedOn = val;
        else if (place === 'styles/style/name') {
          const [, level] = /^heading (\d)$/i.exec(val) ?? [];
          if (level !== undefined) style.heading = Number(level);
        } else setProperty(style, place.slice('styles/style/'.length), val);
      },
    });
    return styles;
  }

  /** All that a style says, with what it has from those it is based on. */
  of(id: string | undefined): ParagraphStyle {
    const found: ParagraphStyle = {};
    for (const { basedOn: _, ...style } of chainOf(this.#own, id ?? this.#default).toReversed())
      Object.assign(found, style);
    return found;
  }
}

/** Sets what a property of a paragraph says, whether it is that of a style or of the paragraph itself. */
export function setProperty(style: ParagraphStyle, place: string, value: string): void {
  switch (place) {
    case 'pPr/numPr/numId':
      style.numbering = value;
      break;
    case 'pPr/numPr/ilvl':
      style.level = Number(value);
      break;
    case 'pPr/jc':
      style.alignment = value;
      break;
    case 'pPr/outlineLvl':
      // The last of ten levels is that of ordinary text.
      if (Number(value) < 9) style.heading = Number(value) + 1;
  }
}
