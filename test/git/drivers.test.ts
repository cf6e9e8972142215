import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestRepository } from './test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';
const UNITS = 'plans/units/chelyabinsk.yaml';
const MOVE = ['when: 2010-10\n    with: [Роскомнадзор]', 'when: 2010-11\n    with: [Роскомнадзор]'] as const;
const REWORD = ['Составление расписания', 'Утверждение расписания'] as const;

let repository: TestRepository;
beforeAll(async () => {
  repository = new TestRepository('plans');
  await repository.cyclo('git setup --lang ru');
  repository.commit('Attributes');
});
afterAll(() => repository.close());

/** What git prints, in Russian unless told otherwise. */
function git(...args: string[]): string {
  const { exit, out, err } = repository.tryGit(args, { CYCLO_LANG: 'ru' });
  expect([exit, err]).toEqual([0, '']);
  return out;
}
/** Does something and puts everything back. */
function changed<T>(change: () => void, look: () => T): T {
  const head = repository.git('rev-parse', 'HEAD').trim();
  try {
    change();
    return look();
  } finally {
    repository.tryGit(['merge', '--abort']);
    repository.git('reset', '--quiet', '--hard', head);
    repository.git('clean', '--quiet', '-fd');
  }
}
/** The lines of a difference that say what went and what came. */
const changedLines = (out: string): string[] => out.split('\n').filter((line) => /^[-+](?![-+])/.test(line));

describe('one activity moved from October to November, and one word changed', () => {
  const edit = (): void => repository.edit(PLAN, MOVE, REWORD);

  it('is those two changes in git diff, and nothing else', () => {
    const lines = changed(edit, () => git('diff')).split('\n');
    // A change begins with its sign; what follows from it stands below.
    expect(lines.filter((line) => /^ +[-+~→] /.test(line))).toEqual([
      expect.stringContaining('[-Составление-]{+Утверждение+} расписания'),
      '    → Перенесено с октября на ноябрь 2010 г.; срок исполнения: 29.10.2010 → 30.11.2010',
    ]);
    expect(lines.filter((line) => /^ {0,2}\S/.test(line))).toEqual([
      PLAN,
      '  timetable  Расписание',
      '  pdn-seminar  Семинар «Организация защиты персональных данных в АС СГО»',
    ]);
  });

  it('is one line each in git show, in git log -p and without the driver, with the activity above them', () => {
    const lines = [
      '-  timetable · MOU · формулировка: Составление расписания',
      '+  timetable · MOU · формулировка: Утверждение расписания',
      '-  pdn-seminar · срок: в октябре 2010 г.',
      '+  pdn-seminar · срок: в ноябре 2010 г.',
    ];
    changed(
      () => {
        edit();
        expect(changedLines(git('diff', '--no-ext-diff'))).toEqual(lines);
        repository.commit('Edit');
      },
      () => {
        expect(changedLines(git('show'))).toEqual(lines);
        const logged = git('log', '-p', '-1', '--unified=0');
        expect(changedLines(logged)).toEqual(lines);
        expect(logged).toMatch(/^@@ .* @@ timetable$/m);
        expect(logged).toMatch(/^@@ .* @@ pdn-seminar$/m);
        expect(git('show', '--word-diff', '--unified=0')).toContain(
          'формулировка: [-Составление-]{+Утверждение+} расписания',
        );
      },
    );
  });

  it('is told at length by log and show that are asked to', () => {
    changed(
      () => {
        edit();
        repository.commit('Edit');
      },
      () => {
        for (const command of ['log', 'show']) {
          const out = git(command, '-p', '-1', '--ext-diff');
          expect(out).toContain('→ Перенесено с октября на ноябрь 2010 г.');
          expect(out).toContain('[-Составление-]{+Утверждение+}');
        }
      },
    );
  });

  it('is the lines of the file where they are asked for, and where git needs them', () => {
    changed(edit, () => {
      const lines = changedLines(git('diff', '--no-ext-diff', '--no-textconv'));
      expect(lines).toHaveLength(4);
      expect(lines).toContain('+    when: 2010-11');
      expect(git('diff', '--stat')).toContain('2 insertions(+), 2 deletions(-)');
      expect(git('diff', '--name-only')).toBe(`${PLAN}\n`);
    });
  });

  it('can be put together piece by piece: git add -p sees the lines of the file', () => {
    const apart = (): void =>
      repository.edit(PLAN, MOVE, ['Ведение классного журнала', 'Заполнение классного журнала']);
    changed(apart, () => {
      expect(repository.tryGitWith(['add', '-p'], 'n\ny\n')).toMatchObject({ exit: 0 });
      expect(changedLines(repository.git('diff-index', '-p', '--cached', 'HEAD'))).toHaveLength(2);
      expect(git('diff', '--cached')).toContain('[-Ведение-]{+Заполнение+}');
      expect(git('diff')).toContain('Перенесено');
    });
  });

  it('goes out as a patch that can be applied', () => {
    changed(
      () => {
        edit();
        repository.commit('Edit');
      },
      () => {
        const patch = repository.git('format-patch', '-1', '--stdout');
        expect(changedLines(patch)).toHaveLength(4);
        const wanted = repository.read(PLAN);
        repository.git('reset', '--quiet', '--hard', 'HEAD~1');
        expect(repository.tryGitWith(['am', '--quiet'], patch)).toMatchObject({ exit: 0 });
        expect(repository.read(PLAN)).toBe(wanted);
      },
    );
  });
});

