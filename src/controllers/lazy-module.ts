import type { CSSResult, LitElement, ReactiveController } from 'lit';

/** A module that is loaded on demand; its host adopts the `styles` it exports. */
type OptionalModule = object & { readonly styles?: readonly CSSResult[] };

/** An element with optional modules. */
export type LazyModuleHost = LitElement & { adoptStyles(styles: readonly CSSResult[]): void };

/** Loads an optional module of its host the first time the host needs it, and adopts the module's styles. */
export class LazyModule<M extends OptionalModule, T = M> implements ReactiveController {
  /** After `error` the module is requested again by later updates of the host. */
  status: 'idle' | 'pending' | 'ready' | 'error' = 'idle';
  /** What `create` made of the module; undefined until `status` is `ready`. */
  value?: T = undefined;
  readonly #host: LazyModuleHost;
  readonly #load: () => Promise<M>;
  readonly #isNeeded: () => boolean;
  readonly #create: (module: M) => T;
  #isLoading = false;

  /**
   * @param load Imports the module: `() => import('./module.js')`.
   * @param isNeeded Asked before each update of the host is rendered.
   * @param create Makes the one instance of the module for this host; the module itself by default.
   */
  constructor(
    host: LazyModuleHost,
    load: () => Promise<M>,
    isNeeded: () => boolean,
    create: (module: M) => T = (module) => module as unknown as T,
  ) {
    this.#host = host;
    this.#load = load;
    this.#isNeeded = isNeeded;
    this.#create = create;
    host.addController(this);
  }

  /** True while the host needs the module and it may still arrive. */
  get isAwaited(): boolean {
    return (this.status === 'idle' || this.status === 'pending') && this.#isNeeded();
  }

  hostUpdate(): void {
    if (this.status !== 'ready' && !this.#isLoading && this.#isNeeded()) void this.#start();
  }

  async #start() {
    const isFirstAttempt = this.status === 'idle';
    if (isFirstAttempt) this.status = 'pending';
    this.#isLoading = true;
    try {
      const module = await this.#load();
      if (module.styles) this.#host.adoptStyles(module.styles);
      this.value = this.#create(module);
      this.status = 'ready';
    } catch {
      this.status = 'error';
    }
    this.#isLoading = false;
    // A later attempt that fails changes nothing; an update for it would only cause the next one.
    if (isFirstAttempt || this.status === 'ready') this.#host.requestUpdate();
  }
}
