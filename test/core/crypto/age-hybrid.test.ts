import { Decrypter, Encrypter } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { splitAgeHeader, unwrapFileKey, writeAgeHeader } from "../../../electron/core/crypto/age-header.ts";
import {
  HYBRID_STANZA,
  hasNativeHybrid,
  NativeHybridIdentity,
  NativeHybridRecipient,
} from "../../../electron/core/crypto/age-hybrid.ts";
import { generateHybridIdentity, recipientOf } from "../../../electron/core/crypto/age-identities.ts";
import { parseAgeHeader } from "../../../electron/core/crypto/age-stanzas.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { Stanza } from "age-encryption";
import { readAgeVectors } from "./age-testkit.ts";

const fileKey = randomBytes(16);
let identity: string;
let recipient: string;

beforeAll(async () => {
  identity = await generateHybridIdentity();
  recipient = await recipientOf(identity);
});

describe.runIf(hasNativeHybrid)("the runtime's own hybrid key agreement", () => {
  it("derives the same recipient as the JavaScript one", () => {
    expect(new NativeHybridIdentity(identity).recipient).toBe(recipient);
  });

  it("writes headers that the JavaScript one opens", async () => {
    const header = await writeAgeHeader(fileKey, [recipient]);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await decrypter.decryptHeader(header)).equals(fileKey)).toBe(true);
  });

  it("opens headers that the JavaScript one wrote", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const { header } = splitAgeHeader(await encrypter.encrypt("fictional"));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(Buffer.from(await unwrapFileKey(header, [identity]))).toEqual(
      Buffer.from(await decrypter.decryptHeader(header)),
    );
  });

  it("opens every hybrid header of the test vectors as the JavaScript one does", async () => {
    const vectors = readAgeVectors().filter(
      ({ armored, identities, file }) =>
        !armored &&
        identities.some((text) => text.startsWith("AGE-SECRET-KEY-PQ-")) &&
        Buffer.from(file).includes(HYBRID_STANZA),
    );
    const outcomes = new Set<boolean>();
    for (const { file, identities } of vectors) {
      let stanzas: Stanza[];
      try {
        ({ stanzas } = parseAgeHeader(file));
      } catch {
        continue;
      }
      const native = attempt(() => new NativeHybridIdentity(identities[0]!).unwrapFileKey(stanzas));
      const decrypter = new Decrypter();
      decrypter.addIdentity(identities[0]!);
      const { header } = splitAgeHeader(file);
      const script = await decrypter.decryptHeader(header).then(
        (key) => Buffer.from(key).toString("hex"),
        (error: unknown) => ((error as Error).message === "invalid header HMAC" ? native : null),
      );
      outcomes.add(native !== null);
      expect(native).toBe(script);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });

  it("opens nothing for another identity, and nothing that was changed", async () => {
    const other = new NativeHybridIdentity(await generateHybridIdentity());
    const [stanza] = new NativeHybridRecipient(recipient).wrapFileKey(fileKey);
    expect(other.unwrapFileKey([stanza!])).toBeNull();
    const own = new NativeHybridIdentity(identity);
    expect(Buffer.from(own.unwrapFileKey([stanza!])!)).toEqual(Buffer.from(fileKey));
    const body = Uint8Array.from(stanza!.body);
    body[0]! ^= 1;
    expect(own.unwrapFileKey([new Stanza(stanza!.args, body)])).toBeNull();
    expect(() => own.unwrapFileKey([new Stanza(stanza!.args, body.subarray(1))])).toThrow(
      "age-header-invalid",
    );
  });

  it("refuses texts that are no keys", () => {
    expect(() => new NativeHybridRecipient(`${recipient}q`)).toThrow(Error);
    expect(() => new NativeHybridIdentity(`${identity}Q`)).toThrow(Error);
  });

  it("takes well under the time of JavaScript", async () => {
    const started = performance.now();
    for (let at = 0; at < 100; at += 1) await writeAgeHeader(fileKey, [recipient]);
    expect((performance.now() - started) / 100).toBeLessThan(3);
  });
});

function attempt(open: () => Uint8Array | null): string | null {
  try {
    const key = open();
    return key && Buffer.from(key).toString("hex");
  } catch {
    return null;
  }
}