describe('git diff', () => {
  it('says so where only the writing changed, and shows no line of it in log -p', () => {
    const rewrite = (): void =>
      repository.edit(
        PLAN,
        ['when: 2010-10\n    with: [Роскомнадзор]', 'with:\n      - "Роскомнадзор"\n    when: \'2010-10\''],
        [
          'MOU: Составление расписания',
          'MOU:\n        role: performer\n        text: >-\n          Составление\n          расписания',
        ],
      );
    changed(rewrite, () => {
      expect(git('diff')).toBe(`${PLAN}\nизменено только оформление файла\n`);
      expect(changedLines(git('diff', '--no-ext-diff'))).toEqual([]);
    });
  });

  it('counts the comments that changed, and the errors of the later version, as far as one file tells them', () => {
    const counted = (...edits: readonly (readonly [file: string, from: string, to: string])[]): string[] =>
      changed(
        () => edits.forEach(([file, from, to]) => repository.edit(file, [from, to])),
        () => git('diff').trimEnd().split('\n'),
      );
    const section = '# Ноябрь и декабрь: обучение и контроль';
    expect(counted([PLAN, section, '# Ноябрь']), 'of a plan').toEqual([
      PLAN,
      '  Изменённые строки комментариев (не показаны): 1',
    ]);
    changed(
      () => repository.edit(PLAN, [section, '# Ноябрь']),
      () => expect(changedLines(git('diff', '--no-ext-diff'))).toEqual([`-${section}`, '+# Ноябрь']),
    );
    const [comment = ''] = /^ *#.*$/m.exec(repository.read(UNITS))!;
    expect(counted([UNITS, comment, `${comment} и другие`]), 'of a registry').toEqual([
      UNITS,
      '  Изменённые строки комментариев (не показаны): 1',
    ]);
    expect(
      counted(
        [PLAN, 'id: timetable\n', 'id: timetable\n    after: [nowhere]\n'],
        [PLAN, section, '# Ноябрь'],
      ).slice(0, 3),
    ).toEqual([
      PLAN,
      '  Внимание! В новой редакции 1 ошибка; перечень: cyclo validate.',
      '  Изменённые строки комментариев (не показаны): 1',
    ]);
    // Whether a registry has a unit cannot be known here.
    const chosen = counted([
      PLAN,
      'when: 2010-10\n    with: [Роскомнадзор]',
      'when: 2010-10\n    only: [nobody]\n    with: [Роскомнадзор]',
    ]);
    expect(chosen.join('\n')).toContain('nobody');
    expect(chosen.join('\n')).not.toContain('Внимание');
  });

  it('shows registries and calendars by their meaning, several files apart', () => {
    const edit = (): void => {
      repository.edit(PLAN, MOVE);
      repository.edit(UNITS, ['name: РУО Калининского района', 'name: РУО Калининского округа']);
      repository.write(
        'plans/calendar.yaml',
        'cyclo-calendar: 1\ncalendar: own\nextends: ru\ndays-off:\n  - {date: 2010-11-05, name: Санитарный день}\n',
      );
      repository.git('add', '-N', 'plans/calendar.yaml');
    };
    changed(edit, () => {
      const out = git('diff');
      expect(out.split('\n\n')).toHaveLength(3);
      expect(out).toContain('РУО Калининского [-района-]{+округа+}');
      expect(out).toMatch(/plans\/calendar\.yaml\nновый файл\n/);
      const lines = changedLines(git('diff', '--no-ext-diff'));
      expect(lines).toContain('+  RUO · ruo-kalininsky — РУО Калининского округа');
      expect(lines.some((line) => line.startsWith('+  own · ') && line.includes('Санитарный день'))).toBe(
        true,
      );
    });
  });

  it('shows what is staged, a revision, and a file in it', () => {
    changed(
      () => {
        repository.edit(PLAN, MOVE);
        repository.commit('Move');
        repository.edit(PLAN, REWORD);
        repository.git('add', '--all');
      },
      () => {
        expect(git('diff', '--cached')).not.toContain('Перенесено');
        expect(git('diff', '--cached')).toContain('{+Утверждение+}');
        const both = git('diff', 'HEAD~1', '--', PLAN);
        expect([both.includes('Перенесено'), both.includes('{+Утверждение+}')]).toEqual([true, true]);
        expect(git('diff', '-R', 'HEAD')).toContain('[-Утверждение-]{+Составление+}');
      },
    );
  });

  it('tells new, deleted, renamed files and changed modes', () => {
    changed(
      () => {
        rmSync(join(repository.folder, 'plans/returns-2026.yaml'));
        repository.git('mv', PLAN, 'plans/план на осень.yaml');
        chmodSync(join(repository.folder, 'plans/zavuch-2026-10.yaml'), 0o755);
        repository.edit('plans/план на осень.yaml', MOVE);
        repository.git('add', '--all');
      },
      () => {
        const out = git('diff', '--cached', '-M');
        expect(out).toContain('plans/returns-2026.yaml\nфайл удалён\n');
        expect(out).toContain(`${PLAN} → plans/план на осень.yaml\n  pdn-seminar`);
        expect(out).toContain('plans/zavuch-2026-10.yaml\nправа доступа 100644 → 100755\n');
      },
    );
  });

  it.each([
    [
      'other YAML',
      'services:\n  web: {image: x}\n',
      'services: {}\n',
      'файл не является ни планом',
      '+services: {}',
    ],
    [
      'a broken plan',
      'cyclo: 1\nplan: x\n',
      'cyclo: 1\nplan: y\nactivities: [\n',
      'в одной из редакций есть ошибки',
      '+plan: y',
    ],
  ])('shows the lines of %s, and says why', (_, before, after, why, line) => {
    changed(
      () => {
        repository.write('plans/other.yaml', before);
        repository.commit('Other');
        repository.write('plans/other.yaml', after);
      },
      () => {
        const out = git('diff');
        expect(out).toContain('plans/other.yaml\nПоказаны строки файла: ');
        expect(out).toContain(why);
        expect(out).toContain(`\n${line}\n`);
        expect(git('diff', '--no-ext-diff')).toContain('plans/other.yaml');
      },
    );
  });

  it('stays readable where a plan is broken half-way: what can be read, and what is wrong', () => {
    changed(
      () => repository.edit(PLAN, ['title: Расписание', 'titel: Расписание']),
      () => {
        const lines = changedLines(git('diff', '--no-ext-diff'));
        expect(lines.filter((line) => line.startsWith('+!'))).toHaveLength(2);
        expect(lines.length).toBeLessThan(8);
      },
    );
  });

  it('says that a plan is in conflict', () => {
    changed(
      () => {
        repository.git('checkout', '--quiet', '-B', 'one');
        repository.edit(PLAN, MOVE);
        repository.commit('One');
        repository.git('checkout', '--quiet', '-B', 'two', 'main');
        repository.edit(PLAN, [
          'when: 2010-10\n    with: [Роскомнадзор]',
          'when: 2010-12\n    with: [Роскомнадзор]',
        ]);
        repository.commit('Two');
        repository.tryGit(['merge', 'one']);
      },
      () => {
        expect(repository.git('status', '--short')).toContain(`UU ${PLAN}`);
        expect(git('diff', '--cached')).toContain(`${PLAN}\nВ файле конфликт`);
        const lines = git('diff')
          .split('\n')
          .filter((line) => /^[-+ ]{2}(?![-+])/.test(line) && line.trim() !== '' && !line.startsWith('  '));
        expect(lines).toEqual([
          '++<<<<<<< HEAD',
          ' +  pdn-seminar · срок: в декабре 2010 г.',
          '++=======',
          '+   pdn-seminar · срок: в ноябре 2010 г.',
          '++>>>>>>> one',
        ]);
        repository.tryGit(['merge', '--abort']);
        repository.git('checkout', '--quiet', '-f', 'main');
      },
    );
  });

  it('has colours where git has them', () => {
    changed(
      () => repository.edit(PLAN, MOVE),
      () => {
        const coloured = repository.tryGit(['-c', 'color.diff=always', 'diff'], { CYCLO_LANG: 'ru' }).out;
        expect(coloured).toContain('\u001b[31mоктября\u001b[39m');
        expect(repository.tryGit(['-c', 'color.diff=always', 'diff'], { NO_COLOR: '1' }).out).not.toContain(
          '\u001b',
        );
        expect(git('diff')).not.toContain('\u001b');
      },
    );
  });

  it('blames by facts', () => {
    changed(
      () => {
        repository.edit(PLAN, MOVE);
        repository.commit('Move');
      },
      () => {
        const head = repository.git('rev-parse', '--short', 'HEAD').trim();
        const blamed = git('blame', '--abbrev=7', PLAN)
          .split('\n')
          .filter((line) => line.startsWith(head));
        expect(blamed).toHaveLength(1);
        expect(blamed[0]).toContain('pdn-seminar · срок: в ноябре 2010 г.');
      },
    );
  });
});

