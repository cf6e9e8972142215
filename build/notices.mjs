import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

const MODULES = `${sep}node_modules${sep}`;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** Licences under which a package may be bundled (CONTRIBUTING.md). */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Zlib',
]);

/** Packages whose published files hold their dependencies. */
const WITH_DEPENDENCIES = new Set(['docx']);

const HEAD =
  'cyclo holds code of these packages. Each is named with its licence and with where its source is.\n';
const RULE = `\n${'-'.repeat(80)}\n\n`;

/**
 * The licences of the packages to which some files belong.
 *
 * @throws where a package may not be bundled, or nobody knows its terms
 */
export async function notices(files) {
  const folders = new Set(files.filter((file) => file.includes(MODULES)).map(folderOf));
  const packages = await Promise.all([...folders].map(readPackage));
  for (const each of packages.filter(({ name }) => WITH_DEPENDENCIES.has(name)))
    packages.push(...(await dependenciesOf(each)));
  const entries = new Map(await Promise.all(packages.map(entryOf)));
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return [HEAD, ...sorted.map(([, text]) => text)].join(RULE);
}

/** The folder of the package to which a file belongs. */
function folderOf(file) {
  const start = file.lastIndexOf(MODULES) + MODULES.length;
  const [scope, name] = file.slice(start).split(sep);
  return file.slice(0, start) + (scope.startsWith('@') ? join(scope, name) : scope);
}

async function readPackage(folder) {
  return { folder, ...JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) };
}

/** What a package depends on, and what that depends on; types are no code. */
async function dependenciesOf({ folder, dependencies = {} }) {
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
  const own = await Promise.all(names.map((name) => readPackage(findPackage(name, folder))));
  return [...own, ...(await Promise.all(own.map(dependenciesOf))).flat()];
}

/** Where Node would find a package. */
function findPackage(name, from) {
  const found = join(from, 'node_modules', name);
  if (existsSync(found)) return found;
  if (dirname(from) === from) throw new Error(`${name} is not installed`);
  return findPackage(name, dirname(from));
}

async function entryOf({ folder, name, version, license, repository, homepage }) {
  const title = `${name} ${version}`;
  if (!isAllowed(license)) throw new Error(`${title} may not be bundled: its licence is ${license}`);
  const texts = await licenceTexts(folder, name);
  if (texts.length === 0) throw new Error(`${title} has no text of its licence: put it into build/licences/`);
  const source = repository?.url ?? repository ?? homepage ?? `https://www.npmjs.com/package/${name}`;
  return [title, [`${title} (${license})`, source, '', ...texts].join('\n')];
}

/** Whether an expression of SPDX allows bundling: `MIT`, `(MIT OR GPL-3.0-or-later)`. */
function isAllowed(expression = '') {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ALLOWED.has(name)));
}

/** The licence as the package has it, or as it was found elsewhere for a package without one. */
async function licenceTexts(folder, name) {
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort();
  const found = new URL(`licences/${name}.txt`, import.meta.url);
  const paths = files.length > 0 ? files.map((file) => join(folder, file)) : existsSync(found) ? [found] : [];
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
}
