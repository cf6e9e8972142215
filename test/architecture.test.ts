import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layer table of docs/architecture.md: a member may import its own folder, and members of lower layers. */
const LAYERS: Readonly<Record<string, number>> = {
  'cli.ts': 4,
  'node-io.ts': 4,
  'replace-file.ts': 4,
  commands: 4,
  store: 3,
  exporters: 3,
  git: 3,
  importers: 3,
  render: 3,
  views: 2.5,
  office: 2.5,
  rules: 2,
  progress: 2,
  review: 2,
  plan: 1,
  calendar: 0,
  messages: 0,
  'diagnostic.ts': 0,
  'failure.ts': 0,
  'io.ts': 0,
  'change-kind.ts': 0,
  'event.ts': 0,
  'defined.ts': 0,
  'group-by.ts': 0,
  'visible-text.ts': 0,
};

/** Outside packages, by the members that may use them. Node's own modules are for the edges and the verbs. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  'cli.ts': [/^commander$/],
  'node-io.ts': [/^node:/],
  'replace-file.ts': [/^node:/],
  commands: [/^commander$/, /^node:/, /^@inquirer\//],
  store: [/^node:/, /^@photostructure\/sqlite$/, /^uuidv7$/, /^pg(?:-connection-string|pass)?$/],
  git: [/^node:/, /^diff$/],
  exporters: [/^docx$/, /^exceljs$/, /^jszip$/, /^ical\.js$/, /^nodemailer/, /^node:(crypto|stream)$/],
  render: [/^chalk$/, /^mustache$/, /^cli-table3$/, /^string-width$/, /^wrap-ansi$/],
  importers: [/^jszip$/, /^numfmt$/, /^parse5$/, /^saxes$/],
  views: [],
  office: [/^node:/],
  rules: [],
  progress: [],
  review: [/^diff$/],
  plan: [/^js-yaml$/, /^yaml$/, /^fastest-levenshtein$/],
  calendar: [/^date-fns/],
  messages: [],
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?<types>type\s)?(?:[^'"]*?\sfrom\s)?'(?<from>[^']+)'|import\('(?<lazy>[^']+)'/g;

interface Import {
  readonly file: string;
  readonly member: string;
  readonly from: string;
  readonly typesOnly: boolean;
  readonly lazy: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.includes('generated/'));

const memberOf = (file: string): string => file.split('/')[0]!;

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map(({ groups = {} }) => ({
    file,
    member: memberOf(file),
    from: groups['from'] ?? groups['lazy'] ?? '',
    typesOnly: groups['types'] !== undefined,
    lazy: groups['lazy'] !== undefined,
  })),
);

const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map((each) => ({ ...each, target: normalize(join(dirname(each.file), each.from)) }));

describe('the layers of src/', () => {
  it('has a place in the table for every member', () => {
    expect([...new Set(files.map(memberOf))].filter((member) => !(member in LAYERS))).toEqual([]);
  });

  it('imports downwards only; members of one layer below the verbs do not know each other', () => {
    const wrong = inside
      .filter(({ target }) => !target.startsWith('..'))
      .filter(({ member, target, typesOnly }) => {
        const other = memberOf(target);
        if (other === member) return false;
        const [from, to] = [LAYERS[member]!, LAYERS[other]!];
        // The nouns know each other's types, and nothing else of each other; the verbs are one program.
        return from === to
          ? from !== 4 && !(from === 0 && (typesOnly || other.endsWith('.ts'))) && !isAllowed(member, other)
          : to > from;
      })
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });

  it('uses outside packages only where the table allows', () => {
    const wrong = imports
      .filter(({ from }) => !from.startsWith('.'))
      .filter(({ member, from }) => !(PACKAGES[member] ?? []).some((allowed) => allowed.test(from)))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(wrong).toEqual([]);
  });

  it('judges where we stand without a word: views/ say it', () => {
    expect(
      inside
        .filter(({ member, target }) => member === 'progress' && memberOf(target) === 'messages')
        .map(({ file, from }) => `${file} imports ${from}`),
    ).toEqual([]);
  });

  it('has no circles', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target, typesOnly, lazy } of inside) {
      if (!typesOnly && !lazy) graph.set(file, [...(graph.get(file) ?? []), target]);
    }
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/**
 * Words are made of days and months: the catalogue may compute with the calendar. What a change does is told by what is owed
 * before and after it: review asks progress, which knows nothing of review.
 */
function isAllowed(member: string, other: string): boolean {
  return (member === 'messages' && other === 'calendar') || (member === 'review' && other === 'progress');
}

