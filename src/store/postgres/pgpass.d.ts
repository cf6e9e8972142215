declare module 'pgpass' {
  interface Connection {
    readonly host: string;
    readonly port: number;
    readonly database: string | undefined;
    readonly user: string | undefined;
  }
  /** Looks a password up as libpq does, in the file that PGPASSFILE names, else in `~/.pgpass`. */
  export default function pgpass(connection: Connection, found: (password: string | undefined) => void): void;
}
