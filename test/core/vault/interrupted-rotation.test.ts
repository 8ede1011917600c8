import { readdir } from "node:fs/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as DurableFile from "../../../electron/core/vault/durable-file.ts";
import type * as RekeyedCopy from "../../../electron/core/vault/rekeyed-copy.ts";
import { PASSPHRASE, TestArchive } from "../fixtures/open-archive.ts";

/** Which step fails, counted from 0; none by default. */
const failing = vi.hoisted(() => ({ exchange: -1, grant: -1, exchanges: 0, grants: 0, armed: false }));

vi.mock("../../../electron/core/vault/rekeyed-copy.ts", async (original) => {
  const true_ = await original<typeof RekeyedCopy>();
  return {
    ...true_,
    putInPlace: (...given: Parameters<typeof RekeyedCopy.putInPlace>) => {
      if (failing.armed && failing.exchanges++ === failing.exchange) throw new Error("stopped");
      true_.putInPlace(...given);
    },
  };
});

vi.mock("../../../electron/core/vault/durable-file.ts", async (original) => {
  const true_ = await original<typeof DurableFile>();
  return {
    writeDurably: async (...given: Parameters<typeof DurableFile.writeDurably>) => {
      if (failing.armed && failing.grants++ === failing.grant) throw new Error("stopped");
      await true_.writeDurably(...given);
    },
  };
});

beforeEach(() => {
  Object.assign(failing, { exchange: -1, grant: -1, exchanges: 0, grants: 0, armed: false });
});

/** An archive of three people in which a removal stops at one step, with their passphrases. */
async function stopped(step: { exchange?: number; grant?: number }) {
  const archive = await TestArchive.open();
  await archive.add("case", { title: "A matter" });
  const both = (await archive.call("keys.add", { compartments: ["facts", "identities"] })).passphrase!;
  const facts = (await archive.call("keys.add", { compartments: ["facts"] })).passphrase!;
  const removed = (await archive.call("keys.add", { compartments: ["facts"] })).passphrase!;
  Object.assign(failing, step, { armed: true });
  await expect(archive.call("keys.revoke", { holder: "H-0004" })).rejects.toThrow("stopped");
  failing.armed = false;
  archive.app.lock();
  const left = (await readdir(archive.folder)).filter((name) => name.includes("incoming"));
  const generations = async (passphrase: string) => {
    await archive.unlock(passphrase);
    const { current } = archive.session;
    const hints = current.identities ? [] : ["identities-not-checked"];
    expect(await archive.findings({ readData: true })).toEqual(hints);
    archive.app.lock();
    return [current.facts.generation, current.identities?.generation];
  };
  return { archive, both, facts, removed, left, generations };
}

describe("a change of generation", () => {
  it.each([0, 1, 2])("that stopped at grant %i leaves everybody in, under the old keys", async (grant) => {
    const { archive, both, facts, removed, generations, left } = await stopped({ grant });
    expect(left).toEqual([]);
    expect(await generations(both)).toEqual([1, 1]);
    expect(await generations(facts)).toEqual([1, undefined]);
    expect(await generations(removed)).toEqual([1, undefined]);
    expect(await generations(PASSPHRASE)).toEqual([1, 1]);
    await archive.unlock(both);
    expect(await archive.call("keys.rotate", {})).toEqual({ generation: 3 });
    archive.app.lock();
    for (const passphrase of [PASSPHRASE, both]) expect(await generations(passphrase)).toEqual([3, 3]);
    for (const passphrase of [facts, removed]) expect(await generations(passphrase)).toEqual([3, undefined]);
  });

  it("that stopped before the facts were exchanged leaves everybody in, under the old keys", async () => {
    const { left, generations, both, removed, facts } = await stopped({ exchange: 0 });
    expect(left).toHaveLength(2);
    expect(await generations(facts)).toEqual([1, undefined]);
    expect(await generations(removed)).toEqual([1, undefined]);
    expect(await generations(both)).toEqual([1, 1]);
  });

  it("that stopped between the two exchanges is ended by the next who opens both", async () => {
    const { archive, left, generations, both, removed, facts } = await stopped({ exchange: 1 });
    expect(left).toHaveLength(1);
    expect(await generations(facts)).toEqual([2, undefined]);
    await expect(archive.unlock(removed)).rejects.toMatchObject({ code: "cannot-unlock" });
    expect(await generations(both)).toEqual([2, 2]);
    expect(await generations(PASSPHRASE)).toEqual([2, 2]);
    expect((await readdir(archive.folder)).filter((name) => name.includes("incoming"))).toEqual([]);
    await archive.unlock();
    expect((await archive.call("keys.list", {}))[3]).toMatchObject({ code: "H-0004", revoked: true });
    const actions = (await archive.call("custody.log", {})).entries.map(({ action }) => action);
    expect(actions.filter((action) => action === "holder-revoked" || action === "keys-rotated")).toHaveLength(
      2,
    );
  });
});
