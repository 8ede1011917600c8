import { useState } from "react";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { codeOf, textOf, type RecordView } from "../../records/read-field.ts";
import { isListKind } from "./list-kind.ts";
import { Entries } from "./entries.tsx";
import { ExportList } from "./export-list.tsx";
import { Snapshots } from "./snapshots.tsx";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

/** What a list holds, below its own fields: its persons, its snapshots, and writing it for somebody. */
export function ListBody({ list }: { readonly list: RecordView }) {
  const text = useTexts(LISTS_TEXTS);
  const { data: state } = useCall("app.state", {});
  const [isExporting, setExporting] = useState(false);
  const seesIdentities = state?.open?.seesIdentities === true;
  const mayEdit = seesIdentities && !state.open?.readOnly;
  const stated = textOf(list, "kind");
  const kind = isListKind(stated) ? stated : "free";
  return (
    <div className={styles.body}>
      {mayEdit && (
        <div>
          <Button
            onPress={() => {
              setExporting(true);
            }}
          >
            {text("export")}
          </Button>
        </div>
      )}
      <Section title={text("persons")}>
        <Entries list={list} kind={kind} mayEdit={mayEdit} />
      </Section>
      <Section title={text("snapshots")} about={text("snapshotsAbout")}>
        <Snapshots list={list.id} mayEdit={mayEdit} />
      </Section>
      {isExporting && (
        <ExportList
          list={list.id}
          code={codeOf(list) ?? "list"}
          kind={kind}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </div>
  );
}
