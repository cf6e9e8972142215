import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let workplace: Workplace;

const plan = ({
  period = '2010-09..2010-12',
  units = 'units.yaml',
  when = '2010-10',
  more = '',
} = {}): string =>
  `cyclo: 1
plan: city
title: План
period: ${period}
actors:
  SCH: {name: Школы, units: ${units}}
activities:
  - id: a
    title: Работа
    when: ${when}
    tasks: {SCH: Сдать}
${more}`;
const UNITS = 'cyclo-units: 1\nunits:\n  - {id: s-1, name: Школа, actor: SCH}\n';

async function codesOf(text: string, file = 'project/plans/city.yaml'): Promise<string[]> {
  await workplace.write(file, text);
  const { out } = await workplace.cyclo(`validate ${file} -f json`);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; severity: string }[] };
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

beforeEach(async () => {
  workplace = await Workplace.open(false);
  await workplace.write('secret.yaml', 'TOKEN: hunter2\n');
  await workplace.write('project/plans/units.yaml', UNITS);
  await workplace.write('project/units.yaml', UNITS);
});
afterEach(() => workplace.close());

describe('a file that a plan names', () => {
  it.each(['units.yaml', '../units.yaml', './units.yaml'])(
    'is read inside the project: %s',
    async (units) => {
      expect(await codesOf(plan({ units }))).toEqual([]);
    },
  );

  it.each([
    '../../secret.yaml',
    '/etc/passwd',
    '/proc/self/environ',
    '/dev/zero',
    'link.yaml',
    'deep/up.yaml',
    'round.yaml',
    'deep',
    '.',
    '../.git/config',
  ])('is not read outside it, and nothing of it is shown: %s', async (units) => {
    await symlink(join(workplace.folder, 'secret.yaml'), join(workplace.folder, 'project/plans/link.yaml'));
    await symlink(workplace.folder, join(workplace.folder, 'project/plans/deep'));
    await writeFile(join(workplace.folder, 'up.yaml'), 'TOKEN: hunter2\n');
    await symlink('round.yaml', join(workplace.folder, 'project/plans/round.yaml'));
    await workplace.write('project/.git/config', 'TOKEN: hunter2\n');
    expect(await codesOf(plan({ units }))).toEqual(['file-refused']);
    const { out, err } = await workplace.cyclo('validate project/plans/city.yaml');
    expect(out + err).not.toMatch(/hunter2|root:/);
    expect(out).toMatch(/Put a copy into the project|Name a YAML file of the project/);
  });

  it('may lie anywhere in the repository', async () => {
    await mkdir(join(workplace.folder, '.git'));
    await workplace.write('shared/units.yaml', UNITS);
    expect(await codesOf(plan({ units: '../../shared/units.yaml' }))).toEqual([]);
  });

  it('is not formatted with a plan from outside the project', async () => {
    await workplace.write('project/plans/city.yaml', plan({ units: '../../secret.yaml' }));
    const { out, err } = await workplace.cyclo('fmt --check', { cwd: join(workplace.folder, 'project') });
    expect(out + err).not.toContain('secret');
  });
});

describe('times beyond measure', () => {
  it.each([
    ['period', { period: '2010-09..9999-12' }],
    ['period', { period: '9999-12' }],
    ['period', { period: '2010-09..2020-09' }],
    ['period', { period: '[2010-01..2015-12, 2016-01..2020-12, 2021-05]' }],
    ['when', { when: '2010-09..9999-12' }],
    ['when', { when: '9999-12-31' }],
    ['when', { when: '2010-09-01..9000-09-02' }],
    ['in', { when: '{every: week, in: [2010-09, 2010-10..9999-12]}' }],
  ])('are refused, and nothing else is worked out: %s %j', async (_, given) => {
    expect(await codesOf(plan(given))).toEqual(['span-too-long']);
  });

  it('of ten years are a plan', async () => {
    expect(await codesOf(plan({ period: '2010-09..2020-08', when: '2010-09..2020-08' }))).toEqual([]);
  });
});

describe('heaps are told in a few findings', () => {
  it('of keys that the format does not know', async () => {
    const more = Array.from({ length: 200_000 }, (_, index) => `x${index}: 1\n`).join('');
    const codes = await codesOf(plan({ more }));
    expect(codes.length).toBeLessThan(30);
    expect(codes).toContain('schema-unknown-keys');
  });

  it('of times in one list', async () => {
    const when = `[${Array.from({ length: 50_000 }, () => '2010-10').join(', ')}]`;
    expect(await codesOf(plan({ when }))).toEqual(['schema-too-many-items']);
  });
});
