import type { FeedItem } from '../../feed/model.js';

/** Missing in some browsers, and on servers. */
export const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

const primaryLanguage = (lang: string) => lang.split(/[-_]/)[0];

/** A voice of the item's language that runs on the device: what a reader listens to is sent to nobody. */
export const findVoice = ({ language = 'vi' }: FeedItem): SpeechSynthesisVoice | undefined =>
  speech?.getVoices().find((voice) => voice.localService && primaryLanguage(voice.lang) === primaryLanguage(language));
