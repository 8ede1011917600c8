import type { ArchiveHandlers } from "../call-context.ts";
import { logAccess } from "../store/record-calls.ts";
import { foundStatement } from "./found-statement.ts";
import { markMentions } from "./mark-mentions.ts";
import { foreseeMarks, moveNamed } from "./move-named.ts";
import { citeWords, linkSource, unlinkSource } from "./passage-sources.ts";
import { rewordParagraph } from "./reword-paragraph.ts";
import { statementLinks } from "./statement-links.ts";
import { suggestMentions } from "./suggest-mentions.ts";
import { writeTestimony } from "./write-testimony.ts";

/** Handlers of the calls on testimony. */
export const testimonyHandlers: ArchiveHandlers<
  | "testimony.write"
  | "testimony.links"
  | "testimony.suggest-mentions"
  | "testimony.mark-mentions"
  | "testimony.foresee-marks"
  | "testimony.move-named"
  | "testimony.cite"
  | "testimony.link-source"
  | "testimony.unlink-source"
  | "testimony.reword"
> = {
  "testimony.write": writeTestimony,

  // Reading the statement is what is logged; its margin is read along with it.
  "testimony.links": (session, { statement }) => statementLinks(session, foundStatement(session, statement)),

  "testimony.suggest-mentions": async (session, { statement }) => {
    const record = foundStatement(session, statement);
    logAccess(session, { action: "read", record: record.id, type: record.type });
    return { version: record.version, suggestions: await suggestMentions(session, record) };
  },

  "testimony.mark-mentions": markMentions,

  "testimony.foresee-marks": async (session, input) => {
    const { id, type } = foundStatement(session, input.statement);
    logAccess(session, { action: "read", record: id, type });
    return foreseeMarks(session, input);
  },

  "testimony.move-named": moveNamed,
  "testimony.cite": citeWords,
  "testimony.link-source": linkSource,
  "testimony.unlink-source": unlinkSource,
  "testimony.reword": rewordParagraph,
};
