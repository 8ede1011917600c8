import { HEAD_BYTES_AT_MOST, PART_BYTES } from "../../core/parsing/parser-messages.ts";
import type { ParserMessage } from "../../core/parsing/parser-port.ts";

/** Two lengths, 32 bits each, little endian: of the JSON, and of the bytes behind it. */
const PREFIX_BYTES = 8;

/** A message as it goes through a pipe: what comes before its bytes. The bytes follow as they are. */
export function frameStart({ head, bytes }: ParserMessage): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.allocUnsafe(PREFIX_BYTES + json.length);
  start.writeUInt32LE(json.length, 0);
  start.writeUInt32LE(bytes?.length ?? 0, 4);
  json.copy(start, PREFIX_BYTES);
  return start;
}

/**
 * Takes messages out of a stream of pieces. A length beyond the limits is refused when it is announced, so
 * that whoever is at the other end cannot make this one hold more than one message.
 */
export class FrameReader {
  readonly #onMessage: (message: ParserMessage) => void;
  readonly #prefix = Buffer.alloc(PREFIX_BYTES);
  #into: { readonly target: Uint8Array; filled: number } = { target: this.#prefix, filled: 0 };
  #json: Buffer | undefined;
  #bytes: Uint8Array | undefined;

  constructor(onMessage: (message: ParserMessage) => void) {
    this.#onMessage = onMessage;
  }

  /**
   * Takes the next piece.
   *
   * @throws RangeError for a length beyond the limits, SyntaxError for what is not JSON; then nothing more can
   * be taken
   */
  push(piece: Uint8Array): void {
    for (let at = 0; at < piece.length;) {
      const { target, filled } = this.#into;
      const taken = Math.min(piece.length - at, target.length - filled);
      target.set(piece.subarray(at, at + taken), filled);
      at += taken;
      this.#into.filled += taken;
      if (this.#into.filled === target.length) this.#next();
    }
  }

  #next(): void {
    if (this.#json === undefined) {
      const [json, bytes] = [this.#prefix.readUInt32LE(0), this.#prefix.readUInt32LE(4)];
      if (json === 0 || json > HEAD_BYTES_AT_MOST || bytes > PART_BYTES)
        throw new RangeError("a message is longer than any can be");
      this.#json = Buffer.allocUnsafe(json);
      this.#bytes = bytes === 0 ? undefined : new Uint8Array(bytes);
      this.#into = { target: this.#json, filled: 0 };
    } else if (this.#into.target === this.#json && this.#bytes !== undefined) {
      this.#into = { target: this.#bytes, filled: 0 };
    } else {
      const message = { head: JSON.parse(this.#json.toString("utf8")) as unknown, bytes: this.#bytes };
      this.#json = undefined;
      this.#into = { target: this.#prefix, filled: 0 };
      this.#onMessage(message);
    }
  }
}
