import { useMemo } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useRecordTitle } from "../../records/titles.ts";
import type { Subject } from "./link-reason.tsx";
import type { Passage } from "./passage.ts";
import type { Meanings } from "./run-text.tsx";
import type { Paragraph } from "./statement-content.ts";

/** Whom a passage may be about: the witness, and those who are named in it. */
export function useSubjects(
  witness: RecordId | undefined,
  passage: Passage | undefined,
  paragraphs: readonly Paragraph[],
  meanings: Meanings,
): readonly Subject[] {
  const title = useRecordTitle(witness);
  return useMemo(() => {
    const found = new Map<string, string>();
    if (witness !== undefined && title) found.set(witness, title.title);
    for (const { text } of paragraphs.slice(passage?.first ?? 0, (passage?.last ?? -1) + 1))
      for (const { mention } of text) {
        const meant = meanings.get(mention ?? "");
        if (meant?.record && meant.type === "person") found.set(meant.record, meant.title);
      }
    return [...found].map(([id, label]) => ({ id, label }));
  }, [witness, title, passage, paragraphs, meanings]);
}
