import { cp, readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { affiant, hashesOf, Workplace, type Ran } from "./command-line.ts";

type HandedOver = {
  readonly code: string;
  readonly signer: string;
  readonly records: number;
  readonly pseudonymised: number;
  readonly withheldTotal: number;
};

describe("handing the sample case over", () => {
  let place: Workplace;
  const run = (...args: readonly string[]): Promise<Ran> =>
    affiant(["hand-over", place.at("demo", "sample.affiant"), ...args], {
      env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt") },
    });
  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test("to a court leaves out what is not permitted, says so with 1, and verifies", async () => {
    const ran = await run("--out", place.at("court"), "--to", "icc-article-15", "--json");
    expect(ran.exit, ran.stderr).toBe(1);
    const handed = JSON.parse(ran.stdout) as HandedOver;
    expect(handed.records).toBeGreaterThan(100);
    expect(handed.pseudonymised).toBeGreaterThan(10);
    expect(handed.withheldTotal).toBeGreaterThan(handed.pseudonymised);
    const { signer, code } = handed;
    const verified = await affiant(["verify", place.at("court"), "--signer", signer, "--code", code]);
    expect(verified.exit, verified.stderr).toBe(0);
  });

  test("gives the same bytes from another folder, and less to the public than to a court", async () => {
    const dated = ["--dated", "2026-04-15", "--to", "public"];
    await run("--out", place.at("public"), ...dated);
    await cp(place.at("demo", "sample.affiant"), place.at("elsewhere"), { recursive: true });
    const again = await affiant(["hand-over", place.at("elsewhere"), "--out", place.at("again"), ...dated], {
      env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt"), TZ: "Pacific/Auckland" },
    });
    expect(again.exit, again.stderr).toBe(1);
    expect(await hashesOf(place.at("again"))).toEqual(await hashesOf(place.at("public")));
    const natives = (bag: string) => readdir(place.at(bag, "data", "native"));
    expect((await natives("public")).length).toBeLessThan((await natives("court")).length);
  });

  test("ends with 2 for a recipient that is none, and leaves a folder alone that is there", async () => {
    expect((await run("--out", place.at("none"), "--to", "everybody")).exit).toBe(2);
    const before = await hashesOf(place.at("public"));
    const ran = await run("--out", place.at("public"));
    expect(ran.exit).not.toBe(0);
    expect(await hashesOf(place.at("public"))).toEqual(before);
  });
});
