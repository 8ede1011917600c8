import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { decryptAge } from "../../../../electron/core/crypto/age-file.ts";
import { generateHybridIdentity, recipientOf } from "../../../../electron/core/crypto/age-identities.ts";
import { CHUNK_BYTES } from "../../../../electron/core/crypto/age-payload.ts";
import { sealAgeStream } from "../../../../electron/core/crypto/age-stream.ts";
import { createApp } from "../../../../electron/core/app.ts";
import { ports, temporaryFolder } from "../../fixtures/open-archive.ts";
import { writtenDossier } from "./written-dossier.ts";

let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

const app = createApp(ports);
const opened = async (file: string, key = identity) =>
  Buffer.from(await decryptAge(await readFile(file), [key]));
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function enclosed(to = recipient) {
  const root = await temporaryFolder();
  const folder = await writtenDossier(root);
  const out = join(root, "a.tar.age");
  const answer = await app.call("dossier.enclose", { folder, recipient: to, out });
  return { root, folder, out, answer };
}

describe("a dossier enclosed for its recipient", () => {
  it("is opened by their key as the dossier that was verified, under a neutral name", async () => {
    const { root, folder, out, answer } = await enclosed();
    await mkdir(join(root, "out"));
    execFileSync("tar", ["-x", "-f", "-", "-C", join(root, "out")], { input: await opened(out) });
    const verdict = await app.call("dossier.verify", { folder: join(root, "out/dossier") });
    expect(verdict.intact).toBe(true);
    expect(verdict.dossier?.code).toBe(answer.code);
    const before = await app.call("dossier.verify", { folder });
    expect(verdict.dossier).toEqual(before.dossier);
  });

  it("opens with a hybrid key, too", async () => {
    const hybrid = await generateHybridIdentity();
    const { out } = await enclosed(await recipientOf(hybrid));
    expect((await opened(out, hybrid)).subarray(257, 262).toString()).toBe("ustar");
  });

  it("holds the same archive whenever and however often it is made, and other bytes outside", async () => {
    const { root, folder, out } = await enclosed();
    const again = join(root, "b.tar.age");
    await app.call("dossier.enclose", { folder, recipient, out: again });
    expect(digest(await opened(again))).toBe(digest(await opened(out)));
    expect(digest(await readFile(again))).not.toBe(digest(await readFile(out)));
  });

  it("is not made of a dossier that was changed, and leaves nothing behind", async () => {
    const root = await temporaryFolder();
    const folder = await writtenDossier(root);
    await appendFile(join(folder, "01-dossier.pdf"), " ");
    const call = app.call("dossier.enclose", { folder, recipient, out: join(root, "a.tar.age") });
    await expect(call).rejects.toMatchObject({ code: "dossier-changed" });
    expect((await readdir(root)).sort()).toEqual(["dossier"]);
  });

  it("overwrites nothing and does not join the dossier", async () => {
    const { root, folder, out } = await enclosed();
    await expect(app.call("dossier.enclose", { folder, recipient, out })).rejects.toMatchObject({
      code: "destination-exists",
    });
    for (const inside of ["a.age", "custody/a.age"])
      await expect(
        app.call("dossier.enclose", { folder, recipient, out: join(folder, inside) }),
      ).rejects.toMatchObject({ code: "destination-inside-dossier" });
    expect((await readdir(root)).sort()).toEqual(["a.tar.age", "dossier"]);
  });

  it("asks for a public key and takes no secret one, no name and no broken one", async () => {
    const root = await temporaryFolder();
    const folder = await writtenDossier(root);
    const broken = recipient.replace(/.$/, (last) => (last === "q" ? "p" : "q"));
    for (const other of [
      identity,
      identity.toLowerCase(),
      "Office of the Prosecutor",
      broken,
      "age1",
      "age1pq1qq",
    ])
      await expect(
        app.call("dossier.enclose", { folder, recipient: other, out: join(root, "a.age") }),
      ).rejects.toMatchObject({ code: "age-recipient-invalid" });
  });

  it("refuses a folder that is no dossier", async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, "other"));
    await writeFile(join(root, "other", "file"), "x");
    const call = app.call("dossier.enclose", {
      folder: join(root, "other"),
      recipient,
      out: join(root, "a"),
    });
    await expect(call).rejects.toMatchObject({ code: "not-a-dossier" });
  });
});

describe("a stream that is encrypted", () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES])(
    "of %i bytes, in parts of any size, is the same to its reader",
    async (size) => {
      const content = Buffer.alloc(size, "fictional ");
      const pieces = Array.from({ length: Math.ceil(size / 40_001) }, (_, index) =>
        content.subarray(index * 40_001, (index + 1) * 40_001),
      );
      const parts: Uint8Array[] = [];
      for await (const part of sealAgeStream(Readable.from(pieces), [recipient])) parts.push(part);
      const decrypted = await decryptAge(Buffer.concat(parts), [identity]);
      expect(Buffer.from(decrypted).equals(content)).toBe(true);
    },
  );
});
