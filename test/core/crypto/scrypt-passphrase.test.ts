import { Decrypter, Encrypter, Stanza } from "age-encryption";
import { describe, expect, it } from "vitest";
import { decryptAge, encryptAge } from "../../../electron/core/crypto/age-file.ts";
import { generateHybridIdentity, recipientOf } from "../../../electron/core/crypto/age-identities.ts";
import { ScryptIdentity, ScryptRecipient } from "../../../electron/core/crypto/scrypt-passphrase.ts";

const PASSPHRASE = "fictional-passphrase-only";
const TEXT = Buffer.from("a fictional statement");

describe("a passphrase", () => {
  it("opens what was encrypted to it, here and in another implementation", async () => {
    const file = await encryptAge(TEXT, [new ScryptRecipient(PASSPHRASE, 10)]);
    expect(Buffer.from(await decryptAge(file, [new ScryptIdentity(PASSPHRASE)])).equals(TEXT)).toBe(true);
    const typage = new Decrypter();
    typage.addPassphrase(PASSPHRASE);
    expect(Buffer.from(await typage.decrypt(file)).equals(TEXT)).toBe(true);
  });

  it("opens what another implementation encrypted to it", async () => {
    const typage = new Encrypter();
    typage.setPassphrase(PASSPHRASE);
    typage.setScryptWorkFactor(10);
    const file = await typage.encrypt(TEXT);
    expect(Buffer.from(await decryptAge(file, [new ScryptIdentity(PASSPHRASE)])).equals(TEXT)).toBe(true);
  });

  it("that is wrong, or an identity instead of one, opens nothing", async () => {
    const file = await encryptAge(TEXT, [new ScryptRecipient(PASSPHRASE, 10)]);
    const identities = [new ScryptIdentity("another"), await generateHybridIdentity()];
    await expect(decryptAge(file, identities)).rejects.toThrow("age-no-identity");
  });

  it("is the same however its letters are composed, and may be given as bytes", async () => {
    const file = await encryptAge(TEXT, [new ScryptRecipient("зайнятий-\u0439", 4)]);
    expect(await decryptAge(file, [new ScryptIdentity("зайнятий-\u0438\u0306")])).toHaveLength(TEXT.length);
    const bytes = Buffer.from("зайнятий-\u0439".normalize("NFC"));
    expect(await decryptAge(file, [new ScryptIdentity(bytes)])).toHaveLength(TEXT.length);
    expect(bytes.toString()).toBe("зайнятий-\u0439".normalize("NFC"));
  });

  it("is stretched with the work factor asked for, and a higher one than allowed is refused unread", async () => {
    const file = await encryptAge(TEXT, [new ScryptRecipient(PASSPHRASE, 12)]);
    expect(Buffer.from(file).toString("latin1")).toMatch(/^-> scrypt \S{22} 12$/m);
    await expect(decryptAge(file, [new ScryptIdentity(PASSPHRASE, 11)])).rejects.toThrow(
      "age-header-invalid",
    );
    expect(() => new ScryptRecipient(PASSPHRASE, 21)).toThrow(RangeError);
    expect(() => new ScryptRecipient(PASSPHRASE, 0)).toThrow(RangeError);
  });

  it("leaves the event loop free while it is stretched", async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    await encryptAge(TEXT, [new ScryptRecipient(PASSPHRASE, 16)]);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it("is not tried on a stanza that no passphrase recipient writes", async () => {
    const identity = new ScryptIdentity(PASSPHRASE);
    const [stanza] = await new ScryptRecipient(PASSPHRASE, 4).wrapFileKey(Buffer.alloc(16));
    const { args, body } = stanza!;
    expect(await identity.unwrapFileKey([new Stanza(["X25519"], body)])).toBeNull();
    const malformed = [
      [stanza!, stanza!],
      [new Stanza(args, body.subarray(1))],
      [new Stanza([...args, "more"], body)],
      [new Stanza(["scrypt", args[1]!, "04"], body)],
      [new Stanza(["scrypt", "AAAA", "4"], body)],
    ];
    for (const stanzas of malformed) {
      await expect(identity.unwrapFileKey(stanzas)).rejects.toThrow("age-header-invalid");
    }
  });

  it("is never one of several recipients", async () => {
    const recipient = await recipientOf(await generateHybridIdentity());
    await expect(encryptAge(TEXT, [new ScryptRecipient(PASSPHRASE, 4), recipient])).rejects.toThrow(
      "age-header-invalid",
    );
  });
});
