/** Debian's Chromium, in which tests, measurements and pictures open pages. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The one that shows nothing has no windows to make, and opens a page in a third of the time. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const program = PROGRAMS.find((each) => existsSync(each));

/** What is to be done where there is none. */
export const CHROMIUM_MISSING =
  program === undefined ? 'Chromium is missing: apt-get install chromium-headless-shell' : undefined;

/**
 * Starts it.
 *
 * @param options besides the program and its arguments
 */
export async function startChromium(options = {}) {
  if (program === undefined) throw new Error(CHROMIUM_MISSING);
  // Root has no sandbox in Chromium; what it opens here are files of ours.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ ...options, executablePath: program, args });
}
