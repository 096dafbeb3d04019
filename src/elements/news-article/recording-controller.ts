import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListeningState } from './speech-controller.js';

/** Plays the recording of an article in the player that the article shows below its text. */
export class RecordingController implements ReactiveController {
  state: ListeningState = 'idle';
  readonly #host: ReactiveControllerHost;
  #player?: HTMLAudioElement;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /** Starts, pauses or resumes; rejects where the recording can't be played. */
  async toggle(player: HTMLAudioElement): Promise<void> {
    if (this.state === 'speaking') return player.pause();
    if (player !== this.#player) this.#follow(player);
    await player.play();
  }

  stop() {
    const player = this.#player;
    if (!player) return;
    this.#player = undefined;
    player.removeEventListener('play', this.#update);
    player.removeEventListener('pause', this.#update);
    player.pause();
    if (player.readyState) player.currentTime = 0;
    this.#set('idle');
  }

  #follow(player: HTMLAudioElement) {
    this.stop();
    this.#player = player;
    player.addEventListener('play', this.#update);
    player.addEventListener('pause', this.#update); // Also fired at the end.
  }

  #update = () => {
    const { paused, ended } = this.#player!;
    if (ended) this.stop();
    else this.#set(paused ? 'paused' : 'speaking');
  };

  #set(state: ListeningState) {
    if (state !== this.state) this.#host.requestUpdate();
    this.state = state;
  }
}
