/** A plan with some of its activities changed, in turns in five ways: gone, doubled, due otherwise, moved, said otherwise. */

const WAYS = [
  () => '',
  (text) => text + text.replaceAll(/(?<= - id: activity-|№ )\d+/g, '$&-bis'),
  (text) => text.replace(/by: (\d+)/, (_, day) => `by: ${Number(day) + 7}`),
  (text) => text.replace(/when: 2026-\d\d$/m, 'when: 2026-11'),
  (text) => text.replaceAll(/(?<=\p{L}{5} )\p{L}+(?= № )/gu, 'новому порядку'),
];
/** Prime to the number of kinds of activities, so that every kind is changed in every way. */
const STEP = 19;

/**
 * @param plan the text of a plan whose activities begin with `  - id:`
 * @param count how many activities are changed, or put in
 */
export function changedPlan(plan, count) {
  const [head, ...activities] = plan.split(/^(?= {2}- id: )/m);
  const needed = new Set([...plan.matchAll(/after: \[(\S+)\]/g)].map(([, id]) => id));
  let left = count;
  let way = 0;
  const changed = activities.map((text, index) => {
    if (index % STEP > 0 || left === 0) return text;
    const isNeeded = needed.has(/- id: (\S+)/.exec(text)?.[1]);
    for (let tries = 0; tries < WAYS.length; tries++) {
      const change = WAYS[way++ % WAYS.length];
      if (change === WAYS[0] && isNeeded) continue;
      const result = change(text);
      if (result === text) continue;
      left--;
      return result;
    }
    return text;
  });
  return [head, ...changed].join('');
}
