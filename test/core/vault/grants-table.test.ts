import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp, type App } from "../../../electron/core/app.ts";
import { CONTRACT, type CallName } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { CALL_TABLE } from "../fixtures/call-table.ts";
import { ports, TestArchive } from "../fixtures/open-archive.ts";

const names = Object.keys(CALL_TABLE) as CallName[];

/** Whether a call was let through; what it then says of its input is another matter. */
async function isAllowed(app: App, name: CallName): Promise<boolean> {
  try {
    await app.call(name, CALL_TABLE[name][3] as never);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code !== "access-refused";
  }
}

describe("what a grant allows", () => {
  it("is said here for every call of the contract, as the contract declares it", () => {
    expect([...names].sort()).toEqual(Object.keys(CONTRACT).sort());
    for (const name of names) {
      const column = { none: 0, facts: 1, identities: 2 }[CONTRACT[name].access];
      expect(CALL_TABLE[name].slice(0, 3).indexOf("yes"), name).toBe(column);
      expect(CONTRACT[name].input.safeParse(CALL_TABLE[name][3]).success, name).toBe(true);
    }
  });

  it.each(names)("to nobody: %s", async (name) => {
    expect(await isAllowed(createApp(ports), name)).toBe(CALL_TABLE[name][0] === "yes");
  });

  it("to somebody with the facts, with the identities, and to somebody who was removed", async () => {
    const archive = await TestArchive.open();
    const [facts, both, removed] = [
      (await archive.call("keys.add", { compartments: ["facts"] })).passphrase!,
      (await archive.call("keys.add", { compartments: ["facts", "identities"] })).passphrase!,
      (await archive.call("keys.add", { compartments: ["facts", "identities"] })).passphrase!,
    ];
    await archive.call("keys.revoke", { holder: "H-0004" });
    archive.app.lock();
    const app = createApp(ports);
    onTestFinished(() => app.lock());
    for (const [passphrase, column] of [
      [facts, 1],
      [both, 2],
    ] as const) {
      for (const name of names) {
        if (!app.session) await app.call("archive.unlock", { folder: archive.folder, passphrase });
        expect(await isAllowed(app, name), `${name} of column ${column}`).toBe(
          CALL_TABLE[name][column] === "yes",
        );
      }
      app.lock();
    }
    await expect(
      app.call("archive.unlock", { folder: archive.folder, passphrase: removed }),
    ).rejects.toMatchObject({ code: "cannot-unlock" });
    for (const name of names) expect(await isAllowed(app, name), name).toBe(CALL_TABLE[name][0] === "yes");
  });
});

describe("somebody with the facts alone", () => {
  it("finds none of the words that are hidden, in anything that any call answers", async () => {
    const archive = await TestArchive.open();
    const person = await archive.add("person", { names: [{ text: "Qzhidden Name", kind: "birth" }] });
    const folder = join(archive.outside, "qzfolder");
    await mkdir(folder);
    await writeFile(join(folder, "qzfile.txt"), "qzcontent");
    await archive.call("intake.import", { paths: [folder], source: "qzsource" });
    const { records } = await archive.call("record.list", { type: "evidence" });
    const evidence = records.map(({ id }) => id);
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"], name: "Qzholder" });
    archive.app.lock();
    await archive.unlock(passphrase!);
    const answers: unknown[] = [];
    for (const type of ["person", "evidence", "receipt"] as const)
      answers.push(await archive.call("record.list", { type }));
    for (const id of [person, ...evidence])
      answers.push(await archive.call("record.get", { id }), await archive.call("record.versions", { id }));
    for (const query of ["qzhidden", "qzcontent", "qzfile"])
      answers.push(await archive.call("search.query", { query }));
    answers.push(await archive.call("custody.log", {}), await archive.call("keys.list", {}));
    answers.push(await archive.call("check.run", { readData: true }));
    for (const type of ["person", "evidence", "receipt"] as const) {
      answers.push(await archive.call("list.rows", { type }));
      answers.push(await archive.call("list.rows", { type, filter: "qz" }));
    }
    answers.push(await archive.call("list.titles", { ids: [person, ...evidence] }));
    for (const id of [person, ...evidence]) answers.push(await archive.call("record.links", { id }));
    answers.push(await archive.call("custody.entries", {}), await archive.call("case.overview", {}));
    expect(evidence).toHaveLength(1);
    const said = JSON.stringify(answers);
    expect(said).toContain(person);
    // Whole words: two letters alone stand in random ids.
    for (const word of ["qzhidden", "qzfolder", "qzfile", "qzcontent", "qzsource", "qzholder"])
      expect(said.toLowerCase()).not.toContain(word);
  });
});
