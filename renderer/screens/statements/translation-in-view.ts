import { useMemo } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { useCall } from "../../api/queries.ts";
import type { RecordView } from "../../records/read-field.ts";
import type { Segment } from "./statement-content.ts";

/** The translation that stands beside. */
export type TranslationInView = {
  readonly view: RecordView;
  readonly segments: readonly Segment[];
  readonly language: string | undefined;
};

/** The translation beside the text: the one chosen, else the first there is; none where that was chosen. */
export function useTranslation(
  links: { readonly translations: readonly { readonly id: RecordId }[] } | undefined,
  chosen: string | undefined,
): TranslationInView | undefined {
  const id = chosen ?? links?.translations[0]?.id ?? "";
  const { data: view } = useCall("record.get", { id }, { enabled: id !== "" });
  return useMemo(() => {
    if (id === "" || !view) return undefined;
    const { segments = [], to } = view.record as RecordContent<"translation">;
    return { view, segments: segments, language: to };
  }, [id, view]);
}
