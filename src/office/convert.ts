/** LibreOffice, where it is installed: it reads the old formats of Word and Excel, and makes PDF. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { pathToFileURL } from 'node:url';
import { makeProfile } from './profile.ts';
import { runBounded, type BoundedEnd } from './run-bounded.ts';

/** What LibreOffice is to make of what. */
export interface Conversion {
  readonly bytes: Uint8Array;
  /** The ending of the name that the format has: `doc`. */
  readonly from: string;
  /** The same of what is made: `pdf`. */
  readonly to: string;
  /** LibreOffice's own word for how it is made, after a colon; what the ending says, unless given. */
  readonly filter?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds; {@link DEADLINE} unless given. */
  readonly deadline?: number;
}

/** Why there is no result. */
export class OfficeError extends Error {
  readonly reason: 'absent' | 'late' | 'failed';

  constructor(reason: OfficeError['reason'], words = '') {
    super(words || reason);
    this.reason = reason;
  }
}

/** Long enough for a thousand pages on a slow machine, in milliseconds. */
const DEADLINE = 120_000;

/** Where it is installed besides the folders of PATH. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  ],
};

/**
 * Has LibreOffice make one file of another. It gets a profile of its own, in which no macro runs and no link is followed, and is ended
 * at a deadline with all that it started.
 *
 * @throws OfficeError where it is not there, does not end in time or makes nothing
 */
export async function convertInOffice(conversion: Conversion): Promise<Uint8Array> {
  const { bytes, from, to, filter, env, deadline = DEADLINE } = conversion;
  const folder = await mkdtemp(join(tmpdir(), 'cyclo-office-'));
  try {
    const [profile, input, out] = ['profile', `document.${from}`, 'out'].map((name) => join(folder, name));
    await makeProfile(profile!);
    await writeFile(input!, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile!).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nofirststartwizard',
      '--convert-to',
      filter === undefined ? to : `${to}:${filter}`,
      '--outdir',
      out!,
      input!,
    ];
    const ended = await runFirst(['soffice', 'libreoffice', ...(PROGRAMS[platform] ?? [])], args, {
      // Its home is here, too: fonts and caches are the only thing it looks for in that of the user.
      env: { ...env, SAL_USE_VCLPLUGIN: 'svp' },
      folder,
      deadline,
    });
    if (ended.end !== 'exit') throw new OfficeError(ended.end);
    try {
      return await readFile(join(out!, `document.${to}`));
    } catch {
      throw new OfficeError('failed', ended.words);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runFirst(
  programs: readonly string[],
  args: readonly string[],
  run: Parameters<typeof runBounded>[2],
): Promise<BoundedEnd> {
  for (const program of programs) {
    const ended = await runBounded(program, args, run);
    if (ended.end !== 'absent') return ended;
  }
  return { end: 'absent' };
}
