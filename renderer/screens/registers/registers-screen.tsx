import { useEffect, useMemo } from "react";
import { useCall } from "../../api/queries.ts";
import { usePlace, type Place } from "../../app/place.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordScreen, type RecordScreenWords } from "../../records/record-page/record-screen.tsx";
import { useRecordTitle } from "../../records/titles.ts";
import { EnquiryDesk } from "./enquiry/enquiry-desk.tsx";
import { RegisterChoice } from "./register-choice.tsx";
import { ENQUIRY_DESK, registerOf } from "./register-places.ts";
import { isRegisterType, REGISTER_TYPES, type RegisterType } from "./register-types.ts";
import { REGISTERS_TEXTS } from "./texts.ts";

/** The register that was looked at last: whoever closes a record comes back to it. */
let lastShown: RegisterType = REGISTER_TYPES[0];

/** Custody, proceedings, actors and the other registers: one list at a time, and the desk where enquiries are taken. */
export function RegistersScreen({ place }: { readonly place: Place }) {
  const text = useTexts(REGISTERS_TEXTS);
  const { go } = usePlace();
  const { data: state } = useCall("app.state", {});
  const opened = useRecordTitle(place.id)?.type ?? "";
  const type = registerOf(place.part) ?? (isRegisterType(opened) ? opened : lastShown);
  useEffect(() => {
    lastShown = type;
  }, [type]);
  const words = useMemo<RecordScreenWords>(
    () => ({
      title: text(`${type}.title`),
      add: text(`${type}.add`),
      emptyTitle: text("emptyTitle"),
      emptyBody: text(`${type}.body`),
    }),
    [text, type],
  );
  const begin = useMemo(() => {
    if (type !== "enquiry") return {};
    return {
      onNew: () => {
        go(ENQUIRY_DESK);
      },
    };
  }, [go, type]);
  const mayWrite = state?.open?.seesIdentities === true && !state.open.readOnly;
  if (place.part === ENQUIRY_DESK.part && mayWrite) return <EnquiryDesk />;
  return (
    <RecordScreen
      key={type}
      type={type}
      place={place}
      words={words}
      chooser={<RegisterChoice shown={type} />}
      {...begin}
    />
  );
}
