const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i;

/** The element that plays a file, by the end of its name; undefined for what is no media file. */
export function playerFor(url: string): 'video' | 'audio' | undefined {
  const path = url.replace(/[?#].*/, '');
  if (VIDEO.test(path)) return 'video';
  return AUDIO.test(path) ? 'audio' : undefined;
}
