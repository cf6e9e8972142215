/** The head of a table stays below the bar, however many lines that has. */
export function keepHeadsBelow(bar: HTMLElement, main: HTMLElement): void {
  new ResizeObserver(() => {
    const views = bar.querySelector<HTMLElement>('.views')!;
    // On a narrow screen only the views stay.
    const { offsetHeight } = getComputedStyle(bar).display === 'contents' ? views : bar;
    main.style.setProperty('--bar', `${offsetHeight}px`);
  }).observe(main);
}
