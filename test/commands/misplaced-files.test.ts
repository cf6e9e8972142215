import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

const PARTS = {
  units: 'cyclo-units: 1\nunits:\n  - {id: north, name: North, actor: RUO}\n',
  calendars: 'cyclo-calendar: 1\ncalendar: city\nyear: 2010\nextends: ru\n',
  spans:
    'cyclo-spans: 1\nyear: 2010\nsets:\n  half-terms:\n    name: half-terms\n    spans:\n      h-2: {name: second, dates: 2010-07-01..2010-12-31}\n',
};

describe.each(Object.entries(PARTS))(
  'what belongs into plans/%s/, lying among the plans,',
  (folder, text) => {
    let workplace: Workplace;
    beforeEach(async () => {
      workplace = await Workplace.open();
      await workplace.write('plans/part.yaml', text);
    });
    afterEach(() => workplace.close());

    it.each(['validate', 'validate plans', 'due --month 2010-10'])(
      'is one finding, with the place where it belongs: %s',
      async (words) => {
        const { out, err, exit } = await workplace.cyclo(words);
        const found = [...(out + err).matchAll(/plans\/part\.yaml:\d+:\d+ error (\S+)/g)];
        expect(found.map(([, code]) => code)).toEqual(['file-of-other-kind']);
        expect(out + err).toContain(`keep it in plans/${folder}/`);
        expect(exit).toBe(1);
      },
    );

    it('is checked as what it is where it is named itself', async () => {
      expect((await workplace.cyclo('validate plans/part.yaml')).exit).toBe(0);
    });

    it('is in order there', async () => {
      await mkdir(join(workplace.folder, 'plans', folder), { recursive: true });
      await rename(
        join(workplace.folder, 'plans/part.yaml'),
        join(workplace.folder, 'plans', folder, 'part.yaml'),
      );
      expect((await workplace.cyclo(`validate plans/${folder}/part.yaml`)).exit).toBe(0);
      expect((await workplace.cyclo('due --month 2010-10')).exit).toBe(0);
    });
  },
);
