/** Reads reports back from every format, with none of the code that wrote them. */
import JSZip from 'jszip';
import { readWorkbook, type Sheet } from './workbook.ts';

/** What every format has to say. Cells are words; days are as documents write them. */
export interface ReportContent {
  readonly heading: readonly string[];
  readonly totals: readonly (readonly string[])[];
  readonly items: readonly (readonly string[])[];
  /** Who has not done what, named item by item. In the formats of programs only the late are there, one by one. */
  readonly missing?: readonly (readonly string[])[];
  readonly late: readonly (readonly string[])[];
  readonly signature: readonly string[];
}

type Tables = readonly (readonly (readonly string[])[])[];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

function decoded(text: string): string {
  // Where lines may break is a matter of its own.
  return text
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u2060', '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function contentOf(heading: readonly string[], tables: Tables, signature: readonly string[]): ReportContent {
  const [totals = [], items = [], missing = [], late = []] = tables.map((rows) => rows.slice(1));
  return { heading, totals, items, missing, late, signature };
}

export function fromHtml(page: string): ReportContent {
  const within = (text: string, tag: string): string[] =>
    [...text.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>(.*?)</${tag}>`, 'gs'))].map(
      ([, inner = '']) => inner,
    );
  const plain = (text: string): string =>
    decoded(text.replaceAll('</p><p>', '\n').replaceAll(/<[^>]*>/g, ''));
  const [header = ''] = within(page, 'header');
  const tables = within(page, 'section').map((section) =>
    within(section, 'tr').map((row) =>
      [...row.matchAll(/<(t[hd])(?:\s[^>]*)?>(.*?)<\/\1>/gs)].map(([, , inner = '']) => plain(inner)),
    ),
  );
  const heading = [...within(header, 'h1'), ...within(header, 'p')].map(plain);
  return contentOf(heading, tables, within(within(page, 'footer')[0] ?? '', 'span').map(plain));
}

export function fromMarkdown(text: string): ReportContent {
  const plain = (line: string): string =>
    line
      .replaceAll('<br>', '\n')
      .replaceAll(/\\([\\|<>*_`[\]])/g, '$1')
      .trim();
  const [top = '', ...sections] = text.split(/^## /m);
  const tables = sections.map((section) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|( --- \|)+$/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map(plain),
      ),
  );
  const heading = top.replace(/^# /, '').split(/\n+/).map(plain).filter(Boolean);
  return contentOf(heading, tables, plain(text.trimEnd().split('\n').at(-1)!).split(' ____________ '));
}

export async function fromDocx(bytes: Uint8Array): Promise<ReportContent> {
  const archive = await JSZip.loadAsync(bytes);
  const xml = (await archive.file('word/document.xml')!.async('string')).replace(/^.*?<w:body>/s, '');
  const lines = (part: string): string[] =>
    [...part.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
      [...inner.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gs)]
        .map(([, text]) => (text === undefined ? '\t' : decoded(text)))
        .join(''),
    );
  const tables = [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => lines(cell).join('\n')),
    ),
  );
  const around = xml.split(/<w:tbl>.*?<\/w:tbl>/gs);
  return contentOf(lines(around[0]!).slice(0, -1), tables, lines(around.at(-1)!).at(-1)!.split('\t'));
}

export async function fromXlsx(bytes: Uint8Array): Promise<ReportContent> {
  const { sheets } = await readWorkbook(bytes);
  const [summary = []] = sheets.map(rowsOf);
  const first = summary.findIndex((row) => row.length === 3);
  const last = summary.findLastIndex((row) => row.length === 3);
  const tables = [
    summary.slice(first, last + 1),
    ...sheets.slice(1).map((sheet) => rowsOf(sheet).filter((row) => row.length > 3)),
  ];
  const heading = summary.slice(0, first - 1).flat();
  return contentOf(heading, tables, summary.at(-1)!);
}

/** The words of each row, empty cells of a table among them; days by the number of the day. */
function rowsOf({ cells, xml }: Sheet): string[][] {
  const merged = new Set(
    [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)\d+"/g)].flatMap(
      ([, from = '', row = '', to = '']) => columns(from, to).map((column) => column + row),
    ),
  );
  const rows = new Map<number, string[]>();
  for (const { ref, type, value } of cells.values()) {
    if (merged.has(ref)) continue;
    const number = Number(ref.replace(/\D/g, ''));
    const words = type === 's' || Number(value) < 20_000 ? value : dayOf(Number(value));
    rows.set(number, [...(rows.get(number) ?? []), words]);
  }
  return [...rows.values()];
}

