import { describe, expect, it } from "vitest";
import { ACCESS_ACTIONS, CONTENT_ACTIONS } from "../../../../electron/core/custody/log-entry.ts";
import { questionOf, WHOLE_LOG } from "../../../../renderer/screens/log/log-filter.ts";

describe("the filter of the custody log", () => {
  it("asks for everything where nothing is chosen", () => {
    expect(questionOf(WHOLE_LOG)).toEqual({});
  });

  it("takes changes of content and readings apart as the log itself does", () => {
    expect(questionOf({ ...WHOLE_LOG, acts: "changes" }).actions?.toSorted()).toEqual(
      [...CONTENT_ACTIONS].sort(),
    );
    expect(questionOf({ ...WHOLE_LOG, acts: "reading" }).actions?.toSorted()).toEqual(
      [...ACCESS_ACTIONS].sort(),
    );
  });

  it("asks for one act, one person and one record", () => {
    expect(questionOf({ actor: "H-0002", acts: "imported", record: " EV-0001 " })).toEqual({
      actor: "H-0002",
      actions: ["imported"],
      record: "EV-0001",
    });
  });
});
