const DARK = 'screen and (prefers-color-scheme: dark)';

/** Changes from light to dark and back; until then the page is as the system is. */
export function switchTheme(): void {
  const dark = document.querySelector<HTMLStyleElement>('#dark')!;
  const isDark = dark.media === DARK ? matchMedia(DARK).matches : dark.media === 'screen';
  dark.media = isDark ? 'not all' : 'screen';
}
