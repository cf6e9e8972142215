/** The browser that the tests look through: Debian's Chromium, which CI installs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startChromium } from '../../build/chromium.mjs';

/** How a page is opened. */
interface Opening extends BrowserContextOptions {
  /** What stands after the address. */
  readonly hash?: string;
  /** What is to be done with the window before the page is in it. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens pages, each in a window of its own. */
export interface Window {
  open(html: string, opening?: Opening): Promise<Page>;
}

/** A browser for the tests of a file. Nothing is skipped where there is none. */
export function browserOfTests(): Window {
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-page-'));
  let browser: Browser | undefined;
  let count = 0;
  beforeAll(async () => {
    // On most desks a scrollbar takes room.
    browser = await startChromium({ ignoreDefaultArgs: ['--hide-scrollbars'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async open(html, { hash = '', before, ...options } = {}) {
      const file = join(folder, `${(count += 1)}.html`);
      writeFileSync(file, html);
      const page = await browser!.newPage({ viewport: { width: 1440, height: 900 }, ...options });
      page.on('pageerror', (error) => {
        throw error;
      });
      await before?.(page);
      await page.goto(`${pathToFileURL(file).href}${hash}`);
      return page;
    },
  };
}
