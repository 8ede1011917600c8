import { execFileSync, spawnSync } from "node:child_process";
import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import SqlCipher from "@signalapp/sqlcipher";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFiles } from "../../electron/core/intake/import-files.ts";
import { INSPECTION_POOL } from "../../electron/core/intake/inspect-file.ts";
import { ParserPool } from "../../electron/core/parsing/parser-pool.ts";
import { nodeParsers } from "../../electron/host/headless/start-parser.ts";
import { createArchive } from "../../electron/core/vault/create-archive.ts";
import { unlockArchive } from "../../electron/core/vault/unlock-archive.ts";
import { toolPath } from "./dossier-folder.ts";
import { shOf, sqlOf } from "./format-document.ts";

/*
 * A second reader, written from docs/format.md alone. The first half makes an archive; from there on only the
 * public age tool, SQLCipher, and SHA-256 and Ed25519 of the platform take part, with the very commands that
 * the document gives.
 */

const PASSPHRASE = "fictional-passphrase-only";
const FILE_NAME = "Протокол огляду.txt";
const FILE_TEXT = "A fictional protocol of inspection.\n".repeat(5000);
const WITNESS = "Зоряна Гайова";

const PATH = [toolPath("bin"), process.env.PATH].join(delimiter);

const missing = missingTool();
if (missing !== null) console.log(`skipped: ${missing}`);

type Database = "archive.db" | "identities.db";
type Row = Record<string, unknown>;
type Note = { text: string; name: string; keyId: Buffer; signature: Buffer };

let root: string;
let archive: string;
let work: string;

beforeAll(async () => {
  root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "affiant-"));
  archive = join(root, "archive");
  work = join(root, "work");
  await makeArchive();
  if (missing === null) openKeys();
});

afterAll(() => rmSync(root, { recursive: true }));

