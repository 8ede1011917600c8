import { Failure } from "../../../shared/errors.ts";
import { isRecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import type { Content } from "../store/class-split.ts";
import { textParts } from "../store/record-text.ts";
import { logAccess } from "../store/record-calls.ts";
import { SearchIndex } from "../store/search-index.ts";
import { recordTitle } from "./record-title.ts";
import { linksTo } from "./record-links.ts";
import { snippetOf } from "./snippet.ts";

/** Hits read for each result wanted, because one record may have many paragraphs that match. */
const HITS_PER_RESULT = 8;

/** Handlers of the search. One result for each record, with its best part. */
export const searchHandlers: ArchiveHandlers<"search.query" | "record.links"> = {
  "record.links": (session, { id }) => {
    if (!session.records.current(id)) throw new Failure("unknown-id");
    return linksTo(session, id);
  },

  "search.query": (session, { query, type, limit = 50 }) => {
    logAccess(session, { action: "searched" });
    const hits = new SearchIndex(session.databases).find(
      query,
      type === undefined ? limit * HITS_PER_RESULT : -1,
    );
    const seen = new Set<string>();
    const results = [];
    for (const hit of hits) {
      if (results.length >= limit) break;
      if (seen.has(hit.record)) continue;
      const record = session.records.current(hit.record);
      if (!record || (type !== undefined && record.type !== type)) continue;
      seen.add(hit.record);
      const content = record.content as unknown as Content;
      const text = textParts(content).find(({ part }) => part === hit.part)?.text ?? "";
      results.push({
        id: record.id,
        type: record.type,
        title: recordTitle(record),
        snippet: snippetOf(withoutIds(text), query),
        part: hit.part,
        score: hit.score,
      });
    }
    return results;
  },
};

/** A text for people: the ids of other records among its parts say nothing to them. */
const withoutIds = (text: string): string =>
  text
    .split(" · ")
    .filter((part) => !isRecordId(part))
    .join(" · ");
