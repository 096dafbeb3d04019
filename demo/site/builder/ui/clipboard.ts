/**
 * Copies text. Pages on `http:` have no clipboard, and readers may refuse it; then the text is selected and copied as by the
 * keyboard.
 *
 * @param node Holds the same text, and stays selected where it could not be copied, for the reader's own Ctrl+C.
 * @returns whether it was copied.
 */
export async function copyText(text: string, node: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    selectText(node);
    return document.execCommand('copy');
  }
}

function selectText(node: Element): void {
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) node.select();
  else getSelection()?.selectAllChildren(node);
}
