import { describe, expect, it } from "vitest";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import { verify } from "../../../electron/core/crypto/ed25519.ts";
import { commitment, type CommittedHalf } from "../../../electron/core/custody/commitment.ts";
import { noteKeyName, originOf, readCheckpoint } from "../../../electron/core/custody/custody-log.ts";
import { entryBytes, isContentAction } from "../../../electron/core/custody/log-entry.ts";
import { extractLog } from "../../../electron/core/custody/log-extract.ts";
import { decodeHex, encodeHex } from "../../../shared/hex.ts";
import { consistencyProof, verifyConsistency } from "../../../shared/merkle/consistency.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { verifyInclusion } from "../../../shared/merkle/inclusion.ts";
import { shortCode } from "../../../shared/merkle/short-code.ts";
import { parseNote, verifyNote } from "../../../shared/merkle/signed-note.ts";
import { rootOf } from "../../../shared/merkle/tree.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive in which a few things happened. */
async function usedArchive(): Promise<{ archive: TestArchive; matter: string; person: string }> {
  const archive = await TestArchive.open();
  const matter = await archive.add("case", { title: "qzmatter" });
  const person = await archive.add("person", { names: [{ text: "Вигадана Особа" }] });
  await archive.call("record.edit", { id: matter, changes: { description: "qzlater" } });
  await archive.call("record.get", { id: person });
  await archive.call("search.query", { query: "qzsecretquery" });
  return { archive, matter, person };
}

const checkpointsOf = (archive: TestArchive) =>
  archive.session.databases.facts
    .prepare<[], { note: Buffer }>("SELECT note FROM log_checkpoint ORDER BY size")
    .all()
    .map(({ note }) => readCheckpoint(new Uint8Array(note)));

