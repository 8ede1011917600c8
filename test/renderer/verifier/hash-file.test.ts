import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashFile } from "../../../renderer/verifier/hash-file.ts";

const hashed = (file: Blob) =>
  hashFile({ path: "file", file }, () => undefined, new AbortController().signal);
const MILLION = new Blob([new Uint8Array(1_000_000).fill(0x61)]);

describe("hashing a file part by part", () => {
  // FIPS 180-4 examples, as NIST publishes them.
  it.each([
    [
      new Blob(["abc"]),
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
    [
      MILLION,
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
      "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b",
    ],
  ])("gives what NIST says", async (file, sha256, sha512) => {
    expect(await hashed(file)).toEqual({ path: "file", size: file.size, sha256, sha512 });
  });

  it.each([0, 1, 2 ** 21 - 1, 2 ** 21, 2 ** 21 + 1, 3 * 2 ** 21 + 77])(
    "gives what another implementation gives for %i bytes",
    async (size) => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251);
      const of = (name: string) => createHash(name).update(bytes).digest("hex");
      expect(await hashed(new Blob([bytes]))).toMatchObject({
        size,
        sha256: of("sha256"),
        sha512: of("sha512"),
      });
    },
  );

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const run = hashFile({ path: "file", file: MILLION }, () => undefined, stop.signal);
    stop.abort();
    await expect(run).rejects.toThrow();
  });
});
