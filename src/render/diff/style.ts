import { markup } from '../html.ts';

/**
 * How the page of a comparison looks. Nothing is told by colour alone: what went is struck through, what came is underlined,
 * and every change has a sign. Margins by ГОСТ Р 7.0.97-2016, 6.1.
 */
export const DIFF_STYLE = markup`
  :root { color-scheme: light; }
  body {
    margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
    font: 16px/1.45 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff;
  }
  header { margin-bottom: 1rem; }
  header p { margin: 0.15rem 0; color: #444; }
  article + article { margin-top: 3rem; border-top: 1px solid #555; padding-top: 1.5rem; }
  h1 { font-size: 1.4rem; margin: 0; }
  h2 { font-size: 1.15rem; margin: 1.75rem 0 0.25rem; break-after: avoid; }
  h3 { font-size: 1rem; font-style: italic; font-weight: normal; margin: 1rem 0 0.25rem; break-after: avoid; }
  h4 { font-size: 1rem; margin: 0.75rem 0 0; break-after: avoid; }
  code { font: 0.875em "DejaVu Sans Mono", "Liberation Mono", monospace; }
  .summary { font-weight: bold; }
  .counts, .who, .notes { margin: 0; color: #444; }
  .scroll { overflow-x: auto; margin: 1rem 0; }
  table { border-collapse: collapse; font-size: 0.875rem; }
  th, td { border: 1px solid #555; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
  thead th { background: #eee; text-align: center; vertical-align: middle; }
  tbody th { font-weight: normal; }
  .figure { text-align: right; }
  .changes { list-style: none; margin: 0.15rem 0 0; padding-left: 1.4rem; }
  .changes li { margin: 0.3rem 0; text-indent: -1.4rem; break-inside: avoid; }
  .changes li > p { margin: 0; text-indent: 0; overflow-wrap: anywhere; }
  .changes li > p:first-child { text-indent: -1.4rem; }
  .changes li::before { content: none; }
  .changes li > p:first-child::before { display: inline-block; width: 1.4rem; text-indent: 0; font-weight: bold; }
  .came > p:first-child::before { content: "+"; color: #0a5c2b; }
  .went > p:first-child::before { content: "−"; color: #a30d0d; }
  .moved > p:first-child::before { content: "→"; color: #0b4f8a; }
  .changed > p:first-child::before { content: "≈"; color: #7a4a00; }
  del, .went .before { color: #a30d0d; text-decoration: line-through; }
  ins { color: #0a5c2b; text-decoration: underline; }
  .before { color: #a30d0d; }
  .after { color: #0a5c2b; }
  .warning { color: #7a4a00; font-weight: bold; }
  .fingerprint { font: 0.7rem "DejaVu Sans Mono", "Liberation Mono", monospace; color: #666; }
  @page {
    size: A4; margin: 20mm 10mm 20mm 20mm;
    @top-center { content: counter(page); }
  }
  @page :first { @top-center { content: none; } }
  @media print {
    body { margin: 0; max-width: none; padding: 0; font-size: 12pt; }
    .scroll { overflow: visible; }
    thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    tr { break-inside: avoid; }
  }
`;
