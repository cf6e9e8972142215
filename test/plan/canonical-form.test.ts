import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { kindOf } from '../../src/plan/read-edition.ts';

const files = readdirSync('plans', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

describe('every file in plans/', () => {
  it.each(files)('%s is written in the canonical form', (name) => {
    const bytes = readFileSync(join('plans', name));
    expect(canonicalForm(bytes.toString(), kindOf(bytes))).toBe(bytes.toString());
  });
});

describe('every example of the plan format', () => {
  const examples = [...readFileSync('docs/plan-format.md', 'utf8').matchAll(/^```yaml.*\n([\s\S]*?)^```$/gm)];

  it.each(examples.map(([, yaml]) => yaml!))('is written in the canonical form', (yaml) => {
    // A list stands for the activities of a plan.
    const isList = /^\s*- /.test(yaml);
    const text = isList ? `activities:\n${yaml.replaceAll(/^(?=.)/gm, '  ')}` : yaml;
    expect(canonicalForm(text, kindOf(new TextEncoder().encode(text)))).toBe(text);
  });
});

/** Cases in `test/plan/canonical/`: what was written, and its form beside it. */
const cases = readdirSync('test/plan/canonical').filter((name) => !name.includes('.form.'));

describe('the canonical form', () => {
  it.each(cases)('of %s', async (name) => {
    const path = join('test/plan/canonical', name);
    const bytes = readFileSync(path);
    const form = canonicalForm(bytes.toString(), kindOf(bytes));
    await expect(form).toMatchFileSnapshot(`./canonical/${name.replace('.yaml', '.form.yaml')}`);
    expect(canonicalForm(form, kindOf(bytes))).toBe(form);
  });

  it('keeps what stands behind a dash with the item that follows', () => {
    const text = 'list:\n  - a:\n      b: 1\n  -\n      # about c\n    c\n';
    expect(canonicalForm(text, 'plan')).toBe('list:\n  - {a: {b: 1}}\n  # about c\n  - c\n');
  });

  it('keeps a text of nothing but the end of a line, and one of spaces that are no white space of YAML', () => {
    expect(canonicalForm('- "\\n"\n', 'plan')).toBe('- "\\n"\n');
    const text = 'list:\n  - |\n    \u00A0\n\n  - one\n  - |\n    a\n    \u2003\n  - two\n';
    // On lines of their own, `validate` would take them for odd indentation.
    expect(canonicalForm(text, 'plan')).toBe('list: ["\u00A0\\n", one, "a\\n\u2003\\n", two]\n');
  });

  it('has no CR, and nothing where there is nothing', () => {
    expect(canonicalForm('title: a\r\nperiod: b\r', 'plan')).toBe('title: a\nperiod: b\n');
    expect(canonicalForm('', 'plan')).toBe('');
    expect(canonicalForm('\n\n# alone \n\n\n# too\n\n', 'plan')).toBe('# alone\n\n# too\n');
    expect(canonicalForm('text', 'plan')).toBe('text\n');
    expect(canonicalForm('{}', 'plan')).toBe('{}\n');
    expect(canonicalForm('- 1 # one', 'plan')).toBe('- 1                                        # one\n');
  });
});
