import type { PartElement } from '../../xml-part.ts';
import { ALIGNMENTS } from '../alignments.ts';
import { chainOf } from '../style-chain.ts';
import type { Paragraph } from '../source-document.ts';

/** What the styles of OpenDocument say, as far as it is seen in words: how paragraphs are aligned, which tables are not shown. */
export class TextStyles {
  readonly #styles = new Map<
    string,
    { basedOn?: string | undefined; alignment?: string; isHidden?: boolean }
  >();
  #defined = '';

  /** Takes what the definitions of styles say. */
  define({ name, attributes }: PartElement): void {
    if (name === 'style') {
      this.#defined = attributes['name'] ?? '';
      this.#styles.set(this.#defined, { basedOn: attributes['parent-style-name'] });
    }
    const style = this.#styles.get(this.#defined);
    if (!style) return;
    if (name === 'paragraph-properties' && attributes['text-align'] !== undefined)
      style.alignment = attributes['text-align'];
    if (name === 'table-properties') style.isHidden = attributes['display'] === 'false';
  }

  alignmentOf(id: string | undefined): Paragraph['alignment'] {
    const aligned = chainOf(this.#styles, id).find(({ alignment }) => alignment !== undefined);
    return aligned?.alignment === undefined ? undefined : ALIGNMENTS[aligned.alignment];
  }

  /** Whether a table of this style is not shown. */
  isHidden(id: string | undefined): boolean {
    return this.#styles.get(id ?? '')?.isHidden ?? false;
  }
}