function columns(from: string, to: string): string[] {
  const all = 'ABCDEFGHIJ';
  return all.slice(all.indexOf(from) + 1, all.indexOf(to) + 1).split('');
}

function dayOf(serial: number): string {
  const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString();
  return inFigures(iso.slice(0, 10));
}

function inFigures(day: string): string {
  return day.split('-').toReversed().join('.');
}

/** The fields of CSV by the names of its columns. */
export function csvRecords(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [head = [], ...records] = rows.slice(0, -1);
  return records.map((row) => {
    if (row.length !== head.length) throw new Error(`a row of ${row.length} fields: ${row.join(',')}`);
    return Object.fromEntries(
      row.map((field, index) => [head[index]!, field.replace(/^'(?='*[=+\-@\t\r])/, '')]),
    );
  });
}

export function fromCsv(text: string): ReportContent {
  const records = csvRecords(text);
  const of = (section: string): Record<string, string>[] =>
    records.filter((one) => one['section'] === section);
  const pick =
    (...names: string[]) =>
    (one: Record<string, string>): string[] =>
      names.map((name) => one[name]!);
  return {
    heading: of('heading').map(({ text: line = '' }) => line),
    totals: of('total').map(pick('statusName', 'obligations', 'mark')),
    items: of('item').map((one) => [
      ...pick('number', 'row', 'actorName', 'text')(one),
      one['effectiveDeadline'] === '' ? 'по мере необходимости' : inFigures(one['effectiveDeadline']!),
      ...pick('statusName', 'mark')(one),
    ]),
    late: of('late').map((one) => {
      const [delay = '', ...reasons] = one['mark']!.split('\n');
      return [
        one['number']!,
        one['parentName'] || '–',
        ...pick('unitName', 'text')(one),
        inFigures(one['effectiveDeadline']!),
        one['statusName']!,
        delay,
        reasons.join('\n') || 'не указана',
      ];
    }),
    signature: of('signatory').flatMap(pick('text', 'actorName')),
  };
}

interface JsonReport {
  readonly schemaVersion: number;
  readonly heading: string[];
  readonly obligations: number;
  readonly totals: { status: string; statusName: string; count: number; share: string }[];
  readonly asNeeded: number;
  readonly items: {
    number: number;
    row: string;
    actorName: string;
    text: string;
    effectiveDeadline: string | null;
    statusName: string;
    mark: string[];
  }[];
  readonly late: {
    parentName?: string;
    unitName: string;
    text: string;
    effectiveDeadline: string;
    statusName: string;
    delay: string;
    reasons: string[];
  }[];
  readonly signatory: { post: string; name: string };
}

export function fromJson(text: string): ReportContent {
  const { heading, obligations, totals, asNeeded, items, late, signatory } = JSON.parse(text) as JsonReport;
  const share = (count: number): string => `${((100 * count) / obligations).toFixed(1).replace('.', ',')} %`;
  return {
    heading,
    totals: [
      ...totals.flatMap(({ status, statusName, count, share: own }) => {
        // People see apart what has no deadline.
        const rest = count - asNeeded;
        if (status !== 'upcoming' || asNeeded === 0) return [[statusName, String(count), own]];
        return [
          [statusName, String(rest), share(rest)],
          ['по мере необходимости', String(asNeeded), share(asNeeded)],
        ];
      }),
      ['Всего', String(obligations), ''],
    ],
    items: items.map(
      ({ number, row, actorName, text: item, effectiveDeadline: deadline, statusName, mark }) => [
        String(number),
        row,
        actorName,
        item,
        deadline === null ? 'по мере необходимости' : inFigures(deadline),
        statusName,
        mark.join('\n'),
      ],
    ),
    late: late.map(
      (
        { parentName, unitName, text: item, effectiveDeadline: deadline, statusName, delay, reasons },
        index,
      ) => [
        String(index + 1),
        parentName ?? '–',
        unitName,
        item,
        inFigures(deadline),
        statusName,
        delay,
        reasons.join('\n') || 'не указана',
      ],
    ),
    signature: [signatory.post, signatory.name],
  };
}
