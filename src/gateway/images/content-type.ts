/** Whether a `Content-Type` contradicts that a body is a picture. Many servers send none, or the type of any file. */
export function isOtherType(contentType: string): boolean {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (!type || /^(?:application|binary)\/(?:octet-stream|force-download|x-download|download)$/.test(type)) return false;
  return !type.startsWith('image/') || type.startsWith('image/svg');
}
