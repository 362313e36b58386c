/** Server-sent events for programs that are no browser: as much of the WHATWG EventSource as the client of the router uses. */

type Listener = (event: Event) => void;

/** An EventSource class whose requests carry these headers. */
export function eventSourceWith(headers: Readonly<Record<string, string>>): typeof EventSource {
  class HeaderEventSource {
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSED = 2;
    readyState = 0;
    readonly #listeners = new Map<string, Set<Listener>>();
    readonly #stopper = new AbortController();

    constructor(url: string) {
      this.#read(url).catch(() => {
        this.readyState = this.CLOSED;
        this.#emit('error', '');
      });
    }

    addEventListener(type: string, listener: Listener): void {
      this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    }

    removeEventListener(type: string, listener: Listener): void {
      this.#listeners.get(type)?.delete(listener);
    }

    close(): void {
      this.readyState = this.CLOSED;
      this.#stopper.abort();
    }

    async #read(url: string): Promise<void> {
      const response = await fetch(url, { headers: { ...headers, Accept: 'text/event-stream' }, signal: this.#stopper.signal });
      if (!response.ok || response.body === null) throw new Error(`The host answered ${response.status}.`);
      this.readyState = this.OPEN;
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#dispatch(block);
      }
    }

    #dispatch(block: string): void {
      const field = (name: string): string | undefined =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const data = field('data');
      if (data !== undefined) this.#emit(field('event') ?? 'message', data);
    }

    #emit(type: string, data: string): void {
      const event = type === 'error' ? new Event(type) : new MessageEvent(type, { data });
      for (const listener of this.#listeners.get(type) ?? []) listener(event);
    }
  }
  return HeaderEventSource as unknown as typeof EventSource;
}
