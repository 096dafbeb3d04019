/** Pixels by which an element has to reach into the window, so that its edge alone does not count: about two lines. */
const MARGIN = 32;
/** What tells that a page is seen, or seen no more; one that is prerendered is not seen before a reader opens it. */
const EVENTS = ['visibilitychange', 'prerenderingchange'];

/** Not yet in TypeScript's own types: https://wicg.github.io/nav-speculation/prerendering.html#dom-document-prerendering */
type PrerenderedDocument = Document & { prerendering?: boolean };

const isSeen = ({ visibilityState, hidden, prerendering }: PrerenderedDocument) =>
  visibilityState === 'visible' && !hidden && prerendering !== true;

/** Calls back once when an element has been on screen for some time. Pauses, such as a tab in the background, do not count. */
export class TimeOnScreen {
  readonly #document: Document;
  readonly #observer: IntersectionObserver;
  readonly #onEnd: () => void;
  /** Milliseconds that are missing, as of the last pause. */
  #missing: number;
  #isInWindow = false;
  /** When the element was last seen to appear; undefined during a pause. */
  #startedAt?: number = undefined;
  #timer?: ReturnType<typeof setTimeout> = undefined;

  /** @param duration Milliseconds. */
  constructor(element: Element, duration: number, onEnd: () => void) {
    this.#document = element.ownerDocument;
    this.#missing = duration;
    this.#onEnd = onEnd;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isInWindow = entries.at(-1)!.isIntersecting;
        this.#update();
      },
      { rootMargin: `-${MARGIN}px 0px` },
    );
    this.#observer.observe(element);
    for (const type of EVENTS) this.#document.addEventListener(type, this.#update);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const type of EVENTS) this.#document.removeEventListener(type, this.#update);
  }

  #update = () => {
    const isOnScreen = this.#isInWindow && isSeen(this.#document);
    if (isOnScreen && this.#startedAt === undefined) this.#resume();
    if (!isOnScreen && this.#startedAt !== undefined) this.#pause(this.#startedAt);
  };

  #resume() {
    this.#startedAt = performance.now();
    this.#timer = setTimeout(() => {
      this.stop();
      this.#onEnd();
    }, this.#missing);
  }

  #pause(startedAt: number) {
    clearTimeout(this.#timer);
    this.#missing -= performance.now() - startedAt;
    this.#startedAt = undefined;
  }
}
