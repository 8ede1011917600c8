import { usePlace, type Place } from "../../app/place.tsx";
import { useCall } from "../../api/queries.ts";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { FindingPage } from "./finding-page.tsx";
import { NewFinding } from "./new-finding.tsx";
import { FINDINGS_TEXTS } from "./texts.ts";

/** The findings of the archive: list, page of one, and writing them. */
export function FindingsScreen({ place }: { readonly place: Place }) {
  const { go } = usePlace();
  const words = useScreenWords(FINDINGS_TEXTS);
  const { data: state } = useCall("app.state", {});
  const mayEdit = state?.open?.seesIdentities === true && !state.open.readOnly;
  const toList = () => {
    go({ screen: "findings" });
  };
  if (place.id !== undefined)
    return <FindingPage key={place.id} id={place.id} mayEdit={mayEdit} onBack={toList} />;
  if (place.part === "new" && mayEdit)
    return (
      <NewFinding
        onSaved={(id) => {
          go({ screen: "findings", id });
        }}
        onCancel={toList}
      />
    );
  return <RecordScreen type="finding" place={place} words={words} />;
}
