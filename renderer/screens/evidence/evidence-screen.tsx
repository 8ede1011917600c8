import { useCallback } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import { useCall } from "../../api/queries.ts";
import { usePlace, type Place } from "../../app/place.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordList } from "../../records/record-list/record-list.tsx";
import { ImportButtons } from "./import/import-buttons.tsx";
import { ImportResults } from "./import/import-results.tsx";
import { ItemPage } from "./item-page.tsx";
import { EVIDENCE_TEXTS } from "./texts.ts";
import styles from "./evidence.module.css";

/** Items of evidence: what came in, and one item with all that is known of it. */
export function EvidenceScreen({ place }: { readonly place: Place }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { go } = usePlace();
  const { data: state } = useCall("app.state", {});
  const onOpen = useCallback(
    ({ id }: ListRow) => {
      go({ screen: "evidence", id });
    },
    [go],
  );
  const seesIdentities = state?.open?.seesIdentities ?? true;
  if (place.id !== undefined)
    return seesIdentities ? (
      <ItemPage key={place.id} id={place.id} part={place.part} />
    ) : (
      <EmptyState title={text("title")} body={text("noIdentities")} />
    );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{text("title")}</h1>
        {seesIdentities && <ImportButtons />}
      </header>
      <ImportResults />
      <RecordList
        type="evidence"
        label={text("list")}
        onOpen={onOpen}
        empty={<EmptyState title={text("noneTitle")} body={text("noneBody")} />}
      />
    </div>
  );
}
