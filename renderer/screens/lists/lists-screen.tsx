import { useCall } from "../../api/queries.ts";
import type { Place } from "../../app/place.tsx";
import { RecordScreen } from "../../records/record-page/record-screen.tsx";
import { useScreenWords } from "../../records/record-page/use-screen-words.ts";
import { ListBody } from "./list-body.tsx";
import { LISTS_TEXTS } from "./texts.ts";

/** Lists of persons: all of them, the page of one with its persons, snapshots and copies, the form of a new one. */
export function ListsScreen({ place }: { readonly place: Place }) {
  const words = useScreenWords(LISTS_TEXTS);
  return (
    <RecordScreen type="list" place={place} words={words}>
      {(id) => <OfList id={id} />}
    </RecordScreen>
  );
}

/** Entries and snapshots have pages of their own, without what a list has. */
function OfList({ id }: { readonly id: string }) {
  const { data: record } = useCall("record.get", { id });
  return record?.type === "list" ? <ListBody list={record} /> : null;
}
