import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import { holderBinding } from "../../../electron/core/custody/holder-binding.ts";
import { coSignCheckpoint } from "../../../electron/core/custody/co-sign.ts";
import { readCheckpoint } from "../../../electron/core/custody/custody-log.ts";
import { extractLog } from "../../../electron/core/custody/log-extract.ts";
import { knownActors, signersOf } from "../../../electron/core/custody/note-signers.ts";
import { signatureFindings } from "../../../electron/core/custody/signature-findings.ts";
import { ArchiveDatabases } from "../../../electron/core/store/archive-databases.ts";
import { generatePersonKey } from "../../../electron/core/vault/person-key.ts";
import { parseActorTable } from "../../../shared/merkle/actor-table.ts";
import { parseNote } from "../../../shared/merkle/signed-note.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

type Second = Parameters<typeof coSignCheckpoint>[0];

/** An archive with a record by its first person, H-0001, and a second one, H-0002, who can act. */
async function twoPeople() {
  const archive = await TestArchive.open();
  const second = await generatePersonKey();
  const { session } = archive;
  session.databases.transact((transaction) => {
    session.databases.facts
      .prepare(
        "INSERT INTO holder (key_id, public_key, recipient, code, compartments) VALUES (?, ?, ?, 'H-0002', 'facts identities')",
      )
      .run(second.keyId, second.publicKey, second.recipient);
    const bound = holderBinding(session.databases.facts, session.archiveId, second.keyId);
    transaction.log({ action: "holder-added", ...bound });
  });
  const matter = await archive.add("case", { title: "A matter" });
  const { folder, archiveId, clock } = session;
  const factsKey = session.keys("facts")!.databaseKey;
  const identitiesKey = session.keys("identities")!.databaseKey;
  const open = () =>
    ArchiveDatabases.open({
      folder,
      archiveId,
      factsKey,
      identitiesKey,
      person: second,
      clock,
      mode: "write",
    });
  /** Lets the second person act, while the first has the archive closed, and gives it back to the first. */
  const asSecond = async <Result>(act: (session: Second) => Result): Promise<Result> => {
    archive.app.lock();
    const databases = await open();
    try {
      databases.transact((transaction) => transaction.log({ action: "unlocked" }));
      return act({ databases, person: second, archiveId });
    } finally {
      databases.close();
      await archive.unlock();
    }
  };
  return { archive, matter, asSecond };
}

const codes = (people: readonly { code: string }[]) => people.map(({ code }) => code);

