import { describe, expect, it } from "vitest";
import { CONTRACT } from "../../../shared/contract/contract.ts";
import { ERROR_CODES } from "../../../shared/errors.ts";

const calls = Object.entries(CONTRACT);

describe("the contract", () => {
  it("names every call by a thing and what is done with it, and says so in one sentence", () => {
    expect(calls.length).toBeGreaterThan(20);
    for (const [name, { about }] of calls) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(about, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("declares only errors that exist, each once", () => {
    for (const [name, { errors }] of calls) {
      expect(new Set(errors).size, name).toBe(errors.length);
      for (const code of errors) expect(ERROR_CODES as readonly string[], name).toContain(code);
    }
  });

  it("takes no field that it does not declare", () => {
    for (const [name, { input }] of calls) {
      const outcome = input.safeParse({ undeclared: true });
      expect(
        outcome.error?.issues.some(({ code }) => code === "unrecognized_keys"),
        name,
      ).toBe(true);
    }
  });

  it("demands the identities for whatever writes or hands out", () => {
    const identities = calls.filter(([, { access }]) => access === "identities").map(([name]) => name);
    expect(identities.sort()).toEqual([
      "archive.hand-over",
      "archive.hand-over-preview",
      "claims.prefer",
      "disposal.apply",
      "disposal.approve",
      "disposal.export",
      "disposal.propose",
      "disposal.withdraw",
      "dossier.export",
      "dossier.preview",
      "evidence.cite",
      "evidence.export",
      "evidence.hex",
      "evidence.mail",
      "evidence.page-text",
      "evidence.pages",
      "evidence.table",
      "evidence.text",
      "hold.lift",
      "hold.set",
      "intake.import",
      "keys.revoke",
      "keys.rotate",
      "law.link",
      "law.review",
      "passage.cite",
      "record.accept",
      "record.add",
      "record.edit",
      "record.review",
      "register-list.add",
      "register-list.decide",
      "register-list.export",
      "register-list.foresee",
      "register-list.snapshot",
      "table.export",
      "table.import",
      "table.leaving",
      "table.look",
      "table.save-map",
      "testimony.cite",
      "testimony.foresee-marks",
      "testimony.link-source",
      "testimony.mark-mentions",
      "testimony.move-named",
      "testimony.reword",
      "testimony.suggest-mentions",
      "testimony.unlink-source",
      "testimony.write",
    ]);
  });
});
