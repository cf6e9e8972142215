/**
 * What a browser does with the page of a plan: it shows one view at a time, filters it, and opens stories. Everything that is read
 * stands in the page already; without this script all of it is there, one below the other.
 */
import type { PageData } from '../page-data.ts';
import { CalendarView } from './calendar.ts';
import type { Filter, Tag } from './entry-index.ts';
import { Listing, type Show } from './listing.ts';
import { readState, writeState, type State } from './state.ts';
import { keepHeadsBelow } from './sticky.ts';
import { StoriesView, StoryDialog } from './story.ts';
import { TableView } from './table.ts';
import { switchTheme } from './theme.ts';
import { UnitsView } from './units.ts';

/** A part of the page that shows what is asked for. */
interface View {
  /** How many entries there are. */
  readonly size: number;
  /** @returns how many of them match */
  apply(filter: Filter, show: Show): number;
}

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

const main = find('main');
const form = document.querySelector<HTMLFormElement>('.filters')!;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.views a')];
const names = links.map(({ hash }) => hash.slice(1));
const data = JSON.parse(main.dataset['page']!) as PageData;
const dialog = new StoryDialog(document.querySelector<HTMLDialogElement>('#story')!);

// What is searched are the words of an entry, and those of the work that it is a part of.
const titles = [...document.querySelectorAll('[data-host]')].map(
  ({ id, children: [title] }) => `${title?.textContent ?? ''} ${id.slice(2)}`,
);
const textOf = (element: HTMLElement, { story }: Tag): string => `${element.textContent} ${titles[story]}`;

/** Made when they are looked at first. */
const makers: Readonly<Record<string, (root: HTMLElement) => View>> = {
  table: (root) => new TableView(root, new Listing(root, data, textOf)),
  calendar: (root) => new CalendarView(root, new Listing(root, data, textOf), refresh),
  activities: (root) => new StoriesView(root, new Listing(root, data, textOf)),
  units: (root) => new UnitsView(root),
};
const made = new Map<string, View>();

let state: State = { view: '', filter: {} };

function viewOf(name: string): View {
  let view = made.get(name);
  if (!view) made.set(name, (view = makers[name]!(find(`#${name}`))));
  return view;
}

/** Marks a point by how the unit stands that was chosen, else by how all of them do. */
function marker(unit: string | undefined): Show {
  const chosen = unit === undefined ? -1 : data.units.indexOf(unit);
  return (element, { standing, status }) => {
    const mark = element.querySelector('.status');
    if (!mark) return;
    const [set, codes] = data.standings[standing]!;
    const [id = '', name = ''] =
      data.statuses[Number(codes[data.sets[set]!.indexOf(chosen)] ?? status)] ?? [];
    if (element.dataset['status'] === id) return;
    element.dataset['status'] = id;
    mark.textContent = name;
  };
}

/** Shows what is asked for now. */
function refresh(): void {
  const { view: name, filter } = state;
  for (const link of links) {
    const isCurrent = link.hash === `#${name}`;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    find(link.hash).hidden = !isCurrent;
  }
  const view = viewOf(name);
  const shown = view.apply(filter, marker(filter.unit));
  find('#count').textContent = data.words.shown
    .replace('{shown}', String(shown))
    .replace('{all}', String(view.size));
  find('#nothing').hidden = shown > 0 || view.size === 0;
  main.classList.toggle('of-unit', filter.unit !== undefined);
  form.classList.toggle('active', Object.values(filter).some(Boolean));
}

function open(next: State): void {
  state = next;
  refresh();
}

/** The address says what is looked at, without a step back for each letter that is typed. */
function choose(filter: Filter): void {
  open({ ...state, filter });
  history.replaceState(null, '', writeState(state));
}

function formFilter(): Filter {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}

function fillForm(filter: Filter): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = filter[field.name as keyof Filter] ?? '';
  }
}

/** Another view begins at its top, and the title stays as it was: in sight or not. */
function turnTo(name: string): void {
  history.pushState(null, '', writeState({ ...state, view: name }));
  open({ ...state, view: name });
  main.scrollTop = Math.min(main.scrollTop, find('.masthead').offsetHeight);
}

/** What stands in the address: a view with its filter, or a story over the view there was. */
function follow(): void {
  if (dialog.open(decodeURIComponent(location.hash.slice(1)))) return;
  const next = readState(location.hash, names);
  // A link to a view alone leaves the filter as it is.
  const isFiltered = Object.keys(next.filter).length > 0;
  if (isFiltered) fillForm(next.filter);
  open(isFiltered ? next : { ...next, filter: formFilter() });
}

form.addEventListener('input', () => choose(formFilter()));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => {
  fillForm({});
  choose({});
});
for (const link of links) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    turnTo(link.hash.slice(1));
  });
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('.units a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const row = link.closest<HTMLElement>('[data-actor]')!;
    // Where each actor is a unit itself, units are chosen by their actors.
    const { actor, unit } = row.dataset;
    fillForm(form.elements.namedItem('unit') === null ? { actor: actor! } : { unit: unit! });
    state = { ...state, filter: formFilter() };
    turnTo('table');
  });
}
const fold = find('.fold');
fold.addEventListener('click', () => {
  fold.setAttribute('aria-expanded', String(form.classList.toggle('open')));
});
find('#theme').addEventListener('click', switchTheme);
find('#print').addEventListener('click', () => print());
addEventListener('hashchange', follow);

document.documentElement.classList.add('js');
keepHeadsBelow(find('.toolbar'), main);
open({ view: names[0]!, filter: {} });
follow();
