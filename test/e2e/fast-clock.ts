import type { HostWindow } from './host-page.js';

/** Long timers of a page run `times` faster, so that a test need not wait for half a minute. Call it before the page's scripts run. */
export function hurryTimers(window: HostWindow, times = 100): void {
  const { setTimeout } = window;
  // not those of a request, which may take 10 s
  const hurried = (run: TimerHandler, delay = 0, ...rest: unknown[]) =>
    setTimeout(run, delay > 10_000 ? delay / times : delay, ...rest);
  window.setTimeout = hurried as typeof window.setTimeout;
}

/** Has a page think that its tab was left, or is seen again. */
export function setHidden(window: HostWindow, hidden: boolean): void {
  Object.defineProperty(window.document, 'hidden', { value: hidden, configurable: true });
  Object.defineProperty(window.document, 'visibilityState', {
    value: hidden ? 'hidden' : 'visible',
    configurable: true,
  });
  window.document.dispatchEvent(new window.Event('visibilitychange'));
}
