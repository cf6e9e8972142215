/** What `export` wrote is imported by its commands, as people do it: the page with its tools around the table, the list for programs. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeEach(async () => (place = await Workplace.open()));
afterEach(() => place.close());

const SGO = 'plans/sgo-2010-h1.yaml';

async function done(line: string): Promise<string> {
  const { exit, out, err } = await place.cyclo(`${line} --lang ru`);
  expect([exit, line], err + out).toEqual([0, line]);
  return out;
}

it.each([SGO, 'plans/zavuch-2026-10.yaml', 'plans/returns-2026.yaml'])('%s as a page', async (plan) => {
  await done(`export --plan ${plan} --format html --include people --include notes --output page.html`);
  const told = await done('import page.html --output again.yaml');
  // Its tools and its calendar are no part of the document.
  expect(told).not.toMatch(/сохранено комментарием|скрытый текст/);
  expect(await done('show --plan again.yaml --format md')).toBe(
    await done(`show --plan ${plan} --format md`),
  );
});

it('a list for programs, with its months and ids, by which bodies are called, too', async () => {
  await done(`export --plan ${SGO} --format csv --output list.csv`);
  await done('import list.csv --output again.yaml');
  const [before, after] = [
    await done(`show --plan ${SGO} --format md`),
    await done('show --plan again.yaml --format md'),
  ];
  const rows = (text: string): string[] => text.split('\n').filter((line) => /^\| \p{Ll}/u.test(line));
  expect(rows(after)).toEqual(rows(before));
  expect(after).toContain('| Месяц | UO | RUO | MOU | UMC |');
  const ids = async (plan: string): Promise<unknown> =>
    [...(await done(`export --plan ${plan} --format csv`)).matchAll(/;([a-z\d-]+);\d\d\.2010;/g)].map(
      ([, id]) => id,
    );
  expect(await ids('again.yaml')).toEqual(await ids(SGO));
});
