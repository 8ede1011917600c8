import type { Place } from "../../app/place.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { PLACES_TEXTS } from "./texts.ts";

/** The places of the case: list, page of one, form of a new one. */
export function PlacesScreen({ place }: { readonly place: Place }) {
  return <RecordScreen type="place" place={place} words={useScreenWords(PLACES_TEXTS)} />;
}
