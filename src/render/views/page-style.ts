import { markup } from '../html.ts';

/**
 * How a page looks, on a screen and on paper. Margins by ГОСТ Р 7.0.97-2016, 6.1; the number of the page in the top margin from the
 * second, 3.2.
 */
export const PAGE_STYLE = markup`
  :root { color-scheme: light; }
  body {
    margin: 2rem auto; max-width: 80rem; padding: 0 1rem;
    font: 16px/1.4 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff;
  }
  header { text-align: center; margin-bottom: 1.5rem; }
  header p { margin: 0.15rem 0; }
  h1 { font-size: 1.25rem; margin: 0; }
  h2 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; break-after: avoid; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
  #summary table { width: auto; min-width: 24rem; }
  th, td {
    border: 1px solid #555; padding: 0.25rem 0.4rem;
    text-align: left; vertical-align: top; overflow-wrap: break-word;
  }
  thead th { background: #eee; text-align: center; vertical-align: middle; }
  thead th:first-child { white-space: nowrap; }
  tbody th { font-weight: normal; }
  .band { text-align: center; font-weight: bold; }
  .mark { margin: 0 0 1.5rem auto; width: max-content; max-width: 8cm; }
  td p { margin: 0 0 0.2rem; }
  .figure { text-align: right; white-space: nowrap; }
  .day { white-space: nowrap; }
  .done { color: #0a5c2b; }
  .done-late { color: #7a4a00; }
  .overdue { color: #a30d0d; font-weight: bold; }
  .in-review, .postponed { color: #0b4f8a; }
  .upcoming, .excused, .withdrawn { color: #444; }
  .signature {
    display: flex; justify-content: space-between; gap: 2rem; margin-top: 3rem;
    break-before: avoid; break-inside: avoid;
  }
  @page {
    size: A4 landscape; margin: 20mm 10mm 20mm 20mm;
    @top-center { content: counter(page); }
  }
  @page :first { @top-center { content: none; } }
  @media print {
    body { margin: 0; max-width: none; padding: 0; font-size: 12pt; }
    table { font-size: 10pt; width: calc(100% - 1px); }
    thead { display: table-header-group; }
    thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    tr { break-inside: avoid; }
    .scroll { overflow: visible; }
  }
`;
