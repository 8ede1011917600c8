import type { Place } from "../../app/place.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { PERSONS_TEXTS } from "./texts.ts";

/** The persons of the case: list, page of one, form of a new one. */
export function PersonsScreen({ place }: { readonly place: Place }) {
  return <RecordScreen type="person" place={place} words={useScreenWords(PERSONS_TEXTS)} />;
}
