import { Stanza } from "age-encryption";
import { Failure } from "../../../shared/errors.ts";

/** The parts of an age v1 header, read strictly: one header has one way to be written. */
export type AgeHeader = {
  readonly stanzas: Stanza[];
  readonly mac: Uint8Array;
  /** The bytes under the MAC: from the start to the three dashes. */
  readonly macInput: Uint8Array;
  /** Bytes of the whole header, final newline included. */
  readonly length: number;
};

const VERSION_LINE = "age-encryption.org/v1";
const STANZA_PREFIX = "-> ";
const MAC_PREFIX = "--- ";
const MAC_BYTES = 32;
const BODY_LINE_CHARACTERS = 64;
const PRINTABLE = /^[ -~]*$/;

/**
 * Reads the header at the start of an age file (C2SP age, "Header"). Armor is not read.
 *
 * @throws Failure `age-header-invalid`.
 */
export function parseAgeHeader(file: Uint8Array): AgeHeader {
  const lines = new HeaderLines(file);
  if (lines.next() !== VERSION_LINE) throw invalid();
  const stanzas: Stanza[] = [];
  let macStart = lines.offset;
  let line = lines.next();
  while (line.startsWith(STANZA_PREFIX)) {
    stanzas.push(readStanza(line, lines));
    macStart = lines.offset;
    line = lines.next();
  }
  if (!line.startsWith(MAC_PREFIX) || stanzas.length === 0) throw invalid();
  const mac = decodeBase64(line.slice(MAC_PREFIX.length));
  if (mac?.length !== MAC_BYTES) throw invalid();
  // A passphrase next to another recipient would let its holder be impersonated: the format forbids it.
  if (stanzas.length > 1 && stanzas.some((stanza) => stanza.args[0] === "scrypt")) throw invalid();
  const macInput = file.subarray(0, macStart + MAC_PREFIX.length - 1);
  return { stanzas, mac, macInput, length: lines.offset };
}

/** The header of `stanzas` up to and with its three dashes: what its MAC is computed over. */
export function formatAgeHeader(stanzas: readonly Stanza[]): Uint8Array {
  const lines = stanzas.flatMap(({ args, body }) => {
    const text = encodeBase64(body);
    const full = Math.floor(text.length / BODY_LINE_CHARACTERS);
    // The body ends with a line that is not full, if need be an empty one.
    const parts = Array.from({ length: full + 1 }, (_, at) =>
      text.slice(at * BODY_LINE_CHARACTERS, (at + 1) * BODY_LINE_CHARACTERS),
    );
    return [STANZA_PREFIX + args.join(" "), ...parts];
  });
  return Buffer.from([VERSION_LINE, ...lines, MAC_PREFIX.trimEnd()].join("\n"), "latin1");
}

/**
 * Bytes of canonical, unpadded base64 (RFC 4648 section 4), or `null` where the text is anything else.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return encodeBase64(bytes) === text ? Uint8Array.from(bytes) : null;
}

/** Unpadded base64 (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64").replace(/=+$/, "");
}

function readStanza(line: string, lines: HeaderLines): Stanza {
  const args = line.slice(STANZA_PREFIX.length).split(" ");
  if (args.includes("")) throw invalid();
  const body: Uint8Array[] = [];
  for (;;) {
    const text = lines.next();
    const bytes = text.length <= BODY_LINE_CHARACTERS ? decodeBase64(text) : null;
    if (bytes === null) throw invalid();
    body.push(bytes);
    if (text.length < BODY_LINE_CHARACTERS) return new Stanza(args, Uint8Array.from(Buffer.concat(body)));
  }
}

/** The lines of a header: printable ASCII, each ended by a line feed. */
class HeaderLines {
  readonly #bytes: Uint8Array;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): string {
    const end = this.#bytes.indexOf(0x0a, this.offset);
    if (end < 0) throw invalid();
    const { buffer, byteOffset } = this.#bytes;
    const line = Buffer.from(buffer, byteOffset + this.offset, end - this.offset).toString("latin1");
    if (!PRINTABLE.test(line)) throw invalid();
    this.offset = end + 1;
    return line;
  }
}

function invalid(): Failure {
  return new Failure("age-header-invalid");
}
