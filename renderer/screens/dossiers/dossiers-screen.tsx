import { useCallback } from "react";
import { useCall } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { usePlace, type Place } from "../../app/place.tsx";
import { RecordPage } from "../../records/record-page/record-page.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { AddedRecord } from "./added-record.tsx";
import { DossierPage } from "./dossier-page.tsx";
import { DOSSIERS_TEXTS } from "./texts.ts";

/** Dossiers and what was sent: list, page of one, form of a new one. */
export function DossiersScreen({ place }: { readonly place: Place }) {
  const { go } = usePlace();
  const { current } = useOpenCase();
  const words = useScreenWords(DOSSIERS_TEXTS);
  const { data: state } = useCall("app.state", {});
  const mayEdit = state?.open?.seesIdentities === true && !state.open.readOnly;
  const toList = useCallback(() => {
    go({ screen: "dossiers" });
  }, [go]);
  if (place.id !== undefined)
    return <Shown key={place.id} id={place.id} part={place.part} mayEdit={mayEdit} onBack={toList} />;
  if (place.part === "new" && mayEdit)
    return (
      <AddedRecord
        type="dossier"
        title={words.add}
        initial={{
          ...(current && { case: current.id }),
          level: "confidential",
          forum: "icc-article-15",
          dossierLanguage: "en",
        }}
        leaveOut={["blocks"]}
        onSaved={(id) => {
          go({ screen: "dossiers", id });
        }}
        onCancel={toList}
      />
    );
  return <RecordScreen type="dossier" place={place} words={words} />;
}

/** The page of a dossier, or of a transmission of one. */
function Shown({
  id,
  part,
  mayEdit,
  onBack,
}: {
  readonly id: string;
  readonly part: string | undefined;
  readonly mayEdit: boolean;
  readonly onBack: () => void;
}) {
  const { data: record, error } = useCall("record.get", { id });
  const { data: state } = useCall("app.state", {});
  if (record?.type === "dossier")
    return (
      <DossierPage
        record={record}
        part={part}
        mayEdit={mayEdit}
        seesIdentities={state?.open?.seesIdentities === true}
        onBack={onBack}
      />
    );
  return record || error ? <RecordPage id={id} mayEdit={mayEdit} onBack={onBack} /> : null;
}
