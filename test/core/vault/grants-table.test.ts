import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp, type App } from "../../../electron/core/app.ts";
import { CONTRACT, type CallName } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { ports, TestArchive } from "../fixtures/open-archive.ts";

const ID = "a".repeat(26);

/**
 * Who may call what: nobody yet, somebody with the facts, somebody with facts and identities. A call that is
 * allowed may still find its input wanting; one that is not is refused whatever its input.
 */
const TABLE: Readonly<Record<CallName, readonly ["no" | "yes", "no" | "yes", "no" | "yes", input: unknown]>> =
  {
    "archive.create": ["yes", "yes", "yes", { folder: "/nowhere" }],
    "archive.unlock": ["yes", "yes", "yes", { folder: "/nowhere" }],
    "archive.lock": ["yes", "yes", "yes", {}],
    "keys.new": ["yes", "yes", "yes", { out: "/nowhere/x/y", passphrase: "x" }],
    "law.categories": ["yes", "yes", "yes", {}],
    "dossier.verify": ["yes", "yes", "yes", { folder: "/nowhere" }],
    "keys.list": ["no", "yes", "yes", {}],
    "keys.add": ["no", "yes", "yes", { compartments: ["facts"], card: "/nowhere/card" }],
    "keys.passphrase": ["no", "yes", "yes", { passphraseFile: "/nowhere/passphrase" }],
    "keys.confirm": ["no", "yes", "yes", { path: "keys/none.age" }],
    "keys.revoke": ["no", "no", "yes", { holder: "H-0009" }],
    "keys.rotate": ["no", "no", "yes", {}],
    "record.add": ["no", "no", "yes", { type: "case", records: [{}] }],
    "record.get": ["no", "yes", "yes", { id: ID }],
    "record.list": ["no", "yes", "yes", { type: "case" }],
    "record.edit": ["no", "no", "yes", { id: ID, changes: {} }],
    "record.review": ["no", "no", "yes", { id: ID }],
    "record.accept": ["no", "no", "yes", { id: ID }],
    "record.links": ["no", "yes", "yes", { id: ID }],
    "record.versions": ["no", "yes", "yes", { id: ID }],
    "intake.import": ["no", "no", "yes", { paths: ["/nowhere"] }],
    "evidence.export": ["no", "no", "yes", { id: ID, to: "/nowhere/x" }],
    "evidence.pages": ["no", "no", "yes", { id: ID }],
    "evidence.page-text": ["no", "no", "yes", { id: ID, page: 1 }],
    "evidence.text": ["no", "no", "yes", { id: ID }],
    "evidence.mail": ["no", "no", "yes", { id: ID }],
    "evidence.table": ["no", "no", "yes", { id: ID }],
    "evidence.hex": ["no", "no", "yes", { id: ID }],
    "evidence.citations": ["no", "yes", "yes", { id: ID }],
    "evidence.cite": ["no", "no", "yes", { id: ID, locator: "" }],
    "search.query": ["no", "yes", "yes", { query: "x" }],
    "law.link": ["no", "no", "yes", { element: "x", cite: ["x"], reason: "x" }],
    "law.matrix": ["no", "yes", "yes", { case: ID }],
    "passage.show": ["no", "yes", "yes", { citations: [ID] }],
    "passage.cite": ["no", "no", "yes", { cite: ID }],
    "dossier.preview": ["no", "no", "yes", { definition: ID }],
    "dossier.export": ["no", "no", "yes", { definition: ID, out: "/nowhere/x" }],
    "list.rows": ["no", "yes", "yes", { type: "person" }],
    "list.values": ["no", "yes", "yes", { type: "person", column: "code" }],
    "list.place": ["no", "yes", "yes", { type: "person", id: ID }],
    "list.titles": ["no", "yes", "yes", { ids: [ID] }],
    "law.assessments": ["no", "yes", "yes", { case: ID, category: "x", element: "x" }],
    "law.candidates": ["no", "yes", "yes", { case: ID, element: "x" }],
    "law.review": ["no", "no", "yes", { id: ID, state: "reviewed" }],
    "testimony.write": ["no", "no", "yes", { language: "uk", text: "x" }],
    "testimony.links": ["no", "yes", "yes", { statement: ID }],
    "testimony.suggest-mentions": ["no", "no", "yes", { statement: ID }],
    "testimony.mark-mentions": ["no", "no", "yes", { statement: ID, marks: [] }],
    "testimony.cite": ["no", "no", "yes", { statement: ID, paragraph: ID, start: 0, end: 1 }],
    "testimony.link-source": ["no", "no", "yes", { record: ID, cite: [ID] }],
    "testimony.unlink-source": ["no", "no", "yes", { record: ID, citations: [ID] }],
    "testimony.reword": ["no", "no", "yes", { statement: ID, version: ID, paragraph: ID }],
    "custody.log": ["no", "yes", "yes", {}],
    "custody.entries": ["no", "yes", "yes", {}],
    "custody.checkpoint": ["no", "yes", "yes", {}],
    "custody.save": ["no", "yes", "yes", { to: "/nowhere/x/y" }],
    "custody.cosign": ["no", "yes", "yes", {}],
    "check.run": ["no", "yes", "yes", {}],
    "check.last": ["no", "yes", "yes", {}],
    "case.overview": ["no", "yes", "yes", {}],
    "hold.set": ["no", "no", "yes", { ids: [ID], reason: "proceedings" }],
    "hold.lift": ["no", "no", "yes", { ids: [ID] }],
    "hold.list": ["no", "yes", "yes", {}],
    "disposal.propose": [
      "no",
      "no",
      "yes",
      { ids: [ID], reason: "not-needed", basis: "decision-of-organisation" },
    ],
    "disposal.withdraw": ["no", "no", "yes", { id: ID }],
    "disposal.approve": ["no", "no", "yes", { id: ID }],
    "disposal.list": ["no", "yes", "yes", {}],
    "disposal.export": ["no", "no", "yes", { to: "/nowhere/x/y" }],
    "disposal.apply": ["no", "no", "yes", { from: "/nowhere/x" }],
  };

const names = Object.keys(TABLE) as CallName[];

/** Whether a call was let through; what it then says of its input is another matter. */
async function isAllowed(app: App, name: CallName): Promise<boolean> {
  try {
    await app.call(name, TABLE[name][3] as never);
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
      expect(TABLE[name].slice(0, 3).indexOf("yes"), name).toBe(column);
      expect(CONTRACT[name].input.safeParse(TABLE[name][3]).success, name).toBe(true);
    }
  });

  it.each(names)("to nobody: %s", async (name) => {
    expect(await isAllowed(createApp(ports), name)).toBe(TABLE[name][0] === "yes");
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
        expect(await isAllowed(app, name), `${name} of column ${column}`).toBe(TABLE[name][column] === "yes");
      }
      app.lock();
    }
    await expect(
      app.call("archive.unlock", { folder: archive.folder, passphrase: removed }),
    ).rejects.toMatchObject({ code: "cannot-unlock" });
    for (const name of names) expect(await isAllowed(app, name), name).toBe(TABLE[name][0] === "yes");
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
    expect(evidence).toHaveLength(1);
    const said = JSON.stringify(answers);
    expect(said).toContain(person);
    expect(said.toLowerCase()).not.toContain("qz");
  });
});
