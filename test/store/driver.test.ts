import { afterEach, expect, it, vi } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';

afterEach(() => {
  vi.doUnmock('node:sqlite');
  vi.doUnmock('@photostructure/sqlite');
});

it('finds a SQLite that is recent enough for strict tables', async () => {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(':memory:', { readOnly: false });
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  db.close();
  expect(version.localeCompare('3.37.0', 'en', { numeric: true })).toBeGreaterThan(0);
});

it('says what to install where there is none', async () => {
  vi.doMock('node:sqlite', () => {
    throw new Error('not built in');
  });
  vi.doMock('@photostructure/sqlite', () => {
    throw new Error('not installed');
  });
  await expect(loadSqlite()).rejects.toMatchObject({ code: 'store-no-sqlite', exit: 3 });
});
