/** A real mail server on this machine, which keeps what it takes. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How a server behaves. */
export interface Behaviour {
  /** Whether it offers to secure a connection (STARTTLS). */
  readonly secure?: boolean;
  /** Addresses that it does not know. */
  readonly refuses?: readonly string[];
  /** Told when a message is whole; whether it is left without an answer. */
  readonly holds?: (to: string) => boolean;
  /** Whether it goes away when a message is whole, and never answers. */
  readonly breaksOff?: (to: string) => boolean;
  /** Only for who has this password. */
  readonly password?: string;
}

/** A server that runs. */
export class MailServer {
  /** Every message that was handed over whole, in order, with whom it was for. */
  readonly taken: { readonly to: string; readonly bytes: Buffer }[] = [];
  /** Every password that came. */
  readonly passwords: string[] = [];
  readonly #server: SMTPServer;

  private constructor({ secure = false, refuses = [], holds, breaksOff, password }: Behaviour) {
    const read = (name: string): Buffer => readFileSync(new URL(`../fixtures/mail/${name}`, import.meta.url));
    this.#server = new SMTPServer({
      key: read('key.pem'),
      cert: read('certificate.pem'),
      disabledCommands: secure ? [] : ['STARTTLS'],
      authOptional: password === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: ({ password: given }, _, done) => {
        this.passwords.push(given ?? '');
        if (given === password) done(null, { user: 'cyclo' });
        else done(new Error(`Invalid password ${given}`));
      },
      onRcptTo: ({ address }, _, done) =>
        refuses.includes(address ?? '') ? done(new Error('Нет такого ящика')) : done(),
      onData: (stream, { envelope }, done) => {
        const pieces: Buffer[] = [];
        const to = envelope.rcptTo.map(({ address }) => address).join(' ');
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          this.taken.push({ to, bytes: Buffer.concat(pieces) });
          if (breaksOff?.(to) === true)
            for (const { _socket: socket } of this.#server.connections) socket.destroy();
          else if (holds?.(to) !== true) done();
        });
      },
    });
    // Who is killed leaves a broken connection.
    this.#server.on('error', () => undefined);
  }

  static async open(behaviour: Behaviour = {}): Promise<MailServer> {
    const made = new MailServer(behaviour);
    await new Promise<void>((resolve) => {
      made.#server.listen(0, '127.0.0.1', resolve);
    });
    return made;
  }

  /** What tells cyclo of it. */
  get env(): Record<string, string> {
    const { port } = this.#server.server.address() as AddressInfo;
    return {
      CYCLO_SMTP_HOST: '127.0.0.1',
      CYCLO_SMTP_PORT: String(port),
      CYCLO_SMTP_FROM: 'Управление <uo@example.org>',
      CYCLO_SMTP_SECURITY: 'none',
    };
  }

  /** The messages as another library reads them. */
  async read(): Promise<Email[]> {
    return Promise.all(this.taken.map(({ bytes }) => PostalMime.parse(bytes)));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}
