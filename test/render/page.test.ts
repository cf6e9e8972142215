/** The page of a plan as it is written; what a browser makes of it is looked at in test/page/. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { en } from '../../src/messages/en.ts';
import { planOf, seedPlan } from '../exporters/plans.ts';
import { eventsOf, pageHtml, plain, pointsOf, shownPlans } from '../page/pages.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function text(html: string): string {
  return plain(html.replaceAll(/<[^>]*>/g, '').replaceAll(/&\S+?;/g, (entity) => ENTITIES[entity] ?? entity));
}

/** The part of a page between the beginning of one of its views and the end of it. */
function view(html: string, name: string): string {
  return html.split(`<section class="view ${name}"`)[1]?.split('<section class="view ')[0] ?? '';
}

function pointsIn(html: string): string[] {
  return [
    ...view(html, 'table').matchAll(/<a href="#a-[^"]*">(.*?<\/a>(?: <span class="term">.*?<\/span>)*)/g),
  ].map(([, point = '']) => text(point));
}

const EVENT: LedgerEvent = {
  id: '0192c5e0-0000-7000-8000-000000000001',
  recordedAt: '2010-08-30T09:00:00.000Z',
  plan: 'sgo-2010-h1',
  activity: 'work-plan',
  occurrence: '2010-08',
  actor: 'UO',
  unit: 'UO',
  kind: 'done',
  on: '2010-08-30',
  by: 'Фамилия',
  note: 'протокол № 4',
  evidence: { type: 'url', url: 'https://example.org/proof' },
};

