import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/**
 * The plan of 2010 against the order it was made from. Both sides are read here by a few lines of their own,
 * so that a mistake in the program's reading cannot hide one in the plan.
 */

interface TaskEntry {
  readonly text: string;
  readonly role?: string;
  readonly when?: WhenEntry;
  readonly wording?: Readonly<Record<string, string>>;
}
type WhenEntry = string | readonly string[] | { readonly every: 'month'; readonly in: string };
interface ActivityEntry {
  readonly id: string;
  readonly title: string;
  readonly when: WhenEntry;
  readonly after?: readonly string[];
  readonly output?: string;
  readonly tasks: Readonly<Record<string, string | TaskEntry>>;
}
interface PlanFile {
  readonly title: string;
  readonly subtitle: string;
  readonly order: {
    readonly kind: string;
    readonly issuer: string;
    readonly number: null;
    readonly date: null;
    readonly preamble: string;
    readonly clauses: readonly string[];
    readonly signatory: { readonly post: string; readonly name: string };
    readonly executors: readonly string[];
    readonly distribution: readonly string[];
  };
  readonly actors: Readonly<Record<string, { readonly name: string }>>;
  readonly activities: readonly ActivityEntry[];
}
interface Row {
  readonly month: string;
  readonly cells: readonly (readonly string[])[];
}

const MONTHS = ['2010-08', '2010-09', '2010-10', '2010-11', '2010-12'];

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const source = read('test/fixtures/order-2010.txt');
const plan = parse(read('plans/sgo-2010-h1.yaml')) as PlanFile;

/** Every table cell begins with a tab; each row has the month and four bodies. */
function tableOf(text: string): { header: string[]; rows: Row[] } {
  const cells = text
    .split(/^\t/m)
    .slice(1)
    .map((cell) => cell.trim());
  const rows: string[][] = [];
  for (let start = 0; start < cells.length; start += 5) rows.push(cells.slice(start, start + 5));
  const [header = [], ...body] = rows;
  return {
    header,
    rows: body.map(([month = '', ...bodies]) => ({ month, cells: bodies.map(bulletsOf) })),
  };
}

function bulletsOf(cell: string): string[] {
  return cell
    .split('·')
    .slice(1)
    .map((bullet) => collapse(bullet).replace(/\.$/, ''));
}

function monthsOf(when: WhenEntry): string[] {
  if (typeof when === 'string') return [when];
  if (!('in' in when)) return [...when];
  const [from = '', to = ''] = when.in.split('..');
  return MONTHS.filter((month) => from <= month && month <= to);
}

function planCell(actor: string, month: string): string[] {
  return plan.activities.flatMap((activity) => {
    const entry = activity.tasks[actor];
    if (entry === undefined) return [];
    const task: TaskEntry = typeof entry === 'string' ? { text: entry } : entry;
    return monthsOf(task.when ?? activity.when).includes(month) ? [task.wording?.[month] ?? task.text] : [];
  });
}

const lines = source.split('\n').map(collapse);
const table = tableOf(source);

describe('the order of 2010', () => {
  it('has twenty cells and fifty-four bullets', () => {
    const cells = table.rows.flatMap((row) => row.cells);
    expect(table.rows.map((row) => row.month)).toEqual([
      'август',
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
    ]);
    expect(cells).toHaveLength(20);
    expect(cells.flat()).toHaveLength(54);
  });

  it('heads its columns as the plan names its actors', () => {
    expect(table.header.slice(1)).toEqual(Object.values(plan.actors).map((actor) => actor.name));
    expect(Object.keys(plan.actors)).toEqual(['UO', 'RUO', 'MOU', 'UMC']);
  });

  it.each(
    MONTHS.flatMap((month, row) =>
      Object.keys(plan.actors).map((actor, column) => ({ month, actor, row, column })),
    ),
  )('has the words and the order of the plan in $month, $actor', ({ month, actor, row, column }) => {
    expect(planCell(actor, month)).toEqual(table.rows[row]?.cells[column]);
  });

  it('keeps its oddities', () => {
    const texts = MONTHS.flatMap((month) =>
      Object.keys(plan.actors).flatMap((actor) => planCell(actor, month)),
    ).join('\n');
    for (const oddity of ['О У', '152-РФ', '« О персональных', 'ОШ -1', 'СГО(в', 'г.Челябинска'])
      expect(texts).toContain(oddity);
  });

  it('has its text, signature and distribution list in the plan', () => {
    const { order } = plan;
    expect(order.preamble).toBe(lines[0]);
    expect(order.clauses.map((clause, index) => `${index + 1}. ${clause}`)).toEqual(
      lines.filter((line) => /^\d\. /.test(line)),
    );
    expect(lines).toContain(`${order.signatory.post} ${order.signatory.name}`);
    expect(lines).toContain(`Разослать: ${order.distribution.join(', ')}`);
    expect(lines).toEqual(expect.arrayContaining([...order.executors, plan.title, plan.subtitle]));
    expect(order.issuer).toBe(table.header[1]);
    expect([order.kind, order.number, order.date]).toEqual(['ПРИКАЗ', null, null]);
  });
});

describe('the plan of 2010', () => {
  const find = (id: string): ActivityEntry | undefined =>
    plan.activities.find((activity) => activity.id === id);

  it('says nothing twice: no two activities have the same words for the same actor', () => {
    const said = plan.activities.flatMap(({ tasks }) =>
      Object.entries(tasks).map(([actor, task]) => `${actor} ${typeof task === 'string' ? task : task.text}`),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(new Set(plan.activities.map((activity) => activity.id)).size).toBe(plan.activities.length);
  });

  it('leads from the schools’ forms to the district’s and the city’s', () => {
    expect(find('form-76-rik-city')?.after).toEqual(['form-76-rik-district']);
    expect(find('form-76-rik-district')?.after).toEqual(['form-osh-1']);
    for (const id of ['form-osh-1', 'form-76-rik-district', 'form-76-rik-city'])
      expect(find(id)?.output).toBeTruthy();
  });

  it('has an organizer in the same activity for every participant', () => {
    for (const { id, tasks } of plan.activities) {
      const roles = Object.values(tasks).map((task) => (typeof task === 'string' ? undefined : task.role));
      if (roles.includes('participant')) expect(roles, id).toContain('organizer');
      for (const task of Object.values(tasks)) {
        const text = typeof task === 'string' ? task : task.text;
        const role = typeof task === 'string' ? undefined : task.role;
        expect(role === 'participant', text).toBe(text.startsWith('Участие'));
        expect(role === 'organizer', text).toBe(text.startsWith('Организация и проведение'));
      }
    }
  });
});
