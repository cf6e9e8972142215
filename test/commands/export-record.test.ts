import { afterEach, describe, expect, it } from 'vitest';
import { PLAN_SHAPE, type RecordShape } from '../../src/views/plan-record-shape.ts';
import { Workplace } from '../test-io.ts';

let place: Workplace;
afterEach(() => place.close());

const PLAN = 'plans/sgo-2010-h1.yaml';

interface Item {
  readonly activity: string;
  readonly occurrence: string;
  readonly text: string;
  readonly effectiveDeadline: string | null;
  readonly status?: string;
  readonly done?: number;
  readonly total?: number;
  readonly units: readonly { readonly id: string; readonly status?: string }[];
}
interface Answer {
  readonly rows: readonly { label: string; cells: readonly { actor: string; items: readonly Item[] }[] }[];
  readonly order: { readonly clauses: readonly string[] } | null;
  readonly asOf: string | null;
}

async function answer(words: string): Promise<Answer> {
  const { exit, out, err } = await place.cyclo(`export --plan ${PLAN} -f json ${words}`);
  expect(`${exit} ${err}`).toBe('0 ');
  return JSON.parse(out) as Answer;
}

async function filled(template: string, words = '', name = 'own.mustache'): Promise<string> {
  await place.write(name, template);
  const { exit, out, err } = await place.cyclo(`export --plan ${PLAN} --template ${name} ${words}`);
  return exit === 0 ? out : `${exit} ${err}`;
}

describe('cyclo export --format json', () => {
  it('has each item of the table once, row by row and column by column, as show has it', async () => {
    place = await Workplace.open();
    const { rows, order } = await answer('');
    const nested = rows.flatMap(({ label, cells }) =>
      cells.flatMap(({ actor, items }) =>
        items.map(({ activity, occurrence, text }) => [label, actor, activity, occurrence, text]),
      ),
    );
    const { out } = await place.cyclo(`show --plan ${PLAN} -f json --lang ru`);
    const flat = (JSON.parse(out) as { items: Record<string, string>[] }).items.map((item) =>
      ['row', 'actor', 'activity', 'occurrence', 'text'].map((name) => item[name]),
    );
    expect(nested).toEqual(flat);
    expect(nested).toHaveLength(54);
    expect(order?.clauses.length).toBeGreaterThan(0);
    expect((await answer('--no-order')).order).toBeNull();
  });

  it('has what was recorded only where --status asks for it', async () => {
    place = await Workplace.open();
    await place.cyclo('done pdn-seminar --unit ruo-kalininsky --date 2010-10-04');
    const of = (all: Answer): Item =>
      all.rows
        .flatMap(({ cells }) => cells.flatMap(({ items }) => items))
        .find((item) => item.activity === 'pdn-seminar')!;
    const without = await answer('--actor RUO --month 2010-10');
    expect(without.asOf).toBeNull();
    expect(JSON.stringify(without)).not.toContain('"status"');
    const asked = await answer('--actor RUO --month 2010-10 --status');
    expect([asked.asOf, of(asked).done, of(asked).total]).toEqual(['2010-10-05', 1, 7]);
    expect(
      of(asked)
        .units.filter(({ status }) => status === 'done')
        .map(({ id }) => id),
    ).toEqual(['ruo-kalininsky']);
    const unit = await answer('--unit ruo-kalininsky --month 2010-10 --status');
    expect([of(unit).status, of(unit).units.length]).toEqual(['done', 1]);
  });

  it('has it in a table for spreadsheets, too', async () => {
    place = await Workplace.open();
    await place.cyclo('done pdn-seminar --unit ruo-kalininsky --date 2010-10-04');
    const csv = async (words: string): Promise<string[]> =>
      (await place.cyclo(`export --plan ${PLAN} --actor RUO --month 2010-10 -f csv ${words}`)).out
        .trim()
        .split('\r\n');
    const [head, row] = await csv('--status');
    expect(head).toMatch(/,status,total,done$/);
    expect(row).toMatch(/,7,1$/);
    expect((await csv(''))[0]).not.toContain('status');
  });

  it('has the names that a template can ask for, and no others', async () => {
    place = await Workplace.open();
    const kept = (value: unknown, shape: RecordShape, path: string): string[] => {
      if (value === null || typeof value !== 'object') return [];
      if (Array.isArray(value)) {
        if (!Array.isArray(shape)) return [`${path} is no list`];
        return value.flatMap((each) => kept(each, (shape as readonly [RecordShape])[0], `${path}[]`));
      }
      return Object.entries(value).flatMap(([name, part]) => {
        const known =
          shape === null || Array.isArray(shape) ? undefined : (shape as Record<string, RecordShape>)[name];
        return known === undefined ? [`${path}.${name}`] : kept(part, known, `${path}.${name}`);
      });
    };
    expect(kept(await answer('--status'), PLAN_SHAPE, '')).toEqual([]);
  });
});

