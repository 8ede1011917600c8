import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../shared/base64.ts";
import { concatBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import {
  formatNote,
  noteKeyId,
  parseNote,
  signNote,
  verifyNote,
  type NoteSigner,
  type NoteVerifier,
} from "../../../shared/merkle/signed-note.ts";
import { sha256 } from "./sha256.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const SPKI = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const PKCS8 = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
);

function publicKeyObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concatBytes(SPKI, raw)), format: "der", type: "spki" });
}

function verifier(name: string, publicKey: Uint8Array): NoteVerifier {
  return {
    name,
    publicKey,
    verify: (message, signature, key) => verify(null, message, publicKeyObject(key), signature),
  };
}

function signer(name: string, seed: number): NoteSigner {
  const key = createPrivateKey({
    key: Buffer.from(concatBytes(PKCS8, new Uint8Array(32).fill(seed))),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = Uint8Array.from(
    createPublicKey(key).export({ format: "der", type: "spki" }).subarray(SPKI.length),
  );
  return { name, publicKey, sign: (message) => sign(null, message, key) };
}

const archivist = signer("archive.example/north", 1);
const investigator = signer("слідча", 2);
const text = "Ten boxes were handed over.\n\nAll seals were whole.\n";
const bytes = utf8(formatNote(text, [signNote(text, archivist, sha256)]));

describe("a note signed by others (documentation sample of Go's sumdb/note)", () => {
  const sample =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n" +
    "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const key = decodeBase64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").slice(1);

  test("is read, and its key has the published id", () => {
    expect(encodeHex(noteKeyId("PeterNeumann", key, sha256))).toBe("c74f20a3");
    expect(parseNote(utf8(sample)).signatures.map((line) => encodeHex(line.keyId))).toEqual(["c74f20a3"]);
  });

  test("verifies", () => {
    expect(verifyNote(parseNote(utf8(sample)), verifier("PeterNeumann", key), sha256)).toBe(true);
  });
});

describe("a note of our own", () => {
  test("is read back as written and verifies, though its text holds an empty line", () => {
    const note = parseNote(bytes);
    expect(note.text).toBe(text);
    expect(utf8(formatNote(note.text, note.signatures))).toEqual(bytes);
    expect(verifyNote(note, verifier(archivist.name, archivist.publicKey), sha256)).toBe(true);
  });

  test("fails to be read or to verify when any one of its bytes is changed to any other", () => {
    const key = verifier(archivist.name, archivist.publicKey);
    for (let at = 0; at < bytes.length; at++) {
      for (let flip = 1; flip < 256; flip++) {
        const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ flip : byte));
        if (holds(changed, key)) expect.fail(`byte ${at} xor ${flip}`);
      }
    }
  });

  test("fails when a byte is lost or added", () => {
    const key = verifier(archivist.name, archivist.publicKey);
    for (let at = 0; at <= bytes.length; at++) {
      const added = concatBytes(bytes.slice(0, at), Uint8Array.of(0x0a), bytes.slice(at));
      expect(holds(added, key), `newline before byte ${at}`).toBe(false);
      if (at < bytes.length) {
        const lost = concatBytes(bytes.slice(0, at), bytes.slice(at + 1));
        expect(holds(lost, key), `without byte ${at}`).toBe(false);
      }
    }
  });

  test("can be co-signed, each signature being judged by itself", () => {
    const both = parseNote(
      utf8(formatNote(text, [signNote(text, archivist, sha256), signNote(text, investigator, sha256)])),
    );
    expect(verifyNote(both, verifier(archivist.name, archivist.publicKey), sha256)).toBe(true);
    expect(verifyNote(both, verifier(investigator.name, investigator.publicKey), sha256)).toBe(true);
    expect(verifyNote(both, verifier(archivist.name, investigator.publicKey), sha256)).toBe(false);
    expect(verifyNote(both, verifier("somebody", archivist.publicKey), sha256)).toBe(false);
  });

  test("does not hold if a second line by the same key is wrong", () => {
    const good = signNote(text, archivist, sha256);
    const wrong = { ...good, signature: signNote("other\n", archivist, sha256).signature };
    const note = parseNote(utf8(formatNote(text, [good, wrong])));
    expect(verifyNote(note, verifier(archivist.name, archivist.publicKey), sha256)).toBe(false);
  });

  test("whatever is accepted when read is written the same way", () => {
    const line = fc
      .tuple(fc.string(), fc.uint8Array({ maxLength: 8 }), fc.constantFrom("\u2014 ", "- ", ""))
      .map(([name, signature, dash]) => `${dash}${name} ${encodeBase64(signature)}\n`);
    fc.assert(
      fc.property(fc.string(), fc.array(line, { maxLength: 3 }), (body, lines) => {
        const candidate = `${body}\n\n${lines.join("")}`;
        try {
          const note = parseNote(utf8(candidate));
          expect(formatNote(note.text, note.signatures)).toBe(candidate);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is not a note", () => {
  const line = "\u2014 name AAAAAAE=\n";

  test("a note with the least possible signature is one", () => {
    expect(parseNote(utf8(`text\n\n${line}`)).signatures).toHaveLength(1);
    expect(parseNote(utf8(`\n\n${line}`)).text).toBe("\n");
  });

  test.each([
    ["nothing", ""],
    ["a text without signatures", "text\n\n"],
    ["no empty line before the signatures", `text\n${line}`],
    ["a missing last newline", `text\n\n${line}`.slice(0, -1)],
    ["a hyphen for the dash", "text\n\n- name AAAAAAE=\n"],
    ["two spaces", "text\n\n\u2014 name  AAAAAAE=\n"],
    ["no key name", "text\n\n\u2014  AAAAAAE=\n"],
    ["a plus in the key name", "text\n\n\u2014 a+b AAAAAAE=\n"],
    ["a no-break space in the key name", "text\n\n\u2014 a\u00a0b AAAAAAE=\n"],
    ["a key id without a signature", "text\n\n\u2014 name AAAAAA==\n"],
    ["set bits behind the last byte", "text\n\n\u2014 name AAAAAAF=\n"],
    ["missing padding", "text\n\n\u2014 name AAAAAAE\n"],
    ["a carriage return", `text\r\n\n${line}`],
    ["a tab", `te\txt\n\n${line}`],
    ["a hundred and one signatures", `text\n\n${line.repeat(101)}`],
    ["a million bytes", `${"x".repeat(1_000_000)}\n\n${line}`],
  ])("is refused: %s", (_what, note) => {
    expect(() => parseNote(utf8(note))).toThrow("note-invalid");
  });

  test("is refused: bytes that are not UTF-8", () => {
    expect(() => parseNote(concatBytes(Uint8Array.of(0xc0, 0xaf), utf8(`text\n\n${line}`)))).toThrow(
      "note-invalid",
    );
  });

  test("a byte order mark belongs to the text", () => {
    expect(parseNote(utf8(`\ufefftext\n\n${line}`)).text).toBe("\ufefftext\n");
  });

  test("is not written: a text without its last newline, or with a lone surrogate", () => {
    expect(() => signNote("text", archivist, sha256)).toThrow("note-invalid");
    expect(() => signNote("\ud800\n", archivist, sha256)).toThrow("note-invalid");
    expect(() => signNote("text\n", { ...archivist, name: "a b" }, sha256)).toThrow("note-invalid");
    expect(() => formatNote("text\n", [])).toThrow("note-invalid");
  });
});

function holds(candidate: Uint8Array, key: NoteVerifier): boolean {
  try {
    return verifyNote(parseNote(candidate), key, sha256);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
