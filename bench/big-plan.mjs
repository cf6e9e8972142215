/**
 * A plan of any size, the same for the same number: actors with units, roles, chains, rules and wording in the
 * proportions of the plans in `plans/`, about 270 characters an activity. Nothing in it is amiss.
 *
 * `node bench/big-plan.mjs 10000 > plan.yaml`; with `--warnings` every activity has two spaces too many.
 */

const DISTRICTS = 7;
const SCHOOLS = 40;

/** What stands below an activity's title, by its number. The first kind comes round every month and fills every cell. */
const KINDS = [
  (n) => `    when: {every: month, by: ${(n % 10) + 1}}
    tasks:
      UO: Приём сведений о ходе работ по направлению № ${n}
      RUO: Проверка и передача сведений о ходе работ по направлению № ${n}
      MOU: Представление сведений о ходе работ по направлению № ${n}
      UMC: Консультирование школ по направлению № ${n}
`,
  (n) => `    when: ${month(n)}
    tasks:
      UMC: {role: organizer,   text: Организация и проведение обучающего семинара по теме № ${n}}
      MOU: {role: participant, text: Участие в обучающем семинаре по теме № ${n}}
`,
  (n) => `    when: {every: quarter, by: {working-day: ${(n % 5) + 10}, of: following-month}}
    after: [${id(n - 2)}]
    tasks:
      MOU: Формирование отчёта по форме № ${n}
    output: Отчёт по форме № ${n}
`,
  (n) => `    when: {every: quarter, by: {day: last-working-day, of: following-month}}
    after: [${id(n - 1)}]
    tasks:
      RUO: {text: Свод отчётов школ района по форме № ${n}, accepted-by: parent}
    output: Свод по форме № ${n}
`,
  (n) => `    when: ${month(n)}-05..${month(n)}-20
    tasks:
      UO: {role: control, text: Мониторинг заполнения электронных журналов на этапе № ${n}}
      RUO:
        role: support
        text: Сопровождение мониторинга заполнения электронных журналов
          в школах района на этапе № ${n}
`,
  (n) => `    when: {every: month, in: 2026-09..2026-12, weekday: {last: monday}}
    tasks:
      UO:
        text: Совещание координаторов по вопросу № ${n}
        wording:
          2026-10: Совещание координаторов по итогам первой четверти, вопрос № ${n}
    output: Протокол совещания № ${n}
`,
  (n) => `    when: [${month(n)}, ${month(n + 5)}]
    tags: [лицей]
    tasks:
      MOU: Сверка списков пользователей (сотрудников, родителей, учащихся), этап № ${n}
`,
  (n) => `    when: {every: half-year, by: last-working-day}
    tasks:
      RUO: Анализ использования системы в районе по показателю № ${n}
      UMC: Методические рекомендации по показателю № ${n}
    output: Аналитическая справка № ${n}
`,
  (n) => `    when: {every: week, in: ${month(n)}, by: friday}
    tasks:
      MOU: {text: Размещение новостей школы в разделе № ${n}, except: [school-${(n % SCHOOLS) + 1}]}
`,
  (n) => `    when: throughout
    done-by: any
    tasks:
      UMC: Техническое сопровождение пользователей по вопросам раздела № ${n}
`,
];

function id(n) {
  return `activity-${n}`;
}

/** Each month in turn. */
function month(n) {
  return `2026-${String((Math.floor(n / KINDS.length) % 12) + 1).padStart(2, '0')}`;
}

function repeat(count, line) {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}

/** The text of a plan with so many activities. */
export function bigPlan(count, { warnings = false, schools = SCHOOLS } = {}) {
  const gap = warnings ? '  ' : ' ';
  return `cyclo: 1
plan: big
title: Циклограмма работы в автоматизированной системе
period: 2026-01..2026-12
actors:
  UO: {name: Управление}
  RUO:
    name: РУО
    units:
${repeat(DISTRICTS, (n) => `      - {id: district-${n}, name: РУО района № ${n}, parent: UO}\n`)}\
  MOU:
    name: МОУ
    units:
${repeat(schools, (n) => `      - {id: school-${n}, name: Школа № ${n}, parent: district-${(n % DISTRICTS) + 1}, tags: [${n % 4 ? 'школа' : 'лицей'}]}\n`)}\
  UMC: {name: Методический центр}
activities:
${repeat(count, (n) => `  - id: ${id(n)}\n    title: Направление${gap}№ ${n}\n${KINDS[(n - 1) % KINDS.length](n)}`)}`;
}

if (import.meta.filename === process.argv[1]) {
  const [count = '10000', ...flags] = process.argv.slice(2);
  process.stdout.write(bigPlan(Number(count), { warnings: flags.includes('--warnings') }));
}
