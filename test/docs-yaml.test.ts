import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../src/diagnostic.ts';
import { readPlan } from '../src/plan/read-plan.ts';
import { judgePlan } from '../src/rules/judge-plan.ts';

const FORMAT = 'docs/plan-format.md';
const BLOCK = /^```yaml(?: (?<info>\S+))?\n(?<yaml>[\s\S]*?)^```$/gm;

interface Example {
  readonly place: string;
  /** `fragment`, the name of a file that plans may name, or nothing for a whole plan. */
  readonly info: string;
  readonly yaml: string;
}

const DOCUMENTS = ['docs/every-day.md', 'docs/ru/every-day.md', FORMAT, 'docs/ru/plan-format.md'];

const examples: Example[] = DOCUMENTS.flatMap((document) => {
  const text = readFileSync(document, 'utf8');
  return [...text.matchAll(BLOCK)].map(({ index, groups = {} }) => ({
    place: `${document}:${text.slice(0, index).split('\n').length}`,
    info: groups['info'] ?? '',
    yaml: groups['yaml'] ?? '',
  }));
});

const beside = new Map(
  examples.filter(({ info }) => info.includes('.')).map(({ info, yaml }) => [info, yaml]),
);

/** What a fragment is put into, key by key: a fragment is a list of activities, or some of these keys. */
const AROUND: Readonly<Record<string, string>> = {
  cyclo: 'cyclo: 1',
  plan: 'plan: example',
  title: 'title: Пример',
  period: 'period: 2010-08..2010-12',
  actors: `actors:
  UO: {name: Управление}
  RUO:
    name: РУО
    units: [{id: ruo-kalininsky, name: Калининское, parent: UO}, {id: ruo-leninsky, name: Ленинское, parent: UO}]
  MOU:
    name: МОУ
    units:
      - {id: licey-31, name: Лицей № 31, parent: ruo-kalininsky}
      - {id: internat-9, name: Интернат № 9, parent: ruo-leninsky, tags: [интернат]}
      - {id: internat-13, name: Интернат № 13, parent: ruo-leninsky, tags: [интернат]}
  UMC: {name: УМЦ}`,
  activities: `activities:
  - id: plan
    title: План
    when: {every: month}
    tasks: {UO: Утверждение плана, RUO: Согласование плана, MOU: Составление плана, UMC: Проверка плана}`,
};

function wholePlan({ info, yaml }: Example): string {
  if (info === '') return yaml;
  const value = parse(yaml) as object;
  const own = Array.isArray(value) ? `activities:\n${yaml.replace(/^(?=.)/gm, '  ')}` : yaml;
  const said = Array.isArray(value) ? ['activities'] : Object.keys(value);
  const rest = Object.entries(AROUND).filter(([key]) => !said.includes(key));
  return [own, ...rest.map(([, text]) => text)].join('\n');
}

async function findings(text: string): Promise<readonly Diagnostic[]> {
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const content = beside.get(path);
    return content === undefined ? undefined : bytes(content);
  };
  return judgePlan(await readPlan('plan.yaml', bytes(text), read));
}

describe('examples of plans in documents', () => {
  it('are there', () => {
    for (const document of DOCUMENTS) {
      expect(examples.some(({ place, info }) => place.startsWith(`${document}:`) && info === '')).toBe(true);
    }
  });

  it.each(examples.filter(({ info }) => info === ''))('$place is a plan without a fault', async (example) => {
    expect(await findings(wholePlan(example))).toEqual([]);
  });

  it.each(examples.filter(({ info }) => info === 'fragment'))('$place is sound', async (example) => {
    const found = await findings(wholePlan(example));
    // A part of a plan leaves cells empty; that is all that may be said of it.
    expect(found.filter(({ code }) => code !== 'empty-cell')).toEqual([]);
  });

  it('name every file that stands beside them', () => {
    for (const name of beside.keys()) expect(examples.some(({ yaml }) => yaml.includes(name))).toBe(true);
  });
});
