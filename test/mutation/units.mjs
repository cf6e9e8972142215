import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src/calendar', 'src/progress', 'src/review'];

/** Every function, constant and class at the top of a file of these folders, but what the build makes: its lines, and what they say. */
export function units() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
      .sort()
      .flatMap((name) => unitsOf(join(folder, name))),
  );
}

function unitsOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const begins = lines.flatMap((line, index) =>
    /^(?:export )?(?:async )?(?:function|const|class)\b/.test(line) ? [index] : [],
  );
  return begins.map((from) => {
    // The next line that stands at the margin and does not close anything begins something else.
    const next = lines.findIndex((line, index) => index > from && /^(?:[\w/@]|$)/.test(line));
    const to = next < 0 ? lines.length : next;
    const hash = createHash('sha256').update(lines.slice(from, to).join('\n')).digest('hex').slice(0, 12);
    return { file, from: from + 1, to, key: `${file} ${hash}` };
  });
}

/** In an order that a seed decides. */
export function shuffled(list, seed) {
  const rank = ({ key }) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return [...list].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
