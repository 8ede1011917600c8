import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useCall } from "../../api/queries.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import { PickList } from "./pick-list.tsx";

const MOST_FOUND = 10;

/** Another person or place than those that were suggested: searched by name or code. */
export function OtherRecord({
  onPick,
  onEscape,
}: {
  readonly onPick: (id: RecordId, type: "person" | "place") => void;
  readonly onEscape: () => void;
}) {
  const text = useTexts(NAME_TEXTS);
  const labels = useLabels();
  const [query, setQuery] = useState("");
  const persons = useCall("list.rows", { type: "person", filter: query, limit: MOST_FOUND });
  const places = useCall("list.rows", { type: "place", filter: query, limit: MOST_FOUND });
  const found = [
    ...(persons.data?.rows ?? []).map((row) => ({ ...row, type: "person" as const })),
    ...(places.data?.rows ?? []).map((row) => ({ ...row, type: "place" as const })),
  ];
  return (
    <PickList
      label={text("search")}
      hint=""
      listLabel={text("search")}
      query={query}
      onQuery={setQuery}
      picks={found.map(({ id, title, code, type }) => ({
        key: id,
        group: labels.code("mention-kinds", type),
        label: title,
        note: code,
      }))}
      empty="—"
      onPick={(key) => {
        const row = found.find(({ id }) => id === key);
        if (row) onPick(row.id, row.type);
      }}
      onEscape={onEscape}
    />
  );
}
