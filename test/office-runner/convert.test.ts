import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertInOffice, OfficeError } from '../../src/office/convert.ts';

/** A program in the place of LibreOffice: a shell script, which is told what LibreOffice is told. */
function inPlaceOfOffice(script: string): { env: Record<string, string>; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fake-office-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'soffice'), `#!/bin/sh\nnoted='${folder}'\n${script}`);
  chmodSync(join(bin, 'soffice'), 0o755);
  return { env: { PATH: `${bin}:/usr/bin:/bin` }, folder };
}

const bytes = new TextEncoder().encode('the document');
/** The last argument is the file, the one before it the folder of the result. */
const MAKE = 'for last; do out="$before"; before="$last"; done; mkdir -p "$out"\n';

const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('cyclo-office-'));

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OfficeError);
  return (error as OfficeError).reason;
}

describe('LibreOffice', () => {
  it('gets the file, and gives what it made', async () => {
    const { env } = inPlaceOfOffice(
      `${MAKE}cat "$last" > "$out/document.docx"; printf ', read' >> "$out/document.docx"`,
    );
    const made = await convertInOffice({ bytes, from: 'doc', to: 'docx', env });
    expect(new TextDecoder().decode(made)).toBe('the document, read');
    expect(leftBehind()).toEqual([]);
  });

  it('has a profile of its own in which no macro runs and no link is followed', async () => {
    const { env, folder } = inPlaceOfOffice(
      `${MAKE}echo "$1" > "$noted/profile"; cp profile/user/registrymodifications.xcu "$noted"; touch "$out/document.pdf"`,
    );
    await convertInOffice({ bytes, from: 'docx', to: 'pdf', filter: 'writer_pdf_Export', env });
    const settings = readFileSync(join(folder, 'registrymodifications.xcu'), 'utf8');
    expect(readFileSync(join(folder, 'profile'), 'utf8')).toMatch(
      /^-env:UserInstallation=file:\/\/.*\/profile$/m,
    );
    expect(settings).toContain('"DisableMacrosExecution" oor:op="fuse"><value>true<');
    expect(settings).toContain('"BlockUntrustedRefererLinks" oor:op="fuse"><value>true<');
    expect(settings.match(/"Link" oor:op="fuse"><value>2</g)).toHaveLength(2);
  });

  it('is ended at the deadline with what it started', async () => {
    const { env, folder } = inPlaceOfOffice(`sleep 600 & echo $! > "$noted/child"; wait`);
    expect(await reasonOf(convertInOffice({ bytes, from: 'doc', to: 'docx', env, deadline: 1500 }))).toBe(
      'late',
    );
    const child = readFileSync(join(folder, 'child'), 'utf8').trim();
    const state = existsSync(`/proc/${child}/stat`) ? readFileSync(`/proc/${child}/stat`, 'utf8') : ' Z ';
    // Whoever adopts what was ended may not have buried it yet.
    expect(state).toMatch(/ Z /);
    expect(leftBehind()).toEqual([]);
  });

  it('that makes nothing has failed, whatever it says of itself', async () => {
    const { env } = inPlaceOfOffice('echo "source file could not be loaded"; exit 0');
    const error = await convertInOffice({ bytes, from: 'doc', to: 'docx', env }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ reason: 'failed', message: 'source file could not be loaded' });
  });

  it('may not be there', async () => {
    expect(
      await reasonOf(convertInOffice({ bytes, from: 'doc', to: 'docx', env: { PATH: '/nowhere' } })),
    ).toBe('absent');
  });
});
