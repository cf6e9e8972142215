/** The first evening as somebody has it: the packed program, an empty home, nothing but what Debian and Node have. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DOCUMENT = readFileSync('docs/ru/first-evening.md', 'utf8');

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cyclo-evening-'));
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', home];
  const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  const install = ['install', '--silent', '--global', '--prefix', join(home, '.local'), join(home, file)];
  execFileSync('npm', install, { env: { ...process.env, HOME: home } });
  mkdirSync(join(home, 'work'));
  copyFileSync('test/import/order-2010.docx', join(home, 'work/order.docx'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the first evening', () => {
  it('goes from the Word file to the report', () => {
    for (const [, kind = '', info = '', body = ''] of DOCUMENT.matchAll(
      /^```(console|csv)([^\n]*)\n([\s\S]*?)^```$/gm,
    )) {
      if (kind === 'csv') writeFileSync(join(home, 'work', info.trim()), body);
      const today = /today=(\S+)/.exec(info)?.[1];
      for (const [, line = ''] of body.matchAll(/^\$ (.*)$/gm)) {
        const { status, stderr } = spawnSync(
          'sh',
          ['-c', today === undefined ? line : `${line} --today ${today}`],
          {
            cwd: join(home, 'work'),
            encoding: 'utf8',
            env: {
              HOME: home,
              LANG: 'ru_RU.UTF-8',
              PATH: [join(home, '.local/bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
            },
          },
        );
        expect({ line, status, stderr: line.includes('import') ? '' : stderr }).toEqual({
          line,
          status: 0,
          stderr: '',
        });
      }
    }
    for (const made of [
      'plans/sgo.yaml',
      'forms/sgo-ruo-1-2010-10.xlsx',
      'report.docx',
      'sgo.docx',
      'sgo.html',
    ])
      expect(existsSync(join(home, 'work', made)), made).toBe(true);
  });

  it('leaves a manual that can be read', () => {
    const page = join(home, '.local/share/man/man1/cyclo.1');
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8')).toContain('.SH NAME');
  });
});
