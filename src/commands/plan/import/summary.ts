/** What is said of an import: what was found, what is to be looked at, and what could be done otherwise. */
import { defined } from '../../../defined.ts';
import type { Diagnostic } from '../../../diagnostic.ts';
import { placeWords } from '../../../importers/document/place-words.ts';
import type { SourceDocument } from '../../../importers/document/source-document.ts';
import type { ImportFinding, Proposal } from '../../../importers/recognition/finding.ts';
import type { Recognition } from '../../../importers/recognition/recognise.ts';
import type { Output } from '../../../io.ts';
import type { Messages } from '../../../messages/messages.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import { diagnosticData } from '../../../render/findings/data.ts';
import { renderJson } from '../../../render/json.ts';
import { visibleText } from '../../../visible-text.ts';
import { say, type Context } from '../../context.ts';
import type { Update } from './update.ts';

/** An import, done. */
export interface FinishedImport {
  readonly made: Recognition;
  readonly document: SourceDocument;
  readonly result: Update;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the source. */
  readonly path: string;
  /** Of the plan, where it was written into a file. */
  readonly output?: string | undefined;
  readonly isUpdate: boolean;
}

const SHOWN = 20;
const WORDS = 120;

/** Tells an import in sentences, the doubtful first. */
export async function printImport(context: Context, told: FinishedImport, to: Output): Promise<void> {
  const { messages, quiet } = context;
  const words = importMessages(messages);
  const { made, result, output, isUpdate, diagnostics } = told;
  const lines: string[] = [];
  const { conflicts } = result;
  if (output !== undefined && isUpdate)
    lines.push(words.updated({ path: output, conflicts: conflicts.length }));
  else if (output !== undefined) lines.push(words.written({ path: output }));
  for (const { path, theirs: value } of conflicts) {
    const theirs = value === undefined ? words.gone : short(JSON.stringify(value));
    lines.push(words.conflict({ path: path.join('.'), theirs }));
  }
  const { items, works, actors } = countsOf(made);
  if (!quiet) lines.push(words.found({ items, works, actors }));
  const remarks = remarksOf(told, messages);
  lines.push(...firstOf(remarks, words.more));
  const proposals = made.proposals.filter(({ taken, sure }) => !taken || sure < 1);
  if (proposals.length > 0 && !quiet) {
    const proposed = proposals.map((each) => `  ${proposalWords(each, messages)}`);
    lines.push(words.proposed, ...firstOf(proposed, words.more));
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (!quiet || errors > 0) lines.push(words.checked({ errors, warnings, path: output ?? '-' }));
  for (const line of lines) await say(to, visibleText(line));
}

function countsOf({ plan }: Recognition): { items: number; works: number; actors: number } {
  const items = plan.works.reduce((sum, work) => sum + work.items.length, 0);
  return { items, works: plan.works.length, actors: plan.actors.length };
}

function firstOf(lines: readonly string[], more: (a: { count: number }) => string): string[] {
  return lines.length <= SHOWN
    ? [...lines]
    : [...lines.slice(0, SHOWN), more({ count: lines.length - SHOWN })];
}

function short(text: string): string {
  return text.length <= WORDS ? text : `${text.slice(0, WORDS)}…`;
}

/** What is to be looked at, the doubtful first. */
export function remarksOf(
  { made, document }: Pick<FinishedImport, 'made' | 'document'>,
  messages: Messages,
): string[] {
  const words = importMessages(messages);
  const notes = document.notes.map(({ code, place }) =>
    words.remark({ place: placeWords(place, messages), words: words.findings.note({ code }), sure: '' }),
  );
  const findings = made.findings
    .toSorted((a, b) => a.sure - b.sure)
    .map((finding) => findingWords(finding, messages));
  return [...findings, ...notes];
}

function findingWords({ code, place, text, as, sure }: ImportFinding, messages: Messages): string {
  const words = importMessages(messages);
  return words.remark({
    place: place ? placeWords(place, messages) : '',
    words: words.findings[code]({ text: short(text.replaceAll(/\s+/g, ' ')), ...defined({ as }) }),
    sure: sure < 1 ? words.sure({ percent: Math.round(sure * 100) }) : '',
  });
}

/** A proposal, and whether it was taken. */
export function proposalWords({ kind, texts, sure, taken }: Proposal, messages: Messages): string {
  const words = importMessages(messages);
  const what = words.proposals[kind]({ texts: texts.map(short) });
  return words.remark({
    place: taken ? words.taken : words.notTaken,
    words: what,
    sure: words.sure({ percent: Math.round(sure * 100) }),
  });
}

/** An import, for programs. */
export function importJson(
  { made, document, result, diagnostics, path, output }: FinishedImport,
  messages: Messages,
): string {
  const words = importMessages(messages);
  const remarks = [
    ...made.findings.map((finding) => {
      const { code, place = null, text, sure } = finding;
      return { code, place, text, sure, message: findingWords(finding, messages) };
    }),
    ...document.notes.map(({ code, place }) => {
      const message = words.findings.note({ code });
      return { code, place, text: '', sure: 1, message };
    }),
  ];
  return renderJson({
    ok: !diagnostics.some(({ severity }) => severity === 'error'),
    source: path,
    file: output ?? null,
    plan: made.plan.name,
    ...countsOf(made),
    remarks,
    proposals: made.proposals.map(({ kind, texts, place, sure, taken }) => ({
      kind,
      texts,
      place,
      sure,
      taken,
    })),
    conflicts: result.conflicts.map(({ path: at, ours = null, theirs = null }) => ({
      path: at,
      ours,
      theirs,
    })),
    diagnostics: diagnosticData(diagnostics, messages),
    ...(output === undefined ? { text: result.text } : {}),
  });
}