describe.skipIf(missing !== null)("an archive without Affiant", () => {
  it("is read with age 1.3 or newer and SQLCipher 4", () => {
    const [, major, minor] = /(\d+)\.(\d+)/.exec(tool("age", ["--version"]).toString())!;
    expect(Number(major) * 1000 + Number(minor)).toBeGreaterThanOrEqual(1003);
    const [row] = rows("archive.db", "PRAGMA cipher_version");
    expect(row!.cipher_version).toMatch(/^4\./);
  });

  it("leaves nothing beside the files that the document lists once it is locked", () => {
    const listed = tool("ls", ["-A", archive]).toString().trim().split("\n");
    const expected =
      "READ-ME-FIRST.txt archive.db archive.json grants head identities.db inbox keys lock objects pages";
    expect(listed.sort().join(" ")).toBe(expected);
  });

  it("gives the list of its records", () => {
    const found = rows("archive.db", sqlOf("The records"));
    expect(found.map(({ code, type }) => [code, type])).toEqual([
      ["P-0001", "person"],
      ["S-0001", "statement"],
      ["R-0001", "receipt"],
      ["EV-0001", "evidence"],
    ]);
  });

  it("keeps names out of the facts and gives them from the identities", () => {
    const facts = JSON.stringify(rows("archive.db", sqlOf("The records")));
    expect(facts).toContain("told me");
    expect(facts).not.toContain("Гайова");
    expect(JSON.stringify(rows("identities.db", sqlOf("The hidden halves")))).toContain(WITNESS);
  });

  it("gives both halves of a record side by side", () => {
    const [attach, select] = sqlOf("Both halves")
      .replace("FACTS-KEY", databaseKey("archive.db"))
      .split(";\n");
    const found = rows("identities.db", select!, attach);
    expect(found.map(({ code }) => code)).toEqual(["P-0001", "S-0001", "R-0001", "EV-0001"]);
    expect(found[0]!.facts).not.toContain(WITNESS);
    expect(found[0]!.identities).toContain(WITNESS);
  });

  it("gives back a stored file under its own name, byte for byte", () => {
    const [file, ...more] = rows("identities.db", sqlOf("The stored files"));
    expect(more).toEqual([]);
    expect(file).toMatchObject({ original_name: FILE_NAME, size: Buffer.byteLength(FILE_TEXT) });
    run(shOf("The stored files").replaceAll("OBJECT", String(file!.object)));
    const bytes = readFileSync(join(work, "FILE"));
    expect(bytes.equals(Buffer.from(FILE_TEXT))).toBe(true);
    expect(sha256(bytes).toString("hex")).toBe(file!.sha256);
    run(shOf("All stored files"));
    expect(readFileSync(join(work, String(file!.object))).equals(bytes)).toBe(true);
  });

  it("names a stored file by the keyed hash of its content", () => {
    const [file] = rows("identities.db", sqlOf("The stored files"));
    const mac = tool("openssl", [
      "mac",
      "-digest",
      "SHA256",
      "-macopt",
      `hexkey:${keyOf("identities", "name-key")}`,
      "-in",
      join(work, "FILE-HASH"),
      "HMAC",
    ]);
    expect(mac.toString().trim().toLowerCase()).toBe(file!.object);
  });

  it("has a log whose chain, tree and signatures can be repeated", () => {
    const log = rows("archive.db", "SELECT sequence, entry, leaf FROM log_entry ORDER BY sequence");
    const texts = rows("archive.db", sqlOf("The log")).map((row) => Object.values(row)[0]);
    expect(texts).toEqual(log.map(({ entry }) => Buffer.from(entry as Uint8Array).toString("utf8")));
    let previous = "0".repeat(64);
    for (const [index, row] of log.entries()) {
      const entry = row.entry as Uint8Array;
      const value = JSON.parse(Buffer.from(entry).toString("utf8")) as Row;
      expect(canonical(value)).toBe(Buffer.from(entry).toString("utf8"));
      expect([value.sequence, value.previous]).toEqual([index, previous]);
      expect(sha256(Buffer.from([0]), entry).equals(Buffer.from(row.leaf as Uint8Array))).toBe(true);
      previous = sha256(entry).toString("hex");
    }
    const [holder] = rows("archive.db", "SELECT key_id, public_key FROM holder");
    const publicKey = Buffer.from(holder!.public_key as Uint8Array);
    const head = readNote(readFileSync(join(archive, "head")));
    const [origin, size, treeRoot] = head.text.split("\n");
    const id = (JSON.parse(readFileSync(join(archive, "archive.json"), "utf8")) as Row).archive as string;
    expect([origin, Number(size)]).toEqual([`affiant/${id}`, log.length]);
    expect(merkleRoot(log.map((row) => row.leaf as Uint8Array)).toString("base64")).toBe(treeRoot);
    expect(head.name).toBe(`affiant/${String(holder!.key_id)}`);
    const keyId = sha256(Buffer.from(`${head.name}\n\u0001`), publicKey).subarray(0, 4);
    expect(keyId.equals(head.keyId)).toBe(true);
    expect(signedBy(publicKey, head.text, head.signature)).toBe(true);
    expect(signedBy(publicKey, head.text.replace(/\n/, "x\n"), head.signature)).toBe(false);
  });

  it("binds both halves of every version in its log", () => {
    const entries = rows("archive.db", "SELECT entry FROM log_entry WHERE record IS NOT NULL").map(
      ({ entry }) => JSON.parse(Buffer.from(entry as Uint8Array).toString("utf8")) as Row,
    );
    const versions = rows("archive.db", "SELECT v.*, r.type FROM version v JOIN record r ON r.id = v.record");
    const hidden = new Map(rows("identities.db", "SELECT * FROM version").map((row) => [row.id, row]));
    expect(versions.length).toBe(5);
    for (const version of versions) {
      const entry = entries.find((each) => each.version === version.id)!;
      expect(entry.facts).toBe(commitment(version, version, "facts"));
      expect(entry.identities).toBe(commitment(version, hidden.get(version.id)!, "identities"));
      expect(commitment({ ...version, number: 9 }, version, "facts")).not.toBe(entry.facts);
    }
  });

  it("carries a grant signed by its first person", () => {
    const text = readFileSync(join(work, "grant.txt"), "utf8");
    const at = text.lastIndexOf("# signature: ");
    const grantedBy = Buffer.from(/^# granted-by: (.*)$/m.exec(text)![1]!, "base64");
    const signature = Buffer.from(text.slice(at + "# signature: ".length), "base64");
    expect(signedBy(grantedBy, text.slice(0, at), signature)).toBe(true);
  });
});

async function makeArchive(): Promise<void> {
  const clock = () => ({ time: new Date(), state: "system" as const });
  await createArchive({ folder: archive, passphrase: PASSPHRASE, workFactor: 10, clock });
  const { session } = await unlockArchive({ folder: archive, passphrase: PASSPHRASE, clock });
  try {
    const { databases, records } = session;
    const witness = databases.transact((transaction) =>
      records.put(transaction, {
        type: "person",
        content: { names: [{ text: WITNESS, kind: "birth" }] },
        reviewed: false,
        action: "created",
      }),
    );
    const text = [{ text: WITNESS, mention: witness.id }, { text: " told me what she had seen." }];
    const paragraphs = [{ id: "a".repeat(26), text }];
    const statement = databases.transact((transaction) =>
      records.put(transaction, {
        type: "statement",
        content: { paragraphs },
        reviewed: false,
        action: "created",
      }),
    );
    databases.transact((transaction) =>
      records.put(transaction, {
        type: "statement",
        of: statement,
        content: { paragraphs },
        reviewed: true,
        action: "reviewed",
      }),
    );
    const source = join(root, FILE_NAME);
    writeFileSync(source, FILE_TEXT);
    const onFile = () => undefined;
    await using parsers = new ParserPool(nodeParsers(), INSPECTION_POOL);
    await importFiles(session, { paths: [source], parsers, source: null, onFile, onProgress: onFile });
    rmSync(source);
  } finally {
    session.close();
  }
}

/** Runs the document's first commands; the passphrase comes from the environment instead of a terminal. */
function openKeys(): void {
  tool("mkdir", [work]);
  run(shOf("The keys").replace("age -d -o", "age -d -j batchpass -o"));
  const files = rows("identities.db", "SELECT sha256 FROM object");
  writeFileSync(join(work, "FILE-HASH"), files[0]!.sha256 as Uint8Array);
}

function run(script: string): Buffer {
  return tool("sh", ["-eu", "-c", script]);
}

function tool(name: string, args: readonly string[]): Buffer {
  const env = { ...process.env, PATH, AGE_PASSPHRASE: PASSPHRASE, ARCHIVE: archive, WORK: work };
  return execFileSync(name, args, { env, stdio: ["ignore", "pipe", "pipe"] });
}

/** What a statement finds in a database that is opened as the document says. */
function rows(database: Database, sql: string, before = ""): Row[] {
  const connection = new SqlCipher(join(archive, database));
  try {
    connection.exec(sqlOf("The databases").replace("DATABASE-KEY", databaseKey(database)));
    connection.exec(before.replace("'archive.db'", `'${join(archive, "archive.db")}'`));
    return connection.prepare(sql).all();
  } finally {
    connection.close();
  }
}

const databaseKey = (database: Database): string =>
  keyOf(database === "archive.db" ? "facts" : "identities", "database-key");

function keyOf(compartment: string, name: string): string {
  return readFileSync(join(work, `${compartment}.${name}`), "utf8").trim();
}

function commitment(version: Row, half: Row, name: "facts" | "identities"): string {
  const { archive: id, record, type, parent, number, author } = version;
  const bound = {
    ...{ archive: id, record, type, version: version.id, parent, number, author },
    ...{ reviewed: version.reviewed === 1, class: name, content: JSON.parse(half.content as string) as Row },
  };
  return sha256(half.salt as Uint8Array, Buffer.from(canonical(bound))).toString("hex");
}

/** RFC 8785 for what JSON.parse gives. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 1) return Buffer.from(leaves[0]!);
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256(Buffer.from([1]), merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

function readNote(bytes: Buffer): Note {
  const [, text, name, encoded] = /^([^]*?\n)\n\u2014 (\S+) (\S+)\n$/u.exec(bytes.toString("utf8"))!;
  const signed = Buffer.from(encoded!, "base64");
  return { text: text!, name: name!, keyId: signed.subarray(0, 4), signature: signed.subarray(4) };
}

function signedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  const key = { kty: "OKP", crv: "Ed25519", x: publicKey.toString("base64url") };
  return verify(null, Buffer.from(text), createPublicKey({ key, format: "jwk" }), signature);
}

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Why the tests cannot run here, or `null`. */
function missingTool(): string | null {
  const install = "run test/interop/tools/install-age.sh, which puts age 1.3.1 into .tools/bin";
  const tools = ["age", "age-plugin-batchpass"].map((name) => spawnSync(name, ["--help"], { env: { PATH } }));
  if (tools.some(({ error }) => error !== undefined)) return `age or its batchpass is missing: ${install}`;
  return spawnSync("openssl", ["version"]).error === undefined ? null : "openssl is not on the PATH";
}
