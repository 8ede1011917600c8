import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { RecordContent } from "../../../shared/model/records.ts";
import { isRecordId, type RecordId } from "../../../shared/model/record-id.ts";
import { useCall } from "../../api/queries.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { usePlace, type Place } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordList } from "../../records/record-list/record-list.tsx";
import { RecordPage } from "../../records/record-page/record-page.tsx";
import { useRecordTitle } from "../../records/titles.ts";
import { NewTestimony } from "./new-testimony.tsx";
import { StatementPage } from "./statement-page.tsx";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./statements-screen.module.css";

/** Parts of a place: testimony that is being written down, and the other fields of a statement. */
const NEW = "new";
const DETAILS = "details";

/** Testimony: the lists of statements and interviews, and the page of each. */
export function StatementsScreen({ place }: { readonly place: Place }) {
  if (place.id === undefined && place.part === NEW) return <NewTestimony />;
  if (place.id !== undefined && isRecordId(place.id))
    return <TestimonyRecord key={place.id} id={place.id} part={place.part} />;
  return <TestimonyLists />;
}

/** The page of a statement, an interview or a permission; a translation is shown beside its statement. */
function TestimonyRecord({ id, part }: { readonly id: RecordId; readonly part: string | undefined }) {
  const title = useRecordTitle(id);
  const isTranslation = title?.type === "translation";
  const { data } = useCall("record.get", { id }, { enabled: isTranslation });
  const original = (data?.record as RecordContent<"translation"> | undefined)?.of;
  const open = useCall("app.state", {}).data?.open;
  const { go, back } = usePlace();
  if (title?.type === "interview" || title?.type === "permission" || part === DETAILS)
    return (
      <RecordPage
        id={id}
        mayEdit={open?.seesIdentities === true && !open.readOnly}
        onBack={() => {
          if (title?.type === "permission" && back) back();
          else go({ screen: "statements", ...(part === DETAILS && { id }) });
        }}
        leaveOut={["paragraphs"]}
      />
    );
  if (isTranslation) return original === undefined ? null : <StatementPage id={original} part={undefined} />;
  return title === undefined ? null : <StatementPage id={id} part={part} />;
}

type Shown = "statement" | "interview";
let shownLast: Shown = "statement";

function TestimonyLists() {
  const text = useTexts(STATEMENT_TEXTS);
  const { go } = usePlace();
  const open = useCall("app.state", {}).data?.open;
  const mayWrite = open?.seesIdentities === true && !open.readOnly;
  const [shown, setShown] = useState<Shown>(shownLast);
  const write = useMemo(
    () => () => {
      go({ screen: "statements", part: NEW });
    },
    [go],
  );
  useCommands(
    useMemo<Command[]>(
      () =>
        mayWrite ? [{ id: "write", label: text("write"), group: text("title"), keys: "n", run: write }] : [],
      [mayWrite, text, write],
    ),
  );
  const writeButton = mayWrite && (
    <Button look="primary" onPress={write} aria-keyshortcuts="n">
      {text("write")}
    </Button>
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{text("title")}</h1>
        <ToggleButtonGroup
          aria-label={text("show")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => {
            const [key] = [...keys] as Shown[];
            shownLast = key ?? "statement";
            setShown(shownLast);
          }}
          className={styles.which!}
        >
          <ToggleButton id="statement" className={styles.tab!}>
            {text("statements")}
          </ToggleButton>
          <ToggleButton id="interview" className={styles.tab!}>
            {text("interviews")}
          </ToggleButton>
        </ToggleButtonGroup>
        <div className={styles.actions}>{writeButton}</div>
      </header>
      <RecordList
        key={shown}
        type={shown}
        label={text(shown === "statement" ? "statements" : "interviews")}
        empty={
          <EmptyState
            title={text(shown === "statement" ? "empty" : "noInterviews")}
            body={text(shown === "statement" ? "emptyBody" : "noInterviewsBody")}
          >
            {writeButton}
          </EmptyState>
        }
        onOpen={({ id }) => {
          go({ screen: "statements", id });
        }}
      />
    </div>
  );
}
