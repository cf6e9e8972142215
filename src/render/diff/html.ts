/** Comparisons as one page that needs nothing beside it: no scripts, no fonts, no pictures. */
import type { Messages } from '../../messages/messages.ts';
import type { ChangeLine, Mark } from '../changes/line.ts';
import type { ChangeText } from '../changes/text.ts';
import { htmlPage, markup, type Html } from '../html.ts';
import { classWords, diffPage, type ActorCounts, type DiffPage, type PageStyle } from './page.ts';
import type { PlanDiff } from './plan-diff.ts';
import type { DiffActivity, DiffGroup, DiffSection, DiffSubject } from './sections.ts';
import { DIFF_STYLE } from './style.ts';

/** One page with a part for each plan. */
export function renderDiffHtml(diffs: readonly PlanDiff[], style: PageStyle): string {
  const { messages, unchanged = [] } = style;
  const pages = diffs.map((diff) => diffPage(diff, style));
  const rest =
    unchanged.length > 0 ? markup`<p>${messages.review.unchanged({ files: unchanged })}</p>\n` : '';
  const title = pages.map(({ heading }) => heading).join('; ');
  const body = markup`${pages.map((page) => article(page, messages))}${rest}`;
  return htmlPage(messages.language, title, DIFF_STYLE, body);
}

function article(page: DiffPage, messages: Messages): Html {
  return markup`<article>
${head(page)}${page.sections.map((each) => section(each, messages))}</article>
`;
}

/** What the changes come to, and for whom. */
function head({ heading, compared, summary, obligations, besides, attention, counts }: DiffPage): Html {
  return markup`<header>
<h1>${heading}</h1>
<p>${compared}</p>
</header>
<p class="summary">${summary}</p>
${[...obligations, ...besides].map((line) => markup`<p>${line}</p>\n`)}${attention.map((line) => markup`<p class="warning">${line}</p>\n`)}${countsTable(counts)}`;
}

/** How many changes of each class concern whom. */
function countsTable({ head: columns, rows }: ActorCounts): Html | '' {
  if (rows.length === 0) return '';
  return markup`<div class="scroll"><table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name, ...figures]) =>
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

function subject({ activity, alike, actors, texts }: DiffSubject, messages: Messages): Html {
  const named = ({ id, title }: DiffActivity): Html => markup`<code>${id}</code> ${title ?? ''}`;
  const each = alike && messages.review.alike({ count: alike.length });
  const name = activity ? named(activity) : each;
  const whom = actors.length > 0 ? markup`<p class="who">${messages.review.concerns({ actors })}</p>\n` : '';
  const all = (alike ?? []).map((one) => markup`<li>${named(one)}${printed(one.fingerprints)}</li>\n`);
  return markup`${name === undefined ? '' : markup`<h4>${name}</h4>\n`}${whom}<ul class="changes">
${texts.map((text) => change(text, messages))}</ul>
${alike ? markup`<ul class="activities">\n${all}</ul>\n` : ''}`;
}

function printed(fingerprints: readonly string[]): Html[] {
  return fingerprints.map((each) => markup` <span class="fingerprint">${each}</span>`);
}

const CLASSES = { '+': 'came', '-': 'went', '→': 'moved', '~': 'changed' } as const;

function change({ sign, lines, notes, warning, fingerprints }: ChangeText, messages: Messages): Html {
  const [first = [], ...more] = lines;
  return markup`<li class="${CLASSES[sign]}"><p>${lineHtml(first)}${printed(fingerprints)}</p>${more.map(
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

function lineHtml(line: ChangeLine): Html[] {
  return line.map(({ text, mark }) => (mark ? MARKS[mark](text) : markup`${text}`));
}