describe('what only the edge of the program may touch', () => {
  const text = (file: string): string =>
    readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

  it.each(files.filter((file) => file !== 'node-io.ts'))(
    '%s reads no clock, no process, and prints nothing',
    (file) => {
      expect(text(file)).not.toMatch(
        /\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
      );
    },
  );
});

/** About twenty entries can be taken in. */
const ROOM = 25;

/** Larger folders: one that has a file for each rule. */
const HALLS: Readonly<Record<string, number>> = { rules: Infinity };

describe('names and sizes', () => {
  it('says the noun: no junk drawers', () => {
    expect(
      files
        .filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|lib)(?:\/|\.ts$)/.test(file))
        .filter((file) => !/^messages\/..\/common\.ts$/.test(file)),
    ).toEqual([]);
  });

  it('has one meaning for the name of a type', () => {
    // The page in the browser is a program of its own; a language says with what types the other one has.
    const sources = files.filter((file) => !/^(?:render\/page\/browser|messages\/(?:en|ru))\//.test(file));
    const homes = new Map<string, { file: string; isExported: boolean }[]>();
    for (const file of sources) {
      const text = readFileSync(join('src', file), 'utf8');
      for (const [, exported, name = ''] of text.matchAll(
        /^(export )?(?:abstract )?(?:class|interface|type) (\w+)/gm,
      ))
        homes.set(name, [...(homes.get(name) ?? []), { file, isExported: exported !== undefined }]);
    }
    // A private type may be called as one of another file is, not as one that others import.
    const wrong = [...homes]
      .filter(([, places]) => places.length > 1 && places.some(({ isExported }) => isExported))
      .map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`);
    expect(homes.size).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it('keeps files readable', () => {
    const lines = files.map((file) => ({
      file,
      count: readFileSync(join('src', file), 'utf8').split('\n').length - 1,
    }));
    expect(lines.filter(({ count }) => count > 300)).toEqual([]);
    const sorted = lines.map(({ count }) => count).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('has rooms that a newcomer takes in', () => {
    const rooms = new Map<string, Set<string>>();
    for (const file of files) {
      const parts = file.split('/');
      parts.forEach((part, depth) => {
        const room = parts.slice(0, depth).join('/');
        rooms.set(room, (rooms.get(room) ?? new Set()).add(part));
      });
    }
    const wrong = [...rooms]
      .filter(([room, { size }]) => size > (HALLS[room] ?? ROOM))
      .map(([room, { size }]) => `src/${room} has ${size} entries: split it by what is read together`);
    const small = Object.entries(HALLS)
      .filter(([room, limit]) => limit !== Infinity && (rooms.get(room)?.size ?? 0) <= ROOM)
      .map(([room]) => `src/${room} is small enough now: take it off the list`);
    expect([...wrong, ...small]).toEqual([]);
  });

  it('bin hands over in under ten lines', () => {
    expect(readFileSync('bin/cyclo.js', 'utf8').split('\n').length).toBeLessThan(11);
  });
});

describe('the build', () => {
  it('takes packages and sources as they are, and rewrites none of their text', () => {
    const steps = ['build.mjs', ...readdirSync('build').map((name) => `build/${name}`)].filter((name) =>
      /\.[cm]js$/.test(name),
    );
    const holding = (pattern: RegExp): string[] =>
      steps.filter((name) => pattern.test(readFileSync(name, 'utf8')));
    // What bundlers call to give a plugin the code of a module or of a chunk.
    expect(holding(/\b(?:onLoad|transform|renderChunk|generateBundle)(?:\(|: (?:async )?\()/)).toEqual([]);
    // References inside the schemas, and the words of a licence.
    expect(holding(/\.replace(?:All)?\(/)).toEqual(['build/notices.mjs', 'build/types.mjs']);
  });
});

describe('tests', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && name !== 'architecture.test.ts');
  const holding = (pattern: RegExp): string[] =>
    tests.filter((file) => pattern.test(readFileSync(join('test', file), 'utf8')));

  it('depend on no time that something takes: stepsOf counts, the bench measures', () => {
    expect(holding(/\b(?:performance|hrtime|cpuUsage)\b|\{ timeout:|\}, \d+_?000\)/)).toEqual([]);
    // A kill falls anywhere in the work of a writer; nothing is expected of when.
    expect(holding(/\bsetTimeout\(/)).toEqual(['store/processes.test.ts', 'store/worker.ts']);
  });

  it('try each property as often as the length of the run says', () => {
    expect(holding(/numRuns: (?!runs\(|tries\b)/)).toEqual(['calendar/anywhere-worker.ts']);
  });

  it('write among the temporary files of their run only', () => {
    expect(holding(/node_modules\/\.cache|resolve\('(?:bin|dist)\//)).toEqual([]);
  });
});
