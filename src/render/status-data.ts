/** `cyclo status` for programs. */
import { disciplineOf } from '../progress/discipline.ts';
import { FIELDS, type Counts, type Grouping } from '../progress/roll-up.ts';
import type { StatusReport } from '../progress/status-report.ts';
import { renderCsv } from './csv.ts';
import { disciplineFields } from './discipline-fields.ts';
import { renderJson } from './json.ts';

/**
 * The JSON form.
 * @param day the day that is judged, and what is said of it
 */
export function renderStatusJson(
  { totals, groups, matrix, trend, ended }: StatusReport,
  day: object,
  by?: Grouping,
): string {
  return renderJson({
    ...day,
    totals,
    discipline: disciplineFields(disciplineOf(totals)),
    ...(by === undefined ? {} : { by }),
    groups: groups.map(({ key, name, counts }) => ({ key, name, ...counts })),
    ended,
    ...(matrix
      ? {
          matrix: matrix.columns.flatMap(({ month, groups: rows }) =>
            rows.map(({ key, name, counts }) => ({ month, key, name, ...counts })),
          ),
        }
      : {}),
    ...(trend
      ? {
          trend: trend.map((point) => ({
            asOf: point.day,
            ...point.totals,
            discipline: disciplineFields(disciplineOf(point.totals)),
          })),
        }
      : {}),
  });
}

/** For a spreadsheet: the matrix or the trend where one was asked for, else the groups, else the totals. */
export function renderStatusCsv({ asOf, totals, groups, matrix, trend }: StatusReport): string {
  const figures = (counts: Counts): number[] => FIELDS.map((field) => counts[field]);
  if (matrix) {
    return renderCsv([
      ['month', 'key', 'name', ...FIELDS],
      ...matrix.columns.flatMap(({ month, groups: rows }) =>
        rows.map(({ key, name, counts }) => [month, key, name, ...figures(counts)]),
      ),
    ]);
  }
  if (trend) {
    return renderCsv([['asOf', ...FIELDS], ...trend.map((point) => [point.day, ...figures(point.totals)])]);
  }
  if (groups.length === 0)
    return renderCsv([
      ['asOf', ...FIELDS],
      [asOf, ...figures(totals)],
    ]);
  return renderCsv([
    ['key', 'name', ...FIELDS],
    ...groups.map(({ key, name, counts }) => [key, name, ...figures(counts)]),
  ]);
}
