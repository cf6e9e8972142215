/**
 * The settings that LibreOffice is started with: a profile of its own, in which nothing of a document runs and nothing is fetched.
 * Whoever uses LibreOffice on this machine keeps their settings, and may have it open.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
export async function makeProfile(folder: string): Promise<void> {
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