describe('what a plan names beside itself', () => {
  /** What git shows of a commit. */
  const shown = (commit = 'HEAD'): string => git('show', '--ext-diff', '--format=', commit);

  it('changes nothing of what is told of a commit, whatever it is now', () => {
    changed(
      () => {
        repository.edit(PLAN, MOVE);
        repository.commit('Move');
      },
      () => {
        const commit = repository.git('rev-parse', 'HEAD').trim();
        const then = shown(commit);
        expect(then).toContain('Перенесено');
        expect(then).not.toMatch(/\d+ обязанност|учрежд/);
        repository.write(
          UNITS,
          repository
            .read(UNITS)
            .split('\n')
            .filter((line) => !line.includes('ruo-'))
            .join('\n'),
        );
        repository.commit('Close');
        expect(shown(commit)).toBe(then);
        repository.remove(UNITS);
        repository.commit('Gone');
        expect(shown(commit)).toBe(then);
      },
    );
  });

  it('is no change of units where a registry is called otherwise', () => {
    changed(
      () => {
        repository.git('mv', UNITS, 'plans/units/all.yaml');
        repository.write(PLAN, repository.read(PLAN).replaceAll('units/chelyabinsk.yaml', 'units/all.yaml'));
        repository.commit('Rename');
      },
      () => {
        const out = shown();
        expect(out).not.toContain('Новое учреждение');
        expect(out.match(/Другой реестр учреждений/g)?.length).toBe(2);
        expect(out).toContain('units/chelyabinsk.yaml → units/all.yaml');
      },
    );
  });

  it('may be the units of the plan itself: no unit came or went by moving them there', () => {
    changed(
      () => {
        repository.edit(PLAN, [
          'RUO: {name: РУО, units: units/chelyabinsk.yaml}',
          'RUO: {name: РУО, units: [{id: ruo-leninsky, name: РУО Ленинского района}]}',
        ]);
        repository.commit('Own units');
      },
      () => {
        expect(shown()).toContain('units/chelyabinsk.yaml → нет');
        expect(shown()).not.toContain('Новое учреждение');
      },
    );
  });

  it('is not guessed where a task chooses units, or comes and goes', () => {
    changed(
      () => {
        repository.edit(PLAN, [
          'when: 2010-10\n    with: [Роскомнадзор]',
          'when: 2010-11\n    only: [ruo-leninsky]\n    with: [Роскомнадзор]',
        ]);
        repository.commit('Choose');
      },
      () => {
        const out = shown();
        expect(out).toContain('ruo-leninsky');
        expect(out).toContain('29.10.2010 → 30.11.2010');
        expect(out).not.toMatch(/\d+ учрежд|\d+ обязанност/);
      },
    );
  });
});

