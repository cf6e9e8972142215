/** A city of 170 schools, its forms, and people who fill them in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { Workplace } from '../test-io.ts';

export const SCHOOLS = Array.from(
  { length: 170 },
  (_, index) => `school-${String(index + 1).padStart(3, '0')}`,
);

interface CityOptions {
  readonly name?: string;
  readonly seminar?: string;
  readonly schools?: readonly string[];
  readonly more?: string;
  readonly period?: string;
}

/** The plan: a meeting by 12 October, a report by the 20th, a seminar by the 29th, a review of the tenth school in December. */
export function cityPlan({
  name = 'city',
  seminar = 'Участие в семинаре',
  schools = SCHOOLS,
  more = '',
  period = '2010-10..2010-12',
}: CityOptions = {}): string {
  const units = schools.map((id) => `      - {id: ${id}, name: Школа ${id.slice(-3)}}`);
  return `cyclo: 1
plan: ${name}
language: ru
title: План города
period: ${period}
deadlines: {month: last-day, non-working-day: preceding}
calendar: ru
actors:
  SCH:
    name: Школы
    units:
${units.join('\n')}
activities:
  - id: seminar
    title: Семинар
    when: 2010-10
    tasks:
      SCH: ${seminar}
  - id: report
    title: Отчёт
    when: {every: month, by: 20}
    tasks:
      SCH: {role: performer, text: 'Представление отчёта: =1+1 и «кавычки»'}
  - id: meeting
    title: Совещание
    when: 2010-10-12
    tasks:
      SCH: Участие в совещании
  - id: review
    title: Обзор
    when: 2010-12
    tasks:
      SCH: {text: Подготовка обзора, only: [${schools[9] ?? schools[0]}]}
${more}`;
}

/** A folder with the plan. */
export async function openCity(options: CityOptions = {}): Promise<Workplace> {
  const place = await Workplace.open(false);
  await place.write('plans/city.yaml', cityPlan(options));
  return place;
}

export function formPath(unit: string, folder = 'forms'): string {
  return `${folder}/city-${unit}-2010-10.xlsx`;
}

export async function readBook(place: Workplace, path: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(place.folder, path));
  return book;
}

/** Opens a form, writes cells of its sheet (`F9`) or of the hidden one (`cyclo!B2`), saves it. */
export async function fill(
  place: Workplace,
  path: string,
  cells: Readonly<Record<string, exceljs.CellValue>>,
  to = path,
): Promise<void> {
  const book = await readBook(place, path);
  for (const [address, value] of Object.entries(cells)) {
    const [cell = '', sheet = 'Форма'] = address.split('!').toReversed();
    book.getWorksheet(sheet)!.getCell(cell).value = value;
  }
  await place.write(to, new Uint8Array(await book.xlsx.writeBuffer()));
}

export function day(text: string): Date {
  return new Date(`${text}T00:00:00.000Z`);
}

export function bytesOf(place: Workplace, path: string): Promise<Uint8Array> {
  return readFile(join(place.folder, path));
}

/** What the importer says to programs. */
export interface ImportResult {
  readonly recorded: boolean;
  readonly forms: readonly {
    readonly file: string;
    readonly status: 'refused' | 'new' | 'before';
    readonly by?: string;
    readonly before: number;
    readonly events: readonly Record<string, unknown>[];
    readonly unanswered?: number;
    readonly problems: readonly { code: string; cell: string | null; message: string }[];
    readonly remarks: readonly { code: string; cell: string | null; message: string }[];
  }[];
}

export async function importForms(
  place: Workplace,
  paths: readonly string[],
  ...options: readonly string[]
): Promise<ImportResult & { exit: number }> {
  const { exit, out, err } = await place.cyclo(
    [
      'import-form',
      ...paths,
      '--format',
      'json',
      '--today',
      '2010-11-10',
      ...(options.length > 0 ? options : ['--yes']),
    ],
    { env: { CYCLO_LANG: 'ru' } },
  );
  if (out === '') throw new Error(err);
  return { exit, ...(JSON.parse(out) as ImportResult) };
}

export async function makeForms(place: Workplace, who: string, ...more: readonly string[]): Promise<void> {
  const { exit, err } = await place.cyclo(
    ['form', ...who.split(' '), '--month', '2010-10', '--output', 'forms', '--today', '2010-10-01', ...more],
    { env: { CYCLO_LANG: 'ru' } },
  );
  if (exit !== 0) throw new Error(err);
}
