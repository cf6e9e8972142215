import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await Workplace.open();
});
afterEach(() => workplace.close());

const read = (name: string): Promise<string> => readFile(join(workplace.folder, name), 'utf8');

/** A plan in a form of its own, with a registry and a calendar beside it. */
async function untidy(): Promise<void> {
  await workplace.write(
    'plans/untidy.yaml',
    'title: "План"\ncyclo: 1\nplan: untidy\nperiod: 2026-01\ncalendar: ../own.yaml\nactors: {UO: {units: ../list.yaml, name: У}}\nactivities: []\n',
  );
  await workplace.write('list.yaml', 'units: [{name: А, id: a, actor: UO}]\ncyclo-units: 1\n');
  await workplace.write('own.yaml', 'calendar: own\ncyclo-calendar: 1\n');
}

const TIDY = `cyclo: 1
plan: untidy
title: План
period: 2026-01
calendar: ../own.yaml

actors:
  UO: {name: У, units: ../list.yaml}
activities: []
`;

describe('cyclo fmt', () => {
  it('has nothing to do where everything is in the form', async () => {
    expect(await workplace.cyclo('fmt')).toEqual({
      exit: 0,
      out: '4 files: all in the canonical form.\n',
      err: '',
    });
    expect(await workplace.cyclo('fmt --check --quiet')).toEqual({ exit: 0, out: '', err: '' });
  });

  it('formats plans with the registries and calendars they name, and only what differs', async () => {
    await untidy();
    const before = await stat(join(workplace.folder, 'plans/sgo-2010-h1.yaml'));
    const { exit, out } = await workplace.cyclo('fmt');
    expect(exit).toBe(0);
    expect(out).toBe(
      'formatted: plans/untidy.yaml\nformatted: list.yaml\nformatted: own.yaml\n7 files: 3 formatted.\n',
    );
    expect(await read('plans/untidy.yaml')).toBe(TIDY);
    expect(await read('list.yaml')).toBe('cyclo-units: 1\n\nunits:\n  - {id: a, name: А, actor: UO}\n');
    expect(await read('own.yaml')).toBe('cyclo-calendar: 1\ncalendar: own\n');
    expect((await stat(join(workplace.folder, 'plans/sgo-2010-h1.yaml'))).mtimeMs).toBe(before.mtimeMs);
    expect((await workplace.cyclo('fmt --check')).exit).toBe(0);
  });

  it('writes nothing with --check, and says what would change', async () => {
    await untidy();
    const before = await read('list.yaml');
    const { exit, out } = await workplace.cyclo('fmt --check list.yaml plans/sgo-2010-h1.yaml');
    expect({ exit, out }).toEqual({
      exit: 1,
      out: 'not in the canonical form: list.yaml\n2 files: 1 to be formatted. To format: cyclo fmt\n',
    });
    expect(await read('list.yaml')).toBe(before);
  });

  it('takes a byte order mark and mixed line ends out, and keeps those of Windows', async () => {
    const form = `cyclo: 1\n${'title: x'.padEnd(43)}# y\n`;
    const cases = [
      ['\uFEFFcyclo: 1\r\ntitle: x # y\n', form],
      ['\uFEFFcyclo: 1\r\ntitle: x # y\r\n', form.replaceAll('\n', '\r\n')],
      ['cyclo: 1\rtitle: x # y\r', form],
    ];
    for (const [text = '', wanted] of cases) {
      await workplace.write('plan.yaml', text);
      expect((await workplace.cyclo('fmt plan.yaml')).exit).toBe(0);
      expect(await read('plan.yaml')).toBe(wanted);
      expect((await workplace.cyclo('fmt --check plan.yaml')).exit).toBe(0);
    }
  });

  it('leaves a file with mistakes of syntax as it is, and formats the others', async () => {
    await untidy();
    const broken = 'cyclo: 1\ntitle: a: b\nperiod:    2010-01\n';
    await workplace.write('broken.yaml', broken);
    const { exit, out, err } = await workplace.cyclo('fmt broken.yaml list.yaml');
    expect(exit).toBe(1);
    expect(err).toContain('broken.yaml:2:');
    expect(err).toContain('yaml-colon-in-text');
    expect(out).toBe('formatted: list.yaml\n2 files: 1 formatted, 1 with mistakes left as it is.\n');
    expect(await read('broken.yaml')).toBe(broken);
  });

  it('refuses what would not be read the same: references, keys given twice, numbers with zeros', async () => {
    for (const text of ['a: &x 1\nb: *x\n', 'a: 1\na: 2\n', 'a: 010\n', 'a: !!str 1\n']) {
      await workplace.write('odd.yaml', text);
      expect((await workplace.cyclo('fmt odd.yaml')).exit, text).toBe(1);
      expect(await read('odd.yaml')).toBe(text);
    }
  });

  it('keeps what the schema does not know', async () => {
    await workplace.write('odd.yaml', 'colour: red\ncyclo: 1\nplan: [x]\n');
    expect((await workplace.cyclo('fmt odd.yaml')).exit).toBe(0);
    expect(await read('odd.yaml')).toBe('cyclo: 1\nplan: [x]\ncolour: red\n');
  });

  it('says which file cannot be read or is not there, and goes on', async () => {
    await untidy();
    const { exit, out, err } = await workplace.cyclo('fmt nowhere.yaml plans list.yaml');
    expect(exit).toBe(3);
    expect(err).toContain('There is no file nowhere.yaml.');
    expect(err).toContain('plans cannot be read (it is a folder)');
    expect(out).toBe('formatted: list.yaml\n1 file: 1 formatted.\n');
  });

  it('says which file cannot be written, and leaves it', async () => {
    await untidy();
    const before = await read('list.yaml');
    // Where the new content would be written first, there is a folder.
    await mkdir(join(workplace.folder, 'list.yaml.new'));
    const { exit, out, err } = await workplace.cyclo('fmt list.yaml own.yaml');
    expect(exit).toBe(3);
    expect(err).toContain('list.yaml cannot be written (EISDIR). It is as it was.');
    expect(out).toContain('formatted: own.yaml');
    expect(await read('list.yaml')).toBe(before);
  });

  it('prints the form of standard input', async () => {
    const stdin = 'title: x\ncyclo:   1\n';
    expect(await workplace.cyclo('fmt -', { stdin })).toEqual({
      exit: 0,
      out: 'cyclo: 1\ntitle: x\n',
      err: '',
    });
    const checked = await workplace.cyclo('fmt - --check', { stdin });
    expect(checked).toEqual({ exit: 1, out: 'not in the canonical form: standard input\n', err: '' });
    const broken = await workplace.cyclo('fmt -', { stdin: 'a: [1\n' });
    expect(broken).toMatchObject({ exit: 1, out: '' });
    expect(broken.err).toContain('yaml-unclosed');
    expect((await workplace.cyclo('fmt - list.yaml', { stdin })).exit).toBe(2);
  });

  it('formats a file named twice once', async () => {
    await untidy();
    const { out } = await workplace.cyclo('fmt list.yaml ./list.yaml');
    expect(out).toBe('formatted: list.yaml\n1 file: 1 formatted.\n');
  });

  it('answers programs', async () => {
    await untidy();
    await workplace.write('broken.yaml', 'a: [1\n');
    const { exit, out } = await workplace.cyclo(
      'fmt list.yaml broken.yaml nowhere.yaml plans/sgo-2010-h1.yaml --format json',
    );
    expect(exit).toBe(3);
    const answer = JSON.parse(out) as {
      ok: boolean;
      files: { state: string }[];
      diagnostics: { code: string }[];
    };
    expect(answer.ok).toBe(false);
    expect(answer.files.map(({ state }) => state)).toEqual(['formatted', 'broken', 'failed', 'canonical']);
    expect(answer.diagnostics.map(({ code }) => code)).toEqual(['yaml-unclosed']);
  });

  it('speaks Russian', async () => {
    await untidy();
    const { out } = await workplace.cyclo('fmt --check --lang ru');
    expect(out).toContain('не приведён к единому виду: list.yaml');
    expect(out).toContain('Проверено 7 файлов: привести к единому виду — 3. Команда: cyclo fmt');
  });
});
