const encoder = new TextEncoder();

/** Writes texts as UTF-8, one behind the other, into one array. */
export class ByteWriter {
  #bytes = new Uint8Array(2 ** 16);
  /** The number of bytes written. */
  length = 0;

  write(text: string): void {
    const longest = text.length * 3; // UTF-8 takes three bytes at most for a UTF-16 code unit
    if (this.length + longest > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + longest));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** A copy of what was written, without the room behind it. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}
