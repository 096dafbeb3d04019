const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i;

/** Whether a file is played as video or audio, by its name. */
export function playerFor(url: string): 'video' | 'audio' | undefined {
  const path = url.replace(/[?#].*/, '');
  return VIDEO.test(path) ? 'video' : AUDIO.test(path) ? 'audio' : undefined;
}
