import { useEffect, useMemo, useState } from "react";
import type { Place } from "../../app/place.tsx";
import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordScreen, type RecordScreenWords } from "../../records/record-page/record-screen.tsx";
import { useRecordTitle } from "../../records/titles.ts";
import { isRegisterType, REGISTER_TYPES, type RegisterType } from "./register-types.ts";
import { REGISTERS_TEXTS } from "./texts.ts";

/** The register that was looked at last: whoever closes a record comes back to it. */
let lastShown: RegisterType = REGISTER_TYPES[0];

/** Custody, proceedings, actors and the other registers: one list at a time, of the type that is chosen. */
export function RegistersScreen({ place }: { readonly place: Place }) {
  const text = useTexts(REGISTERS_TEXTS);
  const [type, setType] = useState(lastShown);
  const opened = useRecordTitle(place.id)?.type ?? "";
  useEffect(() => {
    if (isRegisterType(opened)) lastShown = opened;
  }, [opened]);
  const words = useMemo<RecordScreenWords>(
    () => ({
      title: text(`${type}.title`),
      add: text(`${type}.add`),
      emptyTitle: text("emptyTitle"),
      emptyBody: text(`${type}.body`),
    }),
    [text, type],
  );
  const chooser = (
    <Choice
      label={text("register")}
      labelHidden
      options={REGISTER_TYPES.map((each) => ({ value: each, label: text(`${each}.title`) }))}
      value={type}
      onChange={(chosen) => {
        lastShown = chosen;
        setType(chosen);
      }}
    />
  );
  return <RecordScreen key={type} type={type} place={place} words={words} chooser={chooser} />;
}