describe('git keeps the texts of plans', () => {
  const log = (): string => git('log', '-p', '--', PLAN);
  const config = (): string => repository.tryGit(['config', 'diff.cyclo.cachetextconv']).out.trim();
  const kept = (): boolean =>
    repository.tryGit(['rev-parse', '--verify', 'refs/notes/textconv/cyclo']).exit === 0;

  it('and asks for none twice; for those of another language, again', async () => {
    log();
    expect(kept()).toBe(true);
    const script = repository.read('.git/cyclo-driver.sh');
    repository.write('.git/cyclo-driver.sh', '#!/bin/sh\nexit 9\n');
    expect(log()).toContain('формулировка');
    repository.write('.git/cyclo-driver.sh', script);
    await repository.cyclo('git setup --lang en');
    expect(kept()).toBe(false);
    expect(log()).toContain('wording');
    await repository.cyclo('git setup --lang ru');
  });

  it('but nothing that another program, or none, made of them', async () => {
    const script = repository.read('.git/cyclo-driver.sh');
    repository.write('.git/cyclo-driver.sh', script.replace(/^program=.*$/m, "program='/nowhere'"));
    const { out } = repository.tryGit(['log', '-p', '--', PLAN], { PATH: '/usr/bin:/bin' });
    expect(out).toContain('+activities:');
    expect(config()).toBe('false');
    repository.write('.git/cyclo-driver.sh', script);
    expect(log()).not.toContain('+activities:');
    expect(config()).toBe('true');
    expect(log()).not.toContain('+activities:');
    repository.git(
      'config',
      'diff.cyclo.textconv',
      repository
        .git('config', 'diff.cyclo.textconv')
        .trim()
        .replace(/ \d+\.\d+\.\d+ /, ' 0.0.1 '),
    );
    expect(log()).toContain('формулировка');
    expect(config()).toBe('false');
    await repository.cyclo('git setup --lang ru');
    expect(config()).toBe('true');
  });
});
