import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import { call } from "../../api/bridge.ts";
import { Content } from "../../components/content.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { PickList, type Pick } from "../../screens/statements/pick-list.tsx";
import { WRITING_TEXTS } from "./texts.ts";

const OFFERED = 9;
const TYPES = ["person", "place"] as const;

/** Who or what was picked. */
type Named = { readonly id: ListRow["id"]; readonly title: string };

/** Finds the person or the place that a text names. */
export function NamePicker({
  onPick,
  onClose,
}: {
  readonly onPick: (row: Named) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(WRITING_TEXTS);
  const [query, setQuery] = useState("");
  const filter = query.trim();
  const rows = useQueries({
    queries: TYPES.map((type) => {
      const input = { type, ...(filter !== "" && { filter }), limit: OFFERED };
      return {
        queryKey: ["list.rows", input] as const,
        queryFn: ({ signal }: { signal: AbortSignal }) => call("list.rows", input, { signal }),
      };
    }),
    combine: (answers) => answers.map(({ data }) => data?.rows ?? []),
  });
  const picks = rows.flatMap((some, at): Pick[] =>
    some.map(({ id, title, code }) => ({
      key: id,
      group: text(TYPES[at] === "person" ? "persons" : "places"),
      label: title,
      note: <Content code>{code}</Content>,
    })),
  );
  return (
    <Dialog title={text("pickName")} isOpen onClose={onClose}>
      <PickList
        label={text("findName")}
        hint={text("findNameHint")}
        listLabel={text("pickName")}
        query={query}
        onQuery={setQuery}
        picks={picks}
        empty={text("noNames")}
        onPick={(key) => {
          const row = rows.flat().find(({ id }) => id === key);
          if (row) onPick(row);
        }}
        onEscape={onClose}
      />
    </Dialog>
  );
}
