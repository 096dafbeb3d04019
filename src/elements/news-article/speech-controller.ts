import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type ListeningState = 'idle' | 'speaking' | 'paused';

/** Reads an article aloud (https://webaudio.github.io/web-speech-api/#tts-section), one paragraph after the other. */
export class SpeechController implements ReactiveController {
  state: ListeningState = 'idle';
  readonly #host: ReactiveControllerHost;
  #paragraphs: string[] = [];
  #voice?: SpeechSynthesisVoice;
  /** Index of the paragraph that is read. */
  #position = 0;
  /** The utterance under way; events of earlier ones are ignored. */
  #current?: SpeechSynthesisUtterance;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /** Starts, pauses, or resumes with the paragraph that was interrupted: browsers differ in what `pause()` does. */
  toggle(paragraphs: () => string[], voice: SpeechSynthesisVoice) {
    if (this.state === 'idle') {
      this.#paragraphs = paragraphs();
      this.#voice = voice;
      this.#position = 0;
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
    const text = this.#paragraphs[this.#position];
    if (text === undefined) return this.#silence('idle');
    const utterance = new SpeechSynthesisUtterance(text);
    this.#current = utterance;
    utterance.voice = this.#voice!;
    utterance.lang = this.#voice!.lang.replace('_', '-'); // Android writes vi_VN.
    const next = () => {
      if (utterance !== this.#current) return;
      this.#position++;
      this.#speak();
    };
    utterance.onend = next;
    utterance.onerror = next;
    speechSynthesis.speak(utterance);
    this.#set('speaking');
  }

  #set(state: ListeningState) {
    if (state !== this.state) this.#host.requestUpdate();
    this.state = state;
  }
}
