/** Comparisons as one page that needs nothing beside it: no scripts, no fonts, no pictures. */
import type { Messages } from '../../messages/messages.ts';
import { totalNotes } from '../changes/effect.ts';
import type { Line, Mark } from '../changes/line.ts';
import type { ChangeText } from '../changes/text.ts';
import { diffSections, type DiffGroup, type DiffSection, type DiffSubject } from './sections.ts';
import { DIFF_STYLE } from './style.ts';
import { markup, type Html } from '../html.ts';
import {
  actorCounts,
  classWords,
  comparedWords,
  headingOf,
  attentionOf,
  besides,
  summaryWords,
  type PlanDiff,
} from './plan-diff.ts';

/** How it is shown. */
export interface HtmlStyle {
  readonly messages: Messages;
  /** The one actor that was asked for. */
  readonly actor?: string;
  /** Counts only. */
  readonly isSummary?: boolean;
  /** Plans in which nothing changed. */
  readonly unchanged: readonly string[];
}

/** One page with a part for each plan. */
export function renderDiffHtml(diffs: readonly PlanDiff[], style: HtmlStyle): string {
  const { messages, unchanged } = style;
  const title = diffs.map((diff) => headingOf(diff, messages)).join('; ');
  const rest =
    unchanged.length > 0 ? markup`<p>${messages.review.unchanged({ files: unchanged })}</p>\n` : '';
  return markup`<!doctype html>
<html lang="${messages.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${DIFF_STYLE}</style>
</head>
<body>
${diffs.map((diff) => article(diff, style))}${rest}</body>
</html>
`.toString();
}

function article(diff: PlanDiff, style: HtmlStyle): Html {
  const { messages, actor, isSummary } = style;
  const sections = isSummary === true ? [] : diffSections(diff, messages, actor);
  return markup`<article>
${head(diff, style)}${sections.map((each) => section(each, messages))}</article>
`;
}

/** What the changes come to, and for whom. */
function head(diff: PlanDiff, { messages, actor }: HtmlStyle): Html {
  const { review } = messages;
  const { changes, total, sides } = diff;
  const nothing = actor === undefined ? review.nothing : review.nothingFor({ who: sides.actorName(actor) });
  const notes = diff.isPart ? [] : totalNotes(changes, total, messages);
  return markup`<header>
<h1>${headingOf(diff, messages)}</h1>
<p>${comparedWords(diff, messages)}</p>
</header>
<p class="summary">${changes.length > 0 ? summaryWords(changes, messages) : nothing}</p>
${notes.length > 0 ? markup`<p>${review.obligations({ parts: notes })}</p>\n` : ''}${besides(diff, messages).map((line) => markup`<p>${line}</p>\n`)}${attentionOf(diff, messages).map((line) => markup`<p class="warning">${line}</p>\n`)}${
    actor === undefined ? counts(diff, messages) : ''
  }`;
}

/** How many changes of each class concern whom. */
function counts(diff: PlanDiff, messages: Messages): Html | '' {
  const { head: columns, rows } = actorCounts(diff, messages);
  if (rows.length === 0) return '';
  return markup`<div class="scroll"><table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name = '', ...figures]) =>
    markup`<tr><th scope="row">${name}</th>${figures.map((figure) => markup`<td class="figure">${figure}</td>`)}</tr>\n`,
)}</tbody>
</table></div>
`;
}

function section({ heading, changes, groups }: DiffSection, messages: Messages): Html {
  return markup`<section>
<h2>${heading}</h2>
<p class="counts">${classWords(changes, messages).join(', ')}</p>
${groups.map((each) => group(each, messages))}</section>
`;
}

function group({ months, subjects }: DiffGroup, messages: Messages): Html {
  const title = months === undefined ? '' : markup`<h3>${months}</h3>\n`;
  return markup`${title}${subjects.map((each) => subject(each, messages))}`;
}

function subject({ id, title, actors, texts }: DiffSubject, messages: Messages): Html {
  const name = id === undefined ? '' : markup`<h4><code>${id}</code> ${title ?? ''}</h4>\n`;
  const who = actors.length > 0 ? markup`<p class="who">${messages.review.concerns({ actors })}</p>\n` : '';
  return markup`${name}${who}<ul class="changes">
${texts.map((each) => change(each, messages))}</ul>
`;
}

const CLASSES = { '+': 'came', '-': 'went', '→': 'moved', '~': 'changed' } as const;

function change(
  { change: { fingerprint }, sign, lines, notes, warning }: ChangeText,
  messages: Messages,
): Html {
  const [first = [], ...more] = lines;
  const print = markup` <span class="fingerprint">${fingerprint}</span>`;
  return markup`<li class="${CLASSES[sign]}"><p>${lineHtml(first)}${print}</p>${more.map(
    (line) => markup`<p>${lineHtml(line)}</p>`,
  )}${notes.map((note) => markup`<p class="notes">${note}</p>`)}${
    warning === undefined ? '' : markup`<p class="warning">${messages.review.warning({ text: warning })}</p>`
  }</li>
`;
}

const MARKS: Readonly<Record<Mark, (text: string) => Html>> = {
  kept: (text) => markup`${text}`,
  deleted: (text) => markup`<del>${text}</del>`,
  inserted: (text) => markup`<ins>${text}</ins>`,
  before: (text) => markup`<span class="before">${text}</span>`,
  after: (text) => markup`<span class="after">${text}</span>`,
};

function lineHtml(line: Line): Html[] {
  return line.map(({ text, mark }) => (mark ? MARKS[mark](text) : markup`${text}`));
}
