import type { Place } from "../../app/place.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { EVENTS_TEXTS } from "./texts.ts";

/** The events of the case: list, page of one, form of a new one. */
export function EventsScreen({ place }: { readonly place: Place }) {
  return <RecordScreen type="event" place={place} words={useScreenWords(EVENTS_TEXTS)} />;
}