describe("the custody log", () => {
  it("chains every entry to the one before by its hash", async () => {
    const { archive } = await usedArchive();
    const entries = archive.session.databases.log.entries();
    expect(entries[0]!.previous).toBe("0".repeat(64));
    for (const [index, entry] of entries.entries()) {
      expect(entry.sequence).toBe(index);
      const before = entries[index - 1];
      if (before) expect(entry.previous).toBe(encodeHex(sha256(entryBytes(before))));
    }
    expect(entries.map(({ action }) => action).slice(3)).toEqual([
      "created",
      "created",
      "edited",
      "read",
      "searched",
    ]);
  });

  it("ends every transaction with a checkpoint signed by who acted, each consistent with the one before", async () => {
    const { archive } = await usedArchive();
    const { log } = archive.session.databases;
    const { person, archiveId } = archive.session;
    const leaves = log.leaves();
    const checkpoints = checkpointsOf(archive);
    expect(checkpoints.map(({ size }) => size)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const key = {
      name: noteKeyName(person.keyId),
      publicKey: person.publicKey,
      verify: (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) =>
        verify(publicKey, message, signature),
    };
    for (const [index, { origin, size, root, note }] of checkpoints.entries()) {
      expect(origin).toBe(originOf(archiveId));
      expect(encodeHex(root)).toBe(encodeHex(rootOf(leaves.slice(0, size), sha256)));
      expect(verifyNote(parseNote(note), key, sha256)).toBe(true);
      const before = checkpoints[index - 1];
      if (!before) continue;
      const claim = { oldSize: before.size, newSize: size, oldRoot: before.root, newRoot: root };
      expect(verifyConsistency(claim, consistencyProof(before.size, size, leaves, sha256), sha256)).toBe(
        true,
      );
    }
  });

  it("shows size, root and a short code for paper", async () => {
    const { archive } = await usedArchive();
    const shown = await archive.call("custody.checkpoint", {});
    const { log } = archive.session.databases;
    expect(shown).toMatchObject({
      size: 8,
      root: encodeHex(rootOf(log.leaves(), sha256)),
      code: shortCode(log.root, 8),
    });
  });

  it("holds no words, names, queries or file hashes", async () => {
    const { archive } = await usedArchive();
    const text = JSON.stringify(archive.session.databases.log.entries());
    // Whole words: two letters alone stand in random ids.
    for (const word of ["qzmatter", "qzlater", "qzsecretquery", "Вигадана", "Archivist"])
      expect(text).not.toContain(word);
  });

  it("is read from a sequence on, in pages, and for one record", async () => {
    const { archive, matter } = await usedArchive();
    const { entries } = await archive.call("custody.log", { from: 3, limit: 2 });
    expect(entries.map(({ sequence }) => sequence)).toEqual([3, 4]);
    const about = await archive.call("custody.log", { record: matter });
    expect(about.entries.map(({ action }) => action)).toEqual(["created", "edited"]);
    expect(about.size).toBe(8);
    await expect(archive.call("custody.log", { record: "nothing" })).rejects.toMatchObject({
      code: "unknown-id",
    });
  });

  it("says so when the clock went backwards", async () => {
    let time = Date.parse("2025-03-01T10:00:00Z");
    const archive = await TestArchive.open({ clock: () => ({ time: new Date(time), state: "system" }) });
    time -= 3_600_000;
    await archive.add("case", {});
    await archive.add("case", {});
    time += 7_200_000;
    await archive.add("case", {});
    const { entries } = await archive.call("custody.log", { from: 2 });
    expect(entries.map(({ clock }) => clock)).toEqual(["system", "behind", "behind", "system"]);
  });
});

describe("an extract of the log", () => {
  it("proves every change of the records asked for, and nothing of others", async () => {
    const { archive, matter, person } = await usedArchive();
    const { log } = archive.session.databases;
    const { checkpoint, entries, proofs } = extractLog(log, [matter, person, matter], []);
    const lines = new TextDecoder().decode(entries).trimEnd().split("\n");
    const listed = JSON.parse(new TextDecoder().decode(proofs)) as {
      seq: number;
      leafHash: string;
      path: string[];
    }[];
    expect(listed.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    for (const [index, { seq, leafHash: leaf, path }] of listed.entries()) {
      const hash = leafHash(new TextEncoder().encode(lines[index]), sha256);
      expect(encodeHex(hash)).toBe(leaf);
      const claim = { index: seq, size: checkpoint.size, leafHash: hash, root: checkpoint.root };
      const proof = path.map((part) => decodeHex(part));
      expect(verifyInclusion(claim, proof, sha256)).toBe(true);
      expect(verifyInclusion({ ...claim, index: seq - 1 }, proof, sha256)).toBe(false);
    }
    const one = new TextDecoder().decode(extractLog(log, [person], []).entries);
    expect(one).toContain(person);
    expect(one).not.toContain(matter);
  });

  it("has the same bytes after reads, searches, unlocks and checks, and others after an edit", async () => {
    const { archive, matter } = await usedArchive();
    const extract = () => extractLog(archive.session.databases.log, [matter], []);
    const before = extract();
    await archive.call("record.get", { id: matter });
    await archive.call("search.query", { query: "x" });
    await archive.call("check.run", {});
    archive.app.lock();
    await archive.unlock();
    expect(extract()).toEqual(before);
    await archive.call("record.edit", { id: matter, changes: { note: "x" } });
    expect(extract().checkpoint.size).toBeGreaterThan(before.checkpoint.size);
  });
});

describe("a commitment", () => {
  const half: CommittedHalf = {
    archive: "a",
    record: "r",
    type: "case",
    version: "v",
    parent: null,
    number: 1,
    author: "k",
    reviewed: false,
    class: "facts",
    content: { title: "x", tier: "T1" },
  };
  const salt = new Uint8Array(32).fill(7);

  it("binds every part of the version, and not the order of its keys", () => {
    const own = commitment(salt, half);
    expect(commitment(salt, { ...half, content: { tier: "T1", title: "x" } })).toBe(own);
    const changes: Partial<CommittedHalf>[] = [
      { archive: "b" },
      { record: "s" },
      { type: "event" },
      { version: "w" },
      { parent: "u" },
      { number: 2 },
      { author: "l" },
      { reviewed: true },
      { class: "identities" },
      { content: { title: "x" } },
    ];
    expect(new Set(Object.keys(half))).toEqual(new Set(changes.flatMap((change) => Object.keys(change))));
    for (const change of changes) expect(commitment(salt, { ...half, ...change })).not.toBe(own);
  });

  it("cannot be guessed without its salt", () => {
    expect(commitment(new Uint8Array(32).fill(8), half)).not.toBe(commitment(salt, half));
  });
});

describe("acts", () => {
  it("that read or hand out do not count as changes", () => {
    expect(isContentAction("read")).toBe(false);
    expect(isContentAction("dossier-exported")).toBe(false);
    expect(isContentAction("received-again")).toBe(true);
  });
});
