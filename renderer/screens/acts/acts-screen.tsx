import type { Place } from "../../app/place.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { ACTS_TEXTS } from "./texts.ts";

/** The acts of the case: list, page of one, form of a new one. */
export function ActsScreen({ place }: { readonly place: Place }) {
  return <RecordScreen type="act" place={place} words={useScreenWords(ACTS_TEXTS)} />;
}
