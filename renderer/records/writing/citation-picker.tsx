import { useState } from "react";
import { useCall, useChange } from "../../api/queries.ts";
import { Content } from "../../components/content.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { PickList, type Pick } from "../../screens/statements/pick-list.tsx";
import { WRITING_TEXTS } from "./texts.ts";

const OFFERED = 40;
const SHORTEST = 2;
const GROUPS = {
  statement: "testimony",
  translation: "translations",
  evidence: "items",
  citation: "cited",
} as const;

/** Finds a passage by its words and cites it: a paragraph of testimony or of a translation, or an item as a whole. */
export function CitationPicker({
  onCited,
  onClose,
}: {
  readonly onCited: (citation: string) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(WRITING_TEXTS);
  const { failure } = useSharedTexts();
  const [query, setQuery] = useState("");
  const asked = query.trim();
  const { data: found } = useCall(
    "search.query",
    { query: asked, limit: OFFERED },
    { enabled: asked.length >= SHORTEST },
  );
  const cite = useChange("passage.cite", ["dossier.preview", "search.query"]);
  const picks = (asked.length < SHORTEST ? [] : (found ?? [])).flatMap(
    ({ id, type, title, snippet, part }): Pick[] =>
      Object.hasOwn(GROUPS, type)
        ? [
            {
              key: part === "" ? id : `${id}#${part}`,
              group: text(GROUPS[type as keyof typeof GROUPS]),
              label: title,
              note: <Content>{snippet}</Content>,
            },
          ]
        : [],
  );
  const groups = Object.values(GROUPS).map((name) => text(name));
  const ordered = [...picks].sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  return (
    <Dialog title={text("citeTitle")} isOpen onClose={onClose} wide>
      <PickList
        label={text("findSource")}
        hint={text("findSourceHint")}
        listLabel={text("sources")}
        query={query}
        onQuery={setQuery}
        picks={ordered}
        empty={text(asked.length < SHORTEST ? "typeSource" : "noSources")}
        onPick={(key) => {
          cite.mutate(
            { cite: key },
            {
              onSuccess: ({ citation }) => {
                onCited(citation);
              },
            },
          );
        }}
        onEscape={onClose}
      />
      {cite.error && <Notice kind="error">{failure(cite.error.toData())}</Notice>}
    </Dialog>
  );
}
