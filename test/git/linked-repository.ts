import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestRepository } from './test-repository.ts';

const CITY = `cyclo: 1
plan: city
title: План города
period: 2010-09..2010-12
calendar: ../shared/own.yaml
order: { kind: ПРИКАЗ, issuer: Управление, number: "5", date: 2010-08-31 }
actors:
  UO: { name: Управление }
  RUO: { name: Районные управления, units: ../shared/units.yaml }
activities:
  - id: summary
    title: Свод отчётов
    when: 2010-12
    tasks: { UO: Составление свода }
  - id: staff
    title: Список работников
    when: { every: month, by: 5 }
    tasks: { RUO: Представление списка }
`;
const UNITS = `cyclo-units: 1
units:
  - { id: north, name: Северное РУО, actor: RUO }
  - { id: south, name: Южное РУО, actor: RUO }
`;
const CALENDAR = 'cyclo-calendar: 1\ncalendar: own\nextends: ru\n';

function officePlan(name: string, title: string): string {
  return `cyclo: 1
plan: ${name}
title: ${title}
period: 2010-09..2010-10
actors: { A: { name: Отдел } }
activities:
  - { id: one, title: Дело, when: 2010-09, tasks: { A: Дело } }
`;
}

/** What {@link linkedRepository} derived: a command may write it. */
export const DERIVED = 'plans/city-north.yaml';

/** Plans that came, changed, were renamed and derived, with what they name, links, two branches and something staged. */
export async function linkedRepository(): Promise<TestRepository> {
  const made = new TestRepository({
    'plans/city.yaml': CITY,
    'shared/units.yaml': UNITS,
    'shared/own.yaml': CALENDAR,
    'shared/linked.yaml': officePlan('linked', 'По ссылке'),
    'notes.txt': 'Заметки\n',
  });
  symlinkSync('../shared/linked.yaml', join(made.folder, 'plans/link.yaml'));
  symlinkSync('shared', join(made.folder, 'folder'));
  symlinkSync('nowhere.yaml', join(made.folder, 'plans/.dangling.yaml'));
  await made.cyclo(`derive --plan plans/city.yaml --actor RUO --unit north -o ${DERIVED}`);
  made.commit('План Северного РУО');
  made.git('checkout', '--quiet', '-b', 'topic');
  made.edit('plans/city.yaml', ['Составление свода', 'Подготовка свода']);
  made.commit('Подготовка');
  made.git('checkout', '--quiet', 'main');
  made.edit('plans/city.yaml', ['Представление списка', 'Представление списка работников']);
  made.edit('shared/units.yaml', ['Южное РУО', 'РУО Южного округа']);
  made.write('plans/schools/office.yaml', officePlan('office', 'План отдела'));
  made.commit('Уточнить');
  made.edit('shared/linked.yaml', ['По ссылке', 'По старой ссылке']);
  made.edit('plans/schools/office.yaml', ['План отдела', 'План школьного отдела']);
  made.git('mv', 'plans/city.yaml', 'plans/renamed.yaml');
  made.commit('Переименовать');
  made.git('mv', 'plans/renamed.yaml', 'plans/city.yaml');
  made.edit('plans/city.yaml', ['title: Свод', 'title: Общий свод']);
  made.git('add', '--all');
  made.edit('plans/city.yaml', ['title: Общий свод', 'title: Весь свод']);
  return made;
}

/** The files in which git keeps objects, each by itself. */
export function objectFiles({ folder }: TestRepository): string[] {
  const kept = join(folder, '.git/objects');
  const folders = readdirSync(kept).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return folders
    .flatMap((name) => readdirSync(join(kept, name)).map((rest) => join(kept, name, rest)))
    .sort();
}

/** The file of one object, by git's name of it. */
export function objectFile(repository: TestRepository, name: string): string {
  const hash = repository.git('rev-parse', name).trim();
  return join(repository.folder, '.git/objects', hash.slice(0, 2), hash.slice(2));
}

/** Does something while a file of git is another, or not there. @param damage nothing takes the file away */
export async function whileDamaged<T>(
  file: string,
  damage: (bytes: Buffer) => Uint8Array | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const bytes = readFileSync(file);
  chmodSync(file, 0o600);
  const damaged = damage(bytes);
  if (damaged) writeFileSync(file, damaged);
  else rmSync(file);
  try {
    return await work();
  } finally {
    writeFileSync(file, bytes);
  }
}
