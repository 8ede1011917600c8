import { describe, expect, it } from "vitest";
import {
  atLevel,
  choiceOf,
  definitionFor,
  isDay,
} from "../../../../renderer/screens/dossiers/export-choice.ts";
import type { RecordView } from "../../../../renderer/records/read-field.ts";

const record = {
  record: {
    level: "confidential",
    forum: "un-body",
    recipient: "Panel",
    versionSuffix: "C2",
    dated: "2026-01-02",
  },
} as unknown as RecordView;

describe("for whom a dossier is written", () => {
  it("is what its record says until something else is chosen", () => {
    expect(choiceOf(record, "2026-03-04")).toEqual({
      level: "confidential",
      forum: "un-body",
      recipient: "Panel",
      versionSuffix: "C2",
      dated: "2026-01-02",
    });
    expect(choiceOf({ record: {} } as unknown as RecordView, "2026-03-04")).toMatchObject({
      level: "confidential",
      forum: "icc-article-15",
      dated: "2026-03-04",
    });
  });

  it("is the public for a public version, so that the permissions for the public decide", () => {
    const chosen = choiceOf(record, "2026-03-04");
    const open = atLevel(record, chosen, "public-redacted");
    expect(open).toMatchObject({ forum: "public", recipient: "", versionSuffix: "Red" });
    expect(definitionFor("x", open)).toEqual({
      dossier: "x",
      level: "public-redacted",
      forum: "public",
      recipient: "",
      versionSuffix: "Red",
    });
    expect(atLevel(record, open, "confidential")).toEqual(chosen);
    expect(atLevel(record, open, "full")).toMatchObject({ forum: "un-body", recipient: "Panel" });
  });

  it("is dated with a day", () => {
    expect(["2026-02-28", "2026-2-8", "soon", "2026-13-01"].map(isDay)).toEqual([true, false, false, false]);
  });
});
