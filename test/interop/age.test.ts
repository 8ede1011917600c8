import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decryptAge, encryptAge } from "../../electron/core/crypto/age-file.ts";
import { generateHybridIdentity, recipientOf } from "../../electron/core/crypto/age-identities.ts";
import { CHUNK_BYTES } from "../../electron/core/crypto/age-payload.ts";
import { splitAgeHeader, unwrapFileKey } from "../../electron/core/crypto/age-header.ts";
import { randomBytes } from "../../electron/core/crypto/randomness.ts";
import { ScryptIdentity, ScryptRecipient } from "../../electron/core/crypto/scrypt-passphrase.ts";
import { objectPath } from "../../electron/core/objects/object-name.ts";
import { openObject } from "../../electron/core/objects/object-reader.ts";
import { writeObject } from "../../electron/core/objects/object-writer.ts";

const SIZES = [0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 5 * 1024 * 1024];
const PASSPHRASE = "fictional-passphrase-only";

const missing = missingTool();
if (missing !== null) console.log(`skipped: ${missing}`);

let folder: string;
let identity: string;
let recipient: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "affiant-"));
  identity = await generateHybridIdentity();
  recipient = await recipientOf(identity);
  writeFileSync(join(folder, "identity"), `${identity}\n`);
  writeFileSync(join(folder, "recipient"), `${recipient}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(missing !== null)("the public age tool", () => {
  it.each(SIZES)("decrypts a stored file of %i bytes with the archive identity alone", async (size) => {
    const content = randomBytes(size);
    const stored = await writeObject({
      folder,
      nameKey: randomBytes(32),
      recipients: [recipient],
      source: content,
    });
    const decrypted = age(["-d", "-i", join(folder, "identity"), objectPath(folder, stored.name)]);
    expect(decrypted.equals(content)).toBe(true);
  });

  it.each(SIZES)("decrypts a small file of %i bytes, and encrypts one that we decrypt", async (size) => {
    const content = randomBytes(size);
    const identityFile = join(folder, "identity");
    expect(age(["-d", "-i", identityFile], await encryptAge(content, [recipient])).equals(content)).toBe(
      true,
    );
    const file = age(["-R", join(folder, "recipient")], content);
    expect(Buffer.from(await decryptAge(file, [identity])).equals(content)).toBe(true);
  });

  it("encrypts a file that our reader seeks in", async () => {
    const content = randomBytes(3 * CHUNK_BYTES + 7);
    const path = join(folder, "from-age.age");
    age(["-R", join(folder, "recipient"), "-o", path], content);
    const fileKey = await unwrapFileKey(splitAgeHeader(await readFile(path)).header, [identity]);
    await using reader = await openObject({ path, fileKey });
    expect(
      Buffer.from(await reader.read(CHUNK_BYTES - 1, 10)).equals(
        content.subarray(CHUNK_BYTES - 1, CHUNK_BYTES + 9),
      ),
    ).toBe(true);
    expect(reader.size).toBe(content.length);
  });

  it("knows our identities by the same recipient", () => {
    const derived = execFileSync("age-keygen", ["-y", join(folder, "identity")], { encoding: "utf8" }).trim();
    expect(derived).toBe(recipient);
  });

  it("opens what is encrypted to a passphrase, and the other way round", async (context) => {
    if (spawnSync("age-plugin-batchpass", ["--help"]).error !== undefined) {
      context.skip(
        "age-plugin-batchpass, which gives age a passphrase without a terminal, is not on the PATH",
      );
    }
    const content = Buffer.from("a fictional statement");
    const ours = await encryptAge(content, [new ScryptRecipient(PASSPHRASE, 10)]);
    expect(age(["-d", "-j", "batchpass"], ours).equals(content)).toBe(true);
    const theirs = age(["-e", "-j", "batchpass"], content);
    expect(Buffer.from(await decryptAge(theirs, [new ScryptIdentity(PASSPHRASE)])).equals(content)).toBe(
      true,
    );
  });
});

function age(args: readonly string[], input?: Uint8Array): Buffer {
  const env = { ...process.env, AGE_PASSPHRASE: PASSPHRASE, AGE_PASSPHRASE_WORK_FACTOR: "10" };
  return execFileSync("age", args, { input: input ?? "", env, maxBuffer: 64 * 1024 * 1024 });
}

/** Why the tests cannot run here, or `null`: hybrid recipients came with age 1.3. */
function missingTool(): string | null {
  const { error, stdout } = spawnSync("age", ["--version"], { encoding: "utf8" });
  if (error !== undefined)
    return "age is not on the PATH; test/interop/tools/install-age.sh says what it needs";
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  const isRecent = Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3);
  return isRecent ? null : "age on the PATH is older than 1.3 and knows no hybrid recipients";
}
