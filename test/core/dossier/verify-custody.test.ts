import { describe, expect, it } from "vitest";

import { publicKeyFromSeed, sign, verify } from "../../../electron/core/crypto/ed25519.ts";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import {
  actorKeyId,
  formatActorTable,
  noteKeyName,
  parseActorTable,
  type Actor,
} from "../../../shared/merkle/actor-table.ts";
import { formatNote, parseNote, signNote } from "../../../shared/merkle/signed-note.ts";
import { CUSTODY_FILES } from "../../../shared/verify/custody-files.ts";
import { verifyCustody } from "../../../shared/verify/custody-proofs.ts";
import { fictionalCustody } from "./fixtures/custody.ts";

const PRIMITIVES = { sha256, verify };

const { files, checkpoint } = fictionalCustody();

/** Checks the extract with some of its files changed; null removes one. */
function verified(
  changes: Partial<Record<keyof typeof CUSTODY_FILES, (text: string) => string | null>> = {},
) {
  const texts = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
  const read = (path: string) => {
    const name = (Object.keys(CUSTODY_FILES) as (keyof typeof CUSTODY_FILES)[]).find(
      (key) => CUSTODY_FILES[key] === path,
    );
    const text = texts.get(path) ?? null;
    const changed =
      text === null || name === undefined ? text : (changes[name] ?? ((same: string) => same))(text);
    return Promise.resolve(changed === null ? null : new TextEncoder().encode(changed));
  };
  return verifyCustody(read, checkpoint, PRIMITIVES);
}

type Proof = { seq: number; leafHash: string; path: string[] };

const withProofs = (change: (proofs: Proof[]) => unknown) => (text: string) => {
  const proofs = JSON.parse(text) as Proof[];
  change(proofs);
  return JSON.stringify(proofs);
};

// Whoever holds a signing key can sign any folder: what the extract claims must hold by itself.
describe("a log extract that its own signer tampered with", () => {
  it("is accepted only as it was made", async () => {
    expect(await verified()).toEqual({ included: 4, findings: [] });
  });

  it("does not pass with an entry rewritten, even with a fitting leaf hash", async () => {
    const { included, findings } = await verified({
      entries: (text) => text.replace("record-17", "record-99"),
    });
    expect(included).toBe(3);
    expect(findings).toEqual([{ code: "proof-invalid", path: CUSTODY_FILES.proofs }]);
  });

  it.each<[string, (proofs: Proof[]) => unknown]>([
    ["a proof too short", (proofs) => proofs[0]!.path.pop()],
    ["a proof too long", (proofs) => proofs[0]!.path.push("00".repeat(32))],
    ["another entry's proof", (proofs) => (proofs[0]!.path = proofs[1]!.path)],
    ["a proof missing", (proofs) => proofs.pop()],
    ["no hash in a proof", (proofs) => (proofs[0]!.path[0] = "")],
    ["a sequence number beyond the log", (proofs) => (proofs[3]!.seq = 37)],
  ])("does not pass with %s", async (_, change) => {
    expect((await verified({ proofs: withProofs(change) })).findings).not.toEqual([]);
  });

  it("does not pass with entries in another order or another spelling", async () => {
    const reversed = (text: string) => `${text.trimEnd().split("\n").reverse().join("\n")}\n`;
    expect((await verified({ entries: reversed })).findings).not.toEqual([]);
    const spaced = await verified({ entries: (text) => text.replace(":", ": ") });
    expect(spaced.findings).toContainEqual({ code: "entry-invalid", path: CUSTODY_FILES.entries });
  });

  it("does not pass with a checkpoint that the dossier's note does not state", async () => {
    const { findings } = await verified({ checkpoint: (text) => text.replace("\n37\n", "\n38\n") });
    expect(findings).toContainEqual({ code: "checkpoint-mismatch", path: CUSTODY_FILES.checkpoint });
  });

  it.each(["checkpoint", "entries", "proofs", "actors"] as const)(
    "is missed when its %s are not there",
    async (file) => {
      expect((await verified({ [file]: () => null })).findings).toEqual([
        { code: "custody-missing", path: CUSTODY_FILES[file] },
      ]);
    },
  );

  it("is checked against the log that the note states when its checkpoint is missing or another", async () => {
    const rewritten = (text: string) => text.replace("record-17", "record-99");
    for (const checkpoint of [() => null, () => "no checkpoint"]) {
      expect((await verified({ checkpoint })).included).toBe(4);
      const { included, findings } = await verified({ checkpoint, entries: rewritten });
      expect(included).toBe(3);
      expect(findings).toContainEqual({ code: "proof-invalid", path: CUSTODY_FILES.proofs });
    }
  });

  it("is not brought down by a note that states no hash as its root", async () => {
    const read = (path: string) => Promise.resolve(files.find((file) => file.path === path)?.bytes ?? null);
    const { findings } = await verifyCustody(read, { ...checkpoint, root: "no hash" }, PRIMITIVES);
    expect(findings).toEqual([{ code: "checkpoint-mismatch", path: CUSTODY_FILES.checkpoint }]);
  });
});

describe("the table of actors", () => {
  const OTHER = new Uint8Array(32).fill(9);
  const publicKey = publicKeyFromSeed(OTHER);
  const other: Actor = { code: "H-0002", keyId: actorKeyId(publicKey, sha256), publicKey };
  const INVALID = { code: "actors-invalid", path: CUSTODY_FILES.actors };
  const UNSIGNED = { code: "checkpoint-unsigned", path: CUSTODY_FILES.checkpoint };

  const withOther = (text: string) => formatActorTable([...parseActorTable(text, sha256), other]);
  /** The checkpoint with a line in the other person's name, by the seed given. */
  const signedAs = (seed: Uint8Array) => (text: string) => {
    const note = parseNote(new TextEncoder().encode(text));
    const name = noteKeyName(other.keyId);
    const line = signNote(note.text, { name, publicKey, sign: (message) => sign(seed, message) }, sha256);
    return formatNote(note.text, [...note.signatures, line]);
  };

  it("does not pass without somebody who acted", async () => {
    const { findings } = await verified({ actors: () => formatActorTable([other]) });
    expect(findings).toEqual([INVALID, UNSIGNED]);
  });

  it("does not pass with somebody who neither acted nor signed", async () => {
    expect((await verified({ actors: withOther })).findings).toEqual([INVALID]);
  });

  it("does not pass with a key that is not the one of its key id", async () => {
    const exchanged = (text: string) =>
      text.replace(/(?<="keyId": ")./, (digit) => (digit === "0" ? "1" : "0"));
    expect((await verified({ actors: exchanged })).findings).toEqual([INVALID]);
    expect((await verified({ actors: () => "{}" })).findings).toEqual([INVALID]);
  });

  it("passes with somebody who co-signed, and not with a false signature in their name", async () => {
    const both = { actors: withOther, checkpoint: signedAs(OTHER) };
    expect((await verified(both)).findings).toEqual([]);
    const forged = { actors: withOther, checkpoint: signedAs(new Uint8Array(32).fill(1)) };
    expect((await verified(forged)).findings).toEqual([UNSIGNED]);
  });

  it("ignores the co-signature of somebody whom it does not name", async () => {
    expect((await verified({ checkpoint: signedAs(OTHER) })).findings).toEqual([]);
  });
});
