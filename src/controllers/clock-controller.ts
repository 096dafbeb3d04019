import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Has its host update once a minute while it is in the page, with one timer for all hosts. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isNeeded: () => boolean;

  constructor(host: ReactiveControllerHost & HTMLElement, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#isNeeded()) return;
    hosts.add(this.#host);
    timer ??= setInterval(() => {
      if (document.visibilityState !== 'hidden') for (const host of hosts) host.requestUpdate();
    }, MINUTE);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size) return;
    clearInterval(timer);
    timer = undefined;
  }
}