describe('the table of a page', () => {
  it.each([...shownPlans()])('has the points of %s as often as its appendix', (_, plan) => {
    const points = pointsOf(plan).map(plain).sort();
    expect(points.length).toBeGreaterThan(0);
    expect(pointsIn(pageHtml(plan)).sort()).toEqual(points);
  });

  it('has those of any plan, in their order', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const plan = planOf(randomPlan(seed));
        expect(pointsIn(pageHtml(plan))).toEqual(pointsOf(plan).map(plain));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('what is in a page only when it is asked for', () => {
  it('are records', () => {
    const html = pageHtml(seedPlan());
    expect(view(html, 'table')).not.toContain('data-status');
    expect(html).not.toMatch(/<svg|id="units"/);
    const judged = pageHtml(seedPlan(), { events: [EVENT], today: '2010-10-05' });
    expect(view(judged, 'units')).toContain('выполнено 1 из 6');
    expect(text(judged)).toContain('По состоянию на 5 октября 2010 г.');
  });

  it('are people, notes and evidence, each by itself', () => {
    const own = {
      people: 'Фамилия',
      notes: 'протокол №\u00a04',
      evidence: 'https://example.org/proof',
    } as const;
    for (const include of [
      [],
      ['people'],
      ['notes'],
      ['evidence'],
      ['people', 'notes', 'evidence'],
    ] as const) {
      const html = pageHtml(seedPlan(), { events: [EVENT], include });
      const shown = Object.entries(own).filter(([, words]) => html.includes(words));
      expect(shown.map(([name]) => name)).toEqual([...include]);
    }
  });

  it('are names of those who answer for work: their posts are no secret', () => {
    const plan = shownPlans().get('control-2026-h1')!;
    expect(pageHtml(plan)).not.toContain('О. Фамилия');
    expect(text(pageHtml(plan))).toContain('заместитель директора по УВР');
    expect(text(pageHtml(plan, { include: ['people'] }))).toContain('И. О. Фамилия');
  });
});

describe('a story', () => {
  it('says why a deadline is on its day, and who waits for whom', () => {
    const story = text(view(pageHtml(seedPlan()), 'activities'));
    expect(story).toContain(
      'октябрь 2010 г. 29 октября 2010 г., пятницаВ плане: в октябре 2010 г. Число не названо, это значит: не позднее последнего дня месяца. 31.10.2010 — воскресенье: срок перенесён на предшествующий рабочий день.',
    );
    expect(story).toContain('Сначала должно быть выполнено ОШ-1 МОУ');
    expect(story).toContain('Этого ждут 76-РИК по городу Управление...');
  });

  it('says the same in English, where that is asked for', () => {
    const html = pageHtml(seedPlan(), { messages: en });
    expect(html).toContain('<html lang="en">');
    expect(text(view(html, 'activities'))).toContain(
      '31/10/2010 — Sunday: the deadline moves to the working day before.',
    );
  });
});

/** What a page is made of, and what no text of a plan may add. */
const TAGS =
  /^(?:!doctype|html|head|meta|title|style|body|a|main|p|br|header|div|h[1-4]|section|ul|ol|li|b|span|svg|rect|button|nav|form|label|input|select|option|optgroup|output|table|thead|tbody|tr|th|td|article|strong|dl|dt|dd|time|dialog|script)$/;

describe('hostile texts', () => {
  const HOSTILE = fc.constantFrom(
    '</script><script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)' x='",
    '--><iframe src=//example.org>',
    '{{constructor}}&lt;b&gt;&#60;',
    'javascript:alert(1)',
  );

  it('are texts, wherever they stand', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (one, other) => {
        const seed = randomPlan(1);
        const plan = planOf({
          ...seed,
          title: one,
          subtitle: other,
          order: { kind: one, issuer: other, number: one },
          actors: {
            UO: {
              name: one,
              units: [
                { id: 'u-1', name: other },
                { id: 'u-2', name: one },
              ],
            },
          },
          activities: [
            {
              id: 'a',
              title: one,
              section: other,
              when: '2026-10',
              with: [one],
              tasks: {
                UO: {
                  text: other,
                  output: one,
                  where: other,
                  note: one,
                  responsible: { post: one, name: other },
                },
              },
            },
          ],
        });
        const event: LedgerEvent = {
          ...EVENT,
          plan: plan.name,
          activity: 'a',
          occurrence: '2026-10',
          unit: 'u-1',
          by: one,
          note: other,
          evidence: { type: 'url', url: one },
        };
        const html = pageHtml(plan, { events: [event], include: ['people', 'notes', 'evidence'] });
        const body = html
          .replace(/<script>[\s\S]*?<\/script>/, '')
          .replaceAll(/<style[\s\S]*?<\/style>/g, '');
        const tags = [...body.matchAll(/<\/?([^\s>]*)((?:"[^"]*"|[^>"])*)>/g)];
        expect(tags.map(([, name = '']) => name).filter((name) => !TAGS.test(name))).toEqual([]);
        expect(
          tags.filter(([, , attributes = '']) => /\son\w+\s*=/.test(attributes.replaceAll(/"[^"]*"/g, ''))),
        ).toEqual([]);
        expect(tags.filter(([, , attributes = '']) => /(?:href|src)="(?!#)/.test(attributes))).toEqual([]);
        expect(text(body)).toContain(plain(one));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the file', () => {
  it('allows nothing but its own script and styles, by their hashes', async () => {
    const html = pageHtml(seedPlan());
    const policy = text(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '');
    expect(policy.split('; ').slice(0, 1)).toEqual(["default-src 'none'"]);
    const { createHash } = await import('node:crypto');
    const parts = [...html.matchAll(/<(?:script|style)[^>]*>([\s\S]*?)<\/(?:script|style)>/g)];
    expect(parts).toHaveLength(3);
    for (const [, part = ''] of parts)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(part).digest('base64')}'`);
    expect(html).not.toMatch(/\sstyle="|url\(|@import|(?:src|srcset)=/);
  });

  it('is the same twice, with records, too', () => {
    const plan = seedPlan();
    const events = eventsOf(plan);
    expect(pageHtml(plan, { events })).toBe(pageHtml(seedPlan(), { events: eventsOf(seedPlan()) }));
  });
});
