/** Built into Node since 22.13, unknown to the types of Node 20. The package has the same interface. */
declare module 'node:sqlite' {
  export { DatabaseSync } from '@photostructure/sqlite';
}
