import type { ArchiveHandlers } from "../call-context.ts";
import { findRecord } from "../store/record-calls.ts";
import { citePassage } from "./link-element.ts";
import { splitCitation } from "./locator-text.ts";
import { passageOf } from "./passages.ts";

/** Handlers of the calls on cited passages. */
export const passageHandlers: ArchiveHandlers<"passage.show" | "passage.cite"> = {
  "passage.show": (session, { citations }) => citations.flatMap((id) => passageOf(session, id) ?? []),

  "passage.cite": (session, { cite }) => {
    const { record, locator } = splitCitation(cite);
    const source = findRecord(session, record);
    // What is a citation already is not cited again.
    if (source.type === "citation") return { citation: source.id };
    return {
      citation: session.databases.transact((transaction) =>
        citePassage(session, transaction, source, locator),
      ),
    };
  },
};
