/** What is staged for the next commit, read like files: whatever lies in the working tree. */
import type { Files } from '../io.ts';
import { type Repository, STAGED } from './repository.ts';

/**
 * The files of a repository as its index holds them, by their names in the working tree. Links are followed within it.
 *
 * @param files the real ones: they are what is written to
 */
export async function stagedFiles(repository: Repository, files: Files): Promise<Files> {
  const staged = new Set(await repository.filesAt(STAGED));
  const folders = new Set(['', '.', '.git']);
  for (const file of staged) {
    for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1))
      folders.add(file.slice(0, end));
  }
  const nameOf = (path: string): string | undefined => repository.pathOf(path)?.replace(/\/$/, '');
  const isThere = (name: string | undefined): name is string =>
    name !== undefined && (staged.has(name) || folders.has(name));
  return {
    ...files,
    async read(path) {
      const name = nameOf(path);
      const content = name === undefined || name === '' ? undefined : await repository.read(STAGED, name);
      if (content === undefined) throw Object.assign(new Error(`not staged: ${path}`), { code: 'ENOENT' });
      return content;
    },
    async info(path) {
      const name = nameOf(path);
      const isDirectory = folders.has(name ?? '..');
      // How large it is, reading tells.
      return isThere(name) ? { isDirectory, isRegular: !isDirectory, size: 0 } : undefined;
    },
    realPath: async (path) => (isThere(nameOf(path)) ? path : undefined),
    async list(path) {
      const name = nameOf(path);
      const start = name === undefined || name === '.' || name === '' ? '' : `${name}/`;
      const inside = [...staged].filter((file) => file.startsWith(start));
      return [...new Set(inside.map((file) => file.slice(start.length).split('/')[0]!))].sort();
    },
  };
}
