import type { RecordContent } from "../../../shared/model/records.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import type { StoredRecord } from "../store/stored-record.ts";

const LONGEST = 80;

/** One line by which a person recognises a record: its name or first words, else its code. */
export function recordTitle(record: StoredRecord): string {
  const words = titleWords(record).replaceAll(/\s+/gu, " ").trim();
  const title = words === "" ? (record.content.code ?? record.type) : words;
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
}

function titleWords(record: StoredRecord): string {
  switch (record.type) {
    case "person": {
      const { names = [] } = record.content as RecordContent<"person">;
      return (names.find((name) => name.display) ?? names[0])?.text ?? "";
    }
    case "place":
    case "actor":
      return (record.content as RecordContent<"place" | "actor">).names?.[0]?.text ?? "";
    case "evidence": {
      const { title, originalName } = record.content as RecordContent<"evidence">;
      return title ?? originalName ?? "";
    }
    default: {
      const { title, text, proposition, surface, source } = record.content as {
        title?: string;
        text?: Runs;
        proposition?: Runs;
        surface?: string;
        source?: unknown;
      };
      const runs = text ?? proposition;
      return title ?? (runs && plainText(runs)) ?? surface ?? (typeof source === "string" ? source : "");
    }
  }
}
