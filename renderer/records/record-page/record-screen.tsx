import { useCallback, useMemo, type ReactNode } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { useCall } from "../../api/queries.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { usePlace, type Place } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { leaveList } from "../record-list/list-memory.ts";
import { RecordList } from "../record-list/record-list.tsx";
import { NewRecord } from "./new-record.tsx";
import { RecordPage } from "./record-page.tsx";
import styles from "./record-page.module.css";

/** Where a new record is written: the part of the place that says so. */
const NEW = "new";

/** What a screen of records is called, and what it says where there is none. */
export type RecordScreenWords = {
  /** Title of the screen, and name of its list. */
  readonly title: string;
  /** The button that begins a new record. */
  readonly add: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
};

/** A screen of records of one type: their list, the page of one, the form of a new one. */
export function RecordScreen({
  type,
  place,
  words,
  chooser,
  onNew,
  children,
}: {
  readonly type: RecordType;
  readonly place: Place;
  readonly words: RecordScreenWords;
  /** Beneath the title of the list: which of several lists it is. */
  readonly chooser?: ReactNode;
  /** Begins a new record by other means than the form. */
  readonly onNew?: () => void;
  /** What the screen adds to the page of a record. */
  readonly children?: (id: string) => ReactNode;
}) {
  const { go } = usePlace();
  const { data: state } = useCall("app.state", {});
  const mayEdit = state?.open?.seesIdentities === true && !state.open.readOnly;
  const { screen } = place;
  const toList = useCallback(() => {
    go({ screen });
  }, [go, screen]);
  const open = useCallback(
    ({ id }: Pick<ListRow, "id">) => {
      leaveList(type);
      go({ screen, id });
    },
    [go, screen, type],
  );
  const begin = useCallback(() => {
    leaveList(type);
    if (onNew) onNew();
    else go({ screen, part: NEW });
  }, [go, screen, type, onNew]);
  const isNew = place.id === undefined && place.part === NEW && mayEdit;
  const commands = useMemo<Command[]>(
    () =>
      mayEdit && !isNew
        ? [{ id: "record.new", label: words.add, group: words.title, keys: "n", run: begin }]
        : [],
    [mayEdit, isNew, words.add, words.title, begin],
  );
  useCommands(commands);

  if (isNew)
    return (
      <NewRecord
        type={type}
        title={words.add}
        onSaved={(id) => {
          go({ screen, id });
        }}
        onCancel={toList}
      />
    );
  if (place.id !== undefined)
    return (
      <RecordPage id={place.id} mayEdit={mayEdit} onBack={toList}>
        {children?.(place.id)}
      </RecordPage>
    );
  const addButton = mayEdit && (
    <Button look="primary" onPress={begin}>
      {words.add}
    </Button>
  );
  return (
    <div className={styles.screen}>
      <header className={styles.title}>
        <h1>{words.title}</h1>
        {addButton}
        {chooser}
      </header>
      <RecordList
        type={type}
        label={words.title}
        onOpen={open}
        empty={
          <EmptyState title={words.emptyTitle} body={words.emptyBody}>
            {addButton}
          </EmptyState>
        }
      />
    </div>
  );
}
