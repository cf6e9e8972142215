/** The text of the paragraphs of OpenDocument, which may stand in one another: footnotes, frames, comments. */
import type { PartElement } from '../../xml-part.ts';

/** What stands in paragraphs and is none of their text. */
const NO_TEXT =
  /\/(?:note-citation|ruby-text|hidden-text|script|annotation\/(?:creator|date|date-string|sender-initials)|(?:frame|object)\/(?:title|desc))$/;

/** Nobody writes more of them in a row. */
const MOST_SPACES = 1000;

/** The paragraphs that are open. */
export class InlineText {
  readonly #open: { text: string; isSpaceDue: boolean }[] = [];
  #passedOver: PartElement | undefined;

  begin(element: PartElement): void {
    if (this.#passedOver) return;
    const { name, place, attributes } = element;
    if (NO_TEXT.test(place)) this.#passedOver = element;
    else if (name === 'p' || name === 'h') this.#open.push({ text: '', isSpaceDue: false });
    else if (name === 's') this.#add(' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, MOST_SPACES)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  /** White space of the file is one space, and none at the beginning. */
  text(text: string): void {
    const last = this.#open.at(-1);
    if (!last || this.#passedOver) return;
    const words = text.replace(/[ \t\r\n]+/g, ' ');
    last.text += last.isSpaceDue || last.text === '' ? words.replace(/^ /, '') : words;
    last.isSpaceDue = words === '' ? last.isSpaceDue : words.endsWith(' ');
  }

  /** The text of a paragraph that ended here. */
  end(element: PartElement): string | undefined {
    if (this.#passedOver) {
      if (this.#passedOver === element) this.#passedOver = undefined;
      return undefined;
    }
    return element.name === 'p' || element.name === 'h' ? this.#open.pop()?.text : undefined;
  }

  #add(text: string): void {
    const last = this.#open.at(-1);
    if (!last) return;
    last.text += text;
    last.isSpaceDue = false;
  }
}
