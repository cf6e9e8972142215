import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { bulkMessages } from '../../src/messages/sections/bulk.ts';
import { changeMessages } from '../../src/messages/sections/changes.ts';
import { en } from '../../src/messages/en.ts';
import { findingMessages } from '../../src/messages/sections/findings.ts';
import { formMessages } from '../../src/messages/sections/forms.ts';
import { gitMessages } from '../../src/messages/sections/git.ts';
import { ru } from '../../src/messages/ru.ts';
import { BIN } from '../scratch.ts';

const DIST = join(BIN, '../../dist');

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

const build = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../build/${name}.mjs`, import.meta.url).href)) as T;

/** The package a file belongs to: the nearest folder above it with a named one. */
function packageOf(file: string): { title: string; folder: string } | undefined {
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (name !== undefined && version !== undefined) return { title: `${name} ${version}`, folder };
  }
  return undefined;
}

/** A text as the bundler writes it. */
function inAscii(text: string): string {
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

describe('the notices', () => {
  it('have the licence of every package that is bundled, in the words of its own file', async () => {
    const { generate } = await build<{ generate: () => Promise<string[]> }>('generate');
    const { bundleProgram } = await build<{
      bundleProgram: (out: string, generated: string[]) => Promise<string[]>;
    }>('program');
    const out = mkdtempSync(join(tmpdir(), 'cyclo-build-'));
    const files = await bundleProgram(out, await generate());
    const text = readFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const packages = files.filter((file) => file.includes('node_modules')).map((file) => packageOf(file)!);
    const titles = new Set(packages.map(({ title }) => title.split(' ')[0]));
    for (const name of [
      'commander',
      'js-yaml',
      'yaml',
      'ajv',
      'chalk',
      'cli-table3',
      'date-fns',
      'exceljs',
      'docx',
    ])
      expect(titles).toContain(name);
    for (const { title, folder } of packages) {
      expect(text).toContain(`\n${title} (`);
      const licence = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      if (licence !== undefined) expect(text).toContain(readFileSync(join(folder, licence), 'utf8'));
    }
    // docx comes with its dependencies in its own files.
    for (const name of ['jszip', 'nanoid', 'hash.js', 'xml-js', 'sax']) expect(text).toMatch(`\n${name} `);
  });

  it('refuse a package whose licence is not allowed, or whose terms nobody knows', async () => {
    const { notices } = await build<{ notices: (files: string[]) => Promise<string> }>('notices');
    const folder = mkdtempSync(join(tmpdir(), 'cyclo-notices-'));
    const fixture = (name: string, license?: string): string => {
      const home = join(folder, 'node_modules', name);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
      return join(home, 'index.js');
    };
    await expect(notices([fixture('copyleft', 'GPL-3.0-only')])).rejects.toThrow(
      'copyleft 1.0.0 may not be bundled',
    );
    await expect(notices([fixture('unsaid')])).rejects.toThrow('unsaid 1.0.0 may not be bundled');
    await expect(notices([fixture('textless', '(MIT OR GPL-3.0-only)')])).rejects.toThrow(
      'textless 1.0.0 has no text of its licence',
    );
  });
});

describe('a start', () => {
  it.each(['ru', 'en'])(
    'of due reads one file of the program, and the words of one language (%s)',
    (language) => {
      const code = `
      const { main } = require(${JSON.stringify(join(DIST, 'start.cjs'))});
      main(['due', '--actor', 'RUO', '--month', '2010-10', '--lang', '${language}']).then(() => {
        const files = Object.keys(require.cache).map((file) => require('node:path').basename(file));
        process.stderr.write(files.sort().join());
      });`;
      const { stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
      expect(stderr.split(',')).toEqual(
        ['cyclo.cjs', `${language}.cjs`, 'rolldown-runtime.cjs', 'start.cjs'].toSorted(),
      );
    },
  );

  it('reads a program in ASCII, which V8 keeps byte by byte', () => {
    for (const name of ['cyclo.cjs', 'en.cjs', 'ru.cjs'])
      expect(readFileSync(join(DIST, name)).every((byte) => byte < 0x80)).toBe(true);
  });

  it('reads no words that due never speaks', () => {
    const program = ['cyclo.cjs', 'en.cjs', 'ru.cjs']
      .map((name) => readFileSync(join(DIST, name), 'latin1'))
      .join('');
    const ofDue = [en.due.columns.task, ru.due.columns.task];
    const others = (['en', 'ru'] as const).flatMap((language) => [
      bulkMessages({ language }).problems['no-activity']({}),
      changeMessages({ language }).kinds['plan-removed'],
      findingMessages({ language })['yaml-empty']({}),
      formMessages({ language }).instruction,
      gitMessages({ language }).driverHint,
    ]);
    expect([...ofDue, ...others].filter((words) => program.includes(inAscii(words)))).toEqual(ofDue);
  });

  it('uses the code that V8 made when the program was built', () => {
    expect(readdirSync(DIST)).toContain(`cyclo.cjs.${process.versions.v8}-${process.arch}.cache`);
  });
});

describe('the manual', () => {
  it.each([
    ['man1/cyclo.1', en],
    ['ru/man1/cyclo.1', ru],
  ])('has every command with its options, as %s', async (page, messages) => {
    const text = readFileSync(join(DIST, 'man', page), 'utf8').replaceAll('\\-', '-');
    const help = await messages.help();
    for (const [name, load] of Object.entries(commands)) {
      const [, part = ''] =
        new RegExp(`^\\.SS cyclo ${name}\\b(.*?)(?=^\\.SS|(?![^]))`, 'ms').exec(text) ?? [];
      expect(part, name).toContain(help.commands[name as keyof typeof commands].about.split('\n')[0]);
      for (const option of (await load()).options) expect(part, name).toContain(help.options[option.name]);
    }
    // What begins a line with a dot is a request, and there are few.
    expect(new Set(text.match(/^[.'].[^ \n]*/gm))).toEqual(
      new Set(['.TH', '.nh', '.ad', '.SH', '.SS', '.TP', '.PP', '.B', '.I']),
    );
  });
});

describe('a command loads only what it uses', () => {
  /** The parts of the program, and of Node, that a call loads. */
  function loadedBy(...words: string[]): string[] {
    const watch = `process.on('exit', () => {
        const own = Object.keys(require.cache).map((file) => require('path').basename(file));
        const nodes = process.moduleLoadList.map((name) => name.replace('NativeModule ', 'node:'));
        require('fs').writeSync(2, '\\n' + [...own, ...nodes.filter((name) => name.startsWith('node:'))].join(' '));
      });
      process.argv.splice(1, 0, ${JSON.stringify(BIN)}); require(${JSON.stringify(BIN)});`;
    const { stderr } = spawnSync(process.execPath, ['-e', watch, ...words], {
      encoding: 'utf8',
      env: { ...process.env, CYCLO_LANG: 'en' },
    });
    return stderr.split('\n').at(-1)!.split(' ');
  }

  it('of widths and frames, only where a finding is shown', () => {
    const drawing = ['cell-width.cjs', 'diagnostics.cjs'];
    const drawnFor = (plan: string): string[] =>
      loadedBy('validate', plan)
        .filter((name) => drawing.includes(name))
        .sort();
    expect(drawnFor('plans/zavuch-2026-10.yaml')).toEqual([]);
    expect(drawnFor('plans/sgo-2010-h1.yaml')).toEqual(drawing);
  });

  it('of Node, neither its cryptography nor its streams where nothing is hashed and a list goes into a pipe', () => {
    const heavy = /^node:(?:crypto|stream)$/;
    expect(
      loadedBy('due', '--actor', 'RUO', '--month', '2010-10').filter((name) => heavy.test(name)),
    ).toEqual([]);
    const packed = loadedBy('export', '--plan', 'plans/sgo-2010-h1.yaml', '-f', 'xlsx', '-o', '-');
    expect(packed.some((name) => heavy.test(name))).toBe(true);
  });

  it('of workbooks, nothing that builds them where a form is read', () => {
    const builds = expect.arrayContaining([expect.stringMatching(/^excel/)]);
    const form = join(mkdtempSync(join(tmpdir(), 'cyclo-form-')), 'form.xlsx');
    expect(loadedBy('form', '-u', 'licey-31', '-m', '2010-10', '-o', form)).toEqual(builds);
    const parts = loadedBy('import-form', '--dry-run', form);
    expect(parts).toContain('read.cjs');
    expect(parts).not.toEqual(builds);
  });
});
