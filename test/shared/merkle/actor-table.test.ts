import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  actorKeyId,
  formatActorTable,
  parseActorTable,
  type Actor,
} from "../../../shared/merkle/actor-table.ts";

const hash = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());
const actor = (code: string, fill: number): Actor => {
  const publicKey = new Uint8Array(32).fill(fill);
  return { code, keyId: actorKeyId(publicKey, hash), publicKey };
};
const [one, two] = [actor("H-0001", 1), actor("H-0002", 2)] as const;

describe("the table of actors", () => {
  it("is read back as it was written, and holds codes and keys alone", () => {
    const text = formatActorTable([one, two]);
    expect(parseActorTable(text, hash)).toEqual([one, two]);
    expect(Object.keys((JSON.parse(text) as object[])[0]!)).toEqual(["code", "keyId", "publicKey"]);
    expect(parseActorTable(formatActorTable([]), hash)).toEqual([]);
  });

  it.each<[string, string]>([
    ["a key id that is not the key's", formatActorTable([{ ...one, keyId: two.keyId }])],
    ["a code given twice", formatActorTable([one, { ...two, code: one.code }])],
    ["a key given twice", formatActorTable([one, { ...one, code: "H-0002" }])],
    ["a key of another length", formatActorTable([{ ...one, publicKey: one.publicKey.slice(1) }])],
    ["a key that is no Base 64", JSON.stringify([{ code: "H-0001", keyId: one.keyId, publicKey: "?" }])],
    ["a further member, such as a name", formatActorTable([one]).replace('"code"', '"name": "X", "code"')],
    ["a missing member", JSON.stringify([{ code: "H-0001", keyId: one.keyId }])],
    ["something else than a list", "{}"],
    ["a list of something else", "[null]"],
    ["no JSON", "["],
  ])("is refused with %s", (_, text) => {
    expect(() => parseActorTable(text, hash)).toThrow(
      expect.objectContaining({ code: "note-invalid", params: { part: "actors" } }),
    );
  });
});
