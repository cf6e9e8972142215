import { connect, createServer, type Server as Relay, type Socket } from 'node:net';

/** Where a way to a database is cut: before what is sent arrives, or after, when the answer comes. */
export type Cut = 'question' | 'answer';

/** A way to a server that can be cut. */
export class Way {
  /** How many parcels are let through before the cut. */
  #left = Infinity;
  #cut: Cut = 'question';
  /** How many parcels have come to be let through. */
  sent = 0;
  /** What waits for the answer that is not to arrive. */
  #relay: Relay;
  readonly #ends = new Set<Socket>();

  constructor(target: URL) {
    this.#relay = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      const drop = (): void => {
        near.destroy();
        far.destroy();
      };
      let isAnswerAwaited = false;
      for (const end of [near, far]) this.#ends.add(end.on('error', drop).on('close', drop));
      near.on('data', (parcel) => {
        this.sent += 1;
        const isLast = this.#left-- === 0;
        if (isLast && this.#cut === 'question') return drop();
        isAnswerAwaited = isLast;
        far.write(parcel);
      });
      far.on('data', (parcel) => (isAnswerAwaited ? drop() : near.write(parcel)));
    });
  }

  /** @returns the same address by this way */
  async open(address: string): Promise<string> {
    await new Promise<void>((done) => void this.#relay.listen(0, '127.0.0.1', done));
    const by = new URL(address);
    by.port = String((this.#relay.address() as { port: number }).port);
    return by.href;
  }

  cutAfter(parcels: number, cut: Cut): void {
    [this.#left, this.#cut] = [parcels, cut];
  }

  /** Whether the cut is still to come. */
  get isWhole(): boolean {
    return this.#left >= 0;
  }

  close(): void {
    this.#relay.close();
    for (const end of this.#ends) end.destroy();
  }
}
