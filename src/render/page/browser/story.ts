import type { Filter } from './entry-index.ts';
import type { Listing } from './listing.ts';

/** The stories one below the other. */
export class StoriesView {
  readonly size: number;
  readonly #root: HTMLElement;
  readonly #listing: Listing;

  constructor(root: HTMLElement, listing: Listing) {
    this.#root = root;
    this.#listing = listing;
    this.size = listing.size;
  }

  /** @returns how many parts of them match */
  apply(filter: Filter): number {
    return this.#listing.apply(filter, this.#root, () => undefined);
  }
}

/** Opens the story of a piece of work over the page, from whatever link leads to it. */
export class StoryDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #body: HTMLElement;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#body = dialog.querySelector<HTMLElement>('[data-body]')!;
    document.addEventListener('click', (event) => this.#follow(event));
    // A click beside it closes it, as Escape does.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  /** @returns whether there is such a story */
  open(id: string): boolean {
    const story = document.getElementById(id);
    if (!(story instanceof HTMLElement) || story.dataset['host'] === undefined) return false;
    const copy = story.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    copy.classList.add('on');
    const heading = copy.querySelector('h3');
    heading?.setAttribute('id', 'story-title');
    this.#body.replaceChildren(copy);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#body.scrollTop = 0;
    this.#body.focus();
    return true;
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#a-"]') : null;
    if (link && this.open(decodeURIComponent(link.hash.slice(1)))) event.preventDefault();
  }
}
