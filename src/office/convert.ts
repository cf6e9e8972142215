/**
 * LibreOffice, where it is installed: it reads the old formats of Word and Excel, and makes PDF. It is started with a profile of its
 * own, in which nothing of a document runs and nothing is fetched. Whoever uses LibreOffice on this machine keeps their settings, and may
 * have it open.
 */
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { pathToFileURL } from 'node:url';
import { runBounded, type BoundedEnd } from './run-bounded.ts';

/** What LibreOffice is to make of what. */
interface Conversion {
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

type Setting = readonly [path: string, name: string, value: string | number | boolean];

const SECURITY = 'org.openoffice.Office.Common/Security/Scripting';
/** For links: 0 means always, 1 on request, 2 never. */
const NEVER = 2;
/** No program listens there: the port is the one for discarding. */
const NOWHERE = { host: '127.0.0.1', port: 9 };

const SETTINGS: readonly Setting[] = [
  [SECURITY, 'MacroSecurityLevel', 3],
  [SECURITY, 'DisableMacrosExecution', true],
  [SECURITY, 'DisableActiveContent', true],
  [SECURITY, 'BlockUntrustedRefererLinks', true],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', NEVER],
  ['org.openoffice.Office.Calc/Content/Update', 'Link', NEVER],
  // By hand, and for each protocol: whatever a version follows in spite of the settings above ends here.
  ['org.openoffice.Inet/Settings', 'ooInetProxyType', 2],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((protocol): Setting[] => [
    ['org.openoffice.Inet/Settings', `ooInet${protocol}ProxyName`, NOWHERE.host],
    ['org.openoffice.Inet/Settings', `ooInet${protocol}ProxyPort`, NOWHERE.port],
  ]),
  ['org.openoffice.Inet/Settings', 'ooInetNoProxy', ''],
];

/** Writes the settings into a folder that becomes the profile. */
async function makeProfile(folder: string): Promise<void> {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await mkdir(join(folder, 'user'), { recursive: true });
  await writeFile(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>
`,
  );
}