describe('cyclo export --template', () => {
  it('fills a text of one’s own in', async () => {
    place = await Workplace.open();
    const template = `{{title}}
{{#rows}}
{{label}}:
{{#cells}}
{{#items}}
- {{text}}{{#dueBy}} — не позднее {{dueBy}}{{/dueBy}} ({{name}})
{{/items}}
{{/cells}}
{{/rows}}
`;
    expect(await filled(template, '--actor RUO --month 2010-10')).toBe(
      `Циклограмма работы в автоматизированной системе «Сетевой Город. Образование»
октябрь:
- Участие в семинаре для специалистов УО, руководителей ОУ «Организация защиты персональных данных в АС СГО» — не позднее 29.10.2010 (РУО)
`,
    );
    await place.cyclo(`export --plan ${PLAN} --template own.mustache -o own.txt`);
  });

  it('escapes what stands in the plan where the template is markup', async () => {
    place = await Workplace.open(false);
    await place.write(
      PLAN,
      `cyclo: 1\nplan: p\ntitle: <script>alert(1)</script> {{rows}}\nperiod: 2026-09\nactors: {A: {name: A}}\nactivities: [{id: a, title: T, when: 2026-09, tasks: {A: x}}]\n`,
    );
    expect(await filled('<p>{{title}}</p>', '', 'own.html')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;&#x2F;script&gt; {{rows}}</p>',
    );
    expect(await filled('{{title}}', '', 'own.txt')).toBe('<script>alert(1)</script> {{rows}}');
  });

  it('names everything that is wrong with its place, and what is there', async () => {
    place = await Workplace.open();
    expect(await filled('{{title}}\n{{#rows}}\n  {{lable}} {{text}}\n{{/rows}}\n{{> head}}\n')).toBe(
      `2 cyclo: own.mustache cannot be filled in:
  own.mustache:3:3 There is no “lable” here. Did you mean “label”? There are: label, cells, schemaVersion, plan, language, title, subtitle, asOf, period, order, actors, rows.
  own.mustache:3:13 There is no “text” here. There are: label, cells, schemaVersion, plan, language, title, subtitle, asOf, period, order, actors, rows.
  own.mustache:5:1 Other templates cannot be taken in: {{> head}}.
`,
    );
    expect(await filled('a\n{{#rows}}\nb')).toMatch(
      /own\.mustache:2:\d+ The section {{#rows}} is not closed/,
    );
    expect(await filled('a\n {{/rows}}')).toMatch(/own\.mustache:2:2 {{\/rows}} closes a section/);
    expect(await filled('a\n {{title')).toMatch(/own\.mustache:2:\d+ The braces are not closed/);
    const { exit, err } = await place.cyclo(`export --plan ${PLAN} --template none.txt`);
    expect(`${exit} ${err}`).toContain('2 cyclo: There is no template none.txt.');
    expect((await place.cyclo(`export --plan ${PLAN} --template none.txt -f json`)).exit).toBe(2);
  });
});