describe("a co-signature", () => {
  it("stands on the checkpoint that dossiers lead to, beside the first signature, and is logged once", async () => {
    const { archive, matter, asSecond } = await twoPeople();
    const before = await archive.call("custody.checkpoint", {});
    expect(codes(before.content.signers)).toEqual(["H-0001"]);
    const { checkpoint, added } = await asSecond((session) => coSignCheckpoint(session));
    expect(added).toBe(true);
    expect(checkpoint).toMatchObject({ size: before.content.size });
    expect(new TextDecoder().decode(checkpoint.note).startsWith(before.content.note)).toBe(true);
    expect(await asSecond((session) => coSignCheckpoint(session).added)).toBe(false);
    const { content } = await archive.call("custody.checkpoint", {});
    expect(codes(content.signers)).toEqual(["H-0001", "H-0002"]);
    const entries = archive.session.databases.log.entries();
    expect(entries.filter(({ action }) => action === "co-signed")).toEqual([
      expect.objectContaining({ checkpoint: expect.stringMatching(/^[0-9a-f]{64}$/) as string }),
    ]);
    expect(await archive.findings()).toEqual([]);
    expect([...signatureFindings(archive.session.databases)]).toEqual([]);
    const { facts, log } = archive.session.databases;
    const extract = extractLog(log, [matter], knownActors(facts));
    expect(extract.checkpoint.note).toEqual(checkpoint.note);
    const actors = parseActorTable(new TextDecoder().decode(extract.actors), sha256);
    expect(codes(actors)).toEqual(["H-0001", "H-0002"]);
    expect(codes(signersOf(extract.checkpoint.note, actors))).toEqual(["H-0001", "H-0002"]);
  });

  it("is not added by the person who made the checkpoint", async () => {
    const { archive } = await twoPeople();
    const { size } = archive.session.databases.log;
    const { added, signers, note } = await archive.call("custody.cosign", {});
    expect(added).toBe(false);
    expect(codes(signers)).toEqual(["H-0001"]);
    expect(parseNote(new TextEncoder().encode(note)).signatures).toHaveLength(1);
    expect(archive.session.databases.log.size).toBe(size);
  });

  it("is given only to a log that continues what the person kept", async () => {
    const { archive, asSecond } = await twoPeople();
    const { note } = await archive.call("custody.checkpoint", {});
    const kept = readCheckpoint(new TextEncoder().encode(note));
    await archive.add("case", {});
    expect(await asSecond((session) => coSignCheckpoint(session, kept).added)).toBe(true);
    for (const other of [
      { ...kept, root: new Uint8Array(32) },
      { ...kept, size: 10_000 },
      { ...kept, origin: "affiant/another" },
    ])
      await expect(asSecond((session) => coSignCheckpoint(session, other))).rejects.toThrow("log-broken");
    const file = join(archive.outside, "note");
    const since = (path: string) => archive.call("custody.cosign", { since: path });
    await expect(since(file)).rejects.toMatchObject({ code: "file-missing" });
    await writeFile(file, "no note");
    await expect(since(file)).rejects.toMatchObject({ code: "note-invalid" });
    await writeFile(file, note);
    expect(await since(file)).toMatchObject({ added: false });
  });

  it.each([
    [
      "an entry changed",
      "UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), 'created', 'edited') AS BLOB)",
    ],
    [
      "a signature by nobody known",
      "UPDATE log_checkpoint SET note = CAST(replace(CAST(note AS TEXT), '— affiant', '— other') AS BLOB)",
    ],
  ])("is refused to a log with %s", async (_, sql) => {
    const { asSecond } = await twoPeople();
    await expect(
      asSecond((session) => {
        session.databases.facts.exec(`BEGIN; ${sql}`);
        session.databases.facts.exec("COMMIT");
        return coSignCheckpoint(session);
      }),
    ).rejects.toThrow("log-broken");
  });

  it("that is taken away, forged or added by a stranger is found", async () => {
    const { archive, asSecond } = await twoPeople();
    const { checkpoint } = await asSecond((session) => coSignCheckpoint(session));
    const { databases } = archive.session;
    const text = new TextDecoder().decode(checkpoint.note);
    const withNote = (note: string) => {
      databases.facts.exec("BEGIN");
      databases.facts
        .prepare("UPDATE log_checkpoint SET note = ? WHERE size = ?")
        .run(Buffer.from(note), checkpoint.size);
      const kinds = [...signatureFindings(databases)].map(({ kind }) => kind);
      databases.facts.exec("ROLLBACK");
      return kinds;
    };
    const lines = text.trimEnd().split("\n");
    const [first, second] = lines.slice(-2) as [string, string];
    const body = lines.slice(0, -2).join("\n");
    expect(withNote(`${body}\n${first}\n`)).toEqual(["co-signature-missing"]);
    expect(withNote(`${body}\n${second}\n`)).toEqual([]);
    const bytes = Buffer.from(second.split(" ")[2]!, "base64");
    bytes[67]! ^= 1;
    const forged = `${second.split(" ").slice(0, 2).join(" ")} ${bytes.toString("base64")}`;
    expect(withNote(`${body}\n${first}\n${forged}\n`)).toEqual(["signature-invalid", "co-signature-missing"]);
    const swapped = `${second.split(" ").slice(0, 2).join(" ")} ${first.split(" ")[2]!}`;
    expect(withNote(`${body}\n${first}\n${swapped}\n`)).toEqual([
      "signature-unknown",
      "co-signature-missing",
    ]);
    expect(withNote(`${text}— stranger AAAAAAAA\n`)).toEqual(["signature-unknown"]);
    expect(withNote("nothing")).toContain("checkpoint-unreadable");
  });
});
