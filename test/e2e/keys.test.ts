import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { affiant, Workplace } from "./command-line.ts";

const OTHER = "another seven words of no meaning at all";

let place: Workplace;
let archive: string;
let otherFile: string;

beforeAll(async () => {
  place = await Workplace.make();
  archive = place.at("archive");
  otherFile = place.at("other-passphrase");
  await writeFile(otherFile, `${OTHER}\n`);
  await run("init", archive);
});

afterAll(() => place[Symbol.asyncDispose]());

const run = (...args: string[]) => affiant([...args, "--json", "--passphrase-file", place.passphraseFile]);
const runAsOther = (...args: string[]) => affiant([...args, "--json", "--passphrase-file", otherFile]);
const answer = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>;

describe("the keys of an archive on the command line", () => {
  it("are made elsewhere, added with a fingerprint, and listed", async () => {
    const made = await runAsOther("keys", "new", "--out", place.at("mine.age"));
    expect(made.exit).toBe(0);
    const { card, fingerprint, passphrase } = answer(made.stdout) as Record<string, string>;
    expect(passphrase).toBeNull();
    const adding = ["keys", archive, "add", "--card", card!, "--compartments", "facts,identities"];
    const wrong = await run(...adding, "--fingerprint", fingerprint!.replace(/^..../, "0000"));
    expect(wrong).toMatchObject({ exit: 1 });
    expect(answer(wrong.stdout)).toMatchObject({ error: { code: "fingerprint-mismatch" } });
    const added = await run(...adding, "--fingerprint", fingerprint!, "--name", "Invented Colleague");
    expect(answer(added.stdout)).toMatchObject({ code: "H-0002", fingerprint });
    expect((await runAsOther("keys", archive, "list")).exit).toBe(3);
    const listed = await runAsOther("keys", archive, "list", "--my-key", place.at("mine.age"));
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { code: "H-0001", self: false },
      { code: "H-0002", self: true, name: "Invented Colleague" },
    ]);
  });

  it("take work of at least two to the eighteenth to try", async () => {
    const header = (await readFile(place.at("mine.age"))).subarray(0, 200).toString("latin1");
    expect(header).toMatch(/^-> scrypt \S+ (18|19|20)$/m);
  });

  it("are given at the desk with a passphrase shown once, and taken away after a warning", async () => {
    const added = answer((await run("keys", archive, "add", "--name", "Invented Visitor")).stdout);
    expect(added).toMatchObject({ code: "H-0003" });
    const shown = place.at("shown");
    await writeFile(shown, String(added.passphrase));
    const unlocks = () => affiant(["keys", archive, "list", "--json", "--passphrase-file", shown]);
    expect((await unlocks()).exit).toBe(0);
    const unasked = await run("keys", archive, "revoke", "H-0003");
    expect(unasked.exit).toBe(2);
    expect(unasked.stderr).toContain("They keep what they could read until now");
    expect((await unlocks()).exit).toBe(0);
    const revoked = await run("keys", archive, "revoke", "H-0003", "--yes");
    expect(revoked).toMatchObject({ exit: 0 });
    expect(answer(revoked.stdout)).toEqual({ code: "H-0003", generation: 2 });
    expect((await unlocks()).exit).toBe(3);
    expect(await run("keys", archive, "revoke", "H-0001", "--yes")).toMatchObject({ exit: 1 });
  });

  it("are renewed, and a passphrase changed, with nothing for the check to find", async () => {
    expect(answer((await run("keys", archive, "rotate")).stdout)).toEqual({ generation: 3 });
    const fresh = place.at("fresh");
    await writeFile(fresh, "a fresh passphrase of several quiet words\n");
    const changed = await run("keys", archive, "passphrase", "--new-passphrase-file", fresh);
    expect(answer(changed.stdout)).toMatchObject({ passphrase: null });
    expect((await run("keys", archive, "list")).exit).toBe(3);
    const checked = await affiant(["check", archive, "--read-data", "--json", "--passphrase-file", fresh]);
    expect(checked.exit).toBe(0);
    expect(answer(checked.stdout)).toMatchObject({ findings: [] });
  });

  it("are asked for in words that exist", async () => {
    for (const args of [
      ["keys", archive],
      ["keys", archive, "toString"],
      ["keys", archive, "add", "--compartments", "identities"],
    ])
      expect((await run(...args)).exit, args.join(" ")).toBeGreaterThan(1);
  });
});
