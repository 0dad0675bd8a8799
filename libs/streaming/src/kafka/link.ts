import { brokerErrorType } from './failures.ts';
import { dropBroker, type WireBroker } from './protocol.ts';

/** One connection to one broker, made when needed and thrown away after any fault. */
export class Link {
  readonly #make: () => WireBroker;
  #broker: Promise<WireBroker> | undefined;

  constructor(make: () => WireBroker) {
    this.#make = make;
  }

  async #connected(): Promise<WireBroker> {
    const known = this.#broker;
    const current = await known?.catch(() => undefined);
    if (current?.isConnected()) return current;
    if (current && this.#broker === known) this.drop(new Error('the connection was closed'));
    this.#broker ??= (async () => {
      const broker = this.#make();
      await broker.connect();
      return broker;
    })();
    const mine = this.#broker;
    return mine.catch((error: unknown) => {
      if (this.#broker === mine) this.#broker = undefined;
      throw error;
    });
  }

  async call<T>(work: (broker: WireBroker) => Promise<T>): Promise<T> {
    const broker = await this.#connected();
    try {
      return await work(broker);
    } catch (error) {
      // After a time-out late answers would still come in: start with a clean connection.
      const expected = brokerErrorType(error);
      if (expected === undefined || expected === 'UNKNOWN') {
        if ((await this.#broker?.catch(() => undefined)) === broker) this.drop(error as Error);
      }
      throw error;
    }
  }

  drop(reason: Error): void {
    const broker = this.#broker;
    this.#broker = undefined;
    broker?.then(
      (b) => dropBroker(b, reason),
      () => undefined, // It never connected.
    );
  }
}
