import type { Browser, LaunchOptions } from 'playwright-core';

/** What is to be done where there is no Chromium. */
export const CHROMIUM_MISSING: string | undefined;

/** Starts Chromium. @throws Error where there is none */
export function startChromium(options?: LaunchOptions): Promise<Browser>;
