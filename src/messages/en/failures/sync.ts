import { systemWords } from './system.ts';

/** What is wrong with a place where records are exchanged. */
export const syncFailures = {
  'sync-where': (_: object) =>
    'Exchange records with what? Name a folder, a file that ends in .cyclo, or another store: cyclo sync PLACE.',
  'place-unreadable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be read (${systemWords(a.reason)}). Nothing was exchanged.\nAsk for the right to read it, or name another place: cyclo sync PLACE.`,
  'place-unwritable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${systemWords(a.reason)}). What was received is recorded; what was to be sent is still in the store.\nMake room or ask for the right to write there, and run the command again.`,
  'place-foreign': (a: { path: string }) =>
    `${a.path} is no bundle of records. Nothing was exchanged or written.\nName a folder, a file that cyclo sync has made, or a new file that ends in .cyclo.`,
  'place-not-empty': (a: { path: string; store?: string | undefined }) =>
    `${a.path} has other things in it, and no records. Nothing was written there.\nName a folder of its own for the records, such as ${a.path}/records${a.store === undefined ? '' : `; to exchange with the store there, name ${a.store}`}.`,
  'place-nothing': (a: { path: string }) =>
    `${a.path} has no records to compare with.\nName a place with which this store was synced before, or write one now: cyclo sync ${a.path}.`,
  'place-own-store': (a: { path: string }) =>
    `${a.path} is the store of this place itself. Name the folder of another store, a folder for the exchange, or a file that ends in .cyclo.`,
  'bundle-newer': (a: { path: string; version: number; supported: number }) =>
    `${a.path} was written by a newer cyclo: its form is version ${a.version}, and this cyclo knows versions up to ${a.supported}. Nothing was exchanged.\nUse the version that those who sent it use; cyclo --version tells it.`,
};
