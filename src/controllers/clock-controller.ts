import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Has its host render once a minute while it is in the page, with one timer for all of them. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    hosts.add(this.#host);
    timer ??= setInterval(() => {
      if (!document.hidden) for (const host of hosts) host.requestUpdate();
    }, MINUTE);
  }

  hostDisconnected() {
    hosts.delete(this.#host);
    if (hosts.size) return;
    clearInterval(timer);
    timer = undefined;
  }
}
