import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A voice of this language that runs on the device: what is read is nobody else's business. */
export const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(
      (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang.toLowerCase().split('-')[0],
    );

/** Reads an article aloud (https://webaudio.github.io/web-speech-api/#tts-section), one paragraph after the other. */
export class ListenController implements ReactiveController {
  state: 'idle' | 'speaking' | 'paused' = 'idle';
  readonly #host: ReactiveControllerHost;
  #paragraphs: string[] = [];
  #lang = '';
  /** The paragraph that is read. */
  #at = 0;
  /** The sentence under way; what an earlier one tells counts no more. */
  #current?: SpeechSynthesisUtterance;
  readonly #onVoices = () => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.#onVoices);
  }

  hostDisconnected() {
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.#onVoices);
    this.stop();
  }

  /** Starts, pauses, or goes on with the paragraph that was interrupted: browsers differ in what `pause()` does. */
  toggle(paragraphs: () => string[], lang: string) {
    if (this.state === 'idle') {
      this.#paragraphs = paragraphs();
      this.#lang = lang;
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
    utterance.lang = this.#lang;
    utterance.voice = voiceFor(this.#lang) ?? null;
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
