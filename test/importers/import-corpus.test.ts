import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { cellText, type SourceDocument } from '../../src/importers/document/source-document.ts';
import { recognise, type Recognition } from '../../src/importers/recognition/recognise.ts';
import { phrases as english } from '../../src/messages/en/time/when-phrases.ts';
import { phrases } from '../../src/messages/ru/time/when-phrases.ts';
import { dayInWords } from '../../src/messages/phrases/dates.ts';
import { whenWords } from '../../src/messages/phrases/when.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { judgePlan } from '../../src/rules/judge-plan.ts';

const FOLDER = 'test/import';
const WORD = /\p{L}[\p{L}\d-]*/gu;
const SOURCES = readdirSync(FOLDER).filter((name) => !name.endsWith('.yaml'));

async function read(name: string): Promise<SourceDocument> {
  return readDocument({ bytes: readFileSync(`${FOLDER}/${name}`), path: name, language: 'ru', env: {} });
}

function recognised(document: SourceDocument): Recognition {
  const made = recognise(document, {
    today: '2026-11-28',
    phrases: { when: { phrases } },
    merge: 'exact',
    link: 'likely',
    decided: new Map(),
    units: false,
  });
  if (!made) throw new Error('no plan');
  return made;
}

/** What the recognition has no part in: the words of a document as whoever opens it sees them. */
function visibleWords({ blocks }: SourceDocument): string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(cellText),
  );
  return texts.flatMap((text) => text.match(WORD) ?? []);
}

/** What a plan says of its times in words. */
function timesOf({ activities, period, order, language }: Plan): string {
  const said = language === 'en' ? english : phrases;
  const words = activities.map(({ when }) => whenWords(when, { when: { phrases: said } }, period));
  return [...words, order?.date === undefined ? '' : dayInWords('ru', order.date)].join(' ');
}

describe('documents of other people', () => {
  it.each(SOURCES)('%s', async (name) => {
    const document = await read(name);
    const { text, value } = recognised(document);
    const expected = `${FOLDER}/${name.slice(0, -extname(name).length)}.yaml`;
    if (process.env['UPDATE']) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
    // Nobody has to mend what comes out, nor to format it.
    expect(canonicalForm(text, 'plan')).toBe(text);
    const reading = await readPlan('plan.yaml', new TextEncoder().encode(text), () =>
      Promise.resolve(undefined),
    );
    // What is judged without being read again is what reading gives.
    expect(reading.files[0]!.source.value).toStrictEqual(value);
    const errors = judgePlan(reading).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, args }) => ({ code, args }))).toEqual([]);
    // Every word is there, in the plan or in its comments; times are what the plan says by itself.
    const words = new Set(`${text} ${timesOf(reading.plan!)}`.toLowerCase().match(WORD));
    expect(visibleWords(document).filter((word) => !words.has(word.toLowerCase()))).toEqual([]);
  });
});
