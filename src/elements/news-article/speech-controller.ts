import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads an article aloud (https://webaudio.github.io/web-speech-api/#tts-section), one paragraph after the other. */
export class ListenController implements ReactiveController {
  state: 'idle' | 'speaking' | 'paused' = 'idle';
  readonly #host: ReactiveControllerHost;
  #paragraphs: string[] = [];
  #voice?: SpeechSynthesisVoice;
  /** The paragraph that is read. */
  #at = 0;
  /** The sentence under way; what an earlier one tells counts no more. */
  #current?: SpeechSynthesisUtterance;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /** Starts, pauses, or goes on with the paragraph that was interrupted: browsers differ in what `pause()` does. */
  toggle(paragraphs: () => string[], voice: SpeechSynthesisVoice) {
    if (this.state === 'idle') {
      this.#paragraphs = paragraphs();
      this.#voice = voice;
      this.#at = 0;
    }
    if (this.state === 'speaking') this.#silence('paused');
    else this.#speak();
  }

  stop() {
    if (this.state !== 'idle') this.#silence('idle');
  }

  #silence(state: 'idle' | 'paused') {
    this.#current = undefined;
    speechSynthesis.cancel();
    this.#set(state);
  }

  #speak() {
    const text = this.#paragraphs[this.#at];
    if (text === undefined) return this.#silence('idle');
    const utterance = (this.#current = new SpeechSynthesisUtterance(text));
    utterance.voice = this.#voice!;
    utterance.lang = this.#voice!.lang.replace('_', '-'); // Android
    utterance.onend = utterance.onerror = () => {
      if (utterance !== this.#current) return;
      this.#at++;
      this.#speak();
    };
    speechSynthesis.speak(utterance);
    this.#set('speaking');
  }

  #set(state: this['state']) {
    if (state !== this.state) this.#host.requestUpdate();
    this.state = state;
  }
}
