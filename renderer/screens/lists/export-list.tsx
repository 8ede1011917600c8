import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { LANGUAGES, type MessageKey } from "../../../shared/messages/index.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ListKind } from "../../../shared/model/vocabulary/lists.ts";
import {
  LIST_FORMATS,
  type ListFormat,
  type ListRecipient,
} from "../../../shared/register-lists/recipients.ts";
import type { LeftOutOfList } from "../../../shared/contract/register-lists.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useTasks } from "../../app/tasks.tsx";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { recipientsOf } from "./list-kind.ts";
import { useSnapshotWords } from "./snapshot-words.ts";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

const OWN = "own";
const NOW = "now";

/** Writes a list: for whom, in which form, language and state; what would be left out is said before. */
export function ExportList({
  list,
  code,
  kind,
  onClose,
}: {
  readonly list: RecordId;
  readonly code: string;
  readonly kind: ListKind;
  readonly onClose: () => void;
}) {
  const text = useTexts(LISTS_TEXTS);
  const labels = useLabels();
  const { failure } = useSharedTexts();
  const { language: shown } = useLanguage();
  const words = useSnapshotWords();
  const tasks = useTasks();
  const { choose, chooser } = useChooseFiles();
  const recipients = recipientsOf(kind);
  const [recipient, setRecipient] = useState<ListRecipient | typeof OWN>(recipients[0] ?? OWN);
  const [recipientName, setRecipientName] = useState("");
  const [format, setFormat] = useState<ListFormat>("pdf");
  const [language, setLanguage] = useState(shown);
  const [snapshot, setSnapshot] = useState<string>(NOW);
  const [outcome, setOutcome] = useState<OutputOf<"register-list.export">>();
  const [failed, setFailed] = useState<Failure>();
  const [isRunning, setRunning] = useState(false);
  const { data: snapshots = [] } = useCall("register-list.snapshots", { list });
  const asked = {
    list,
    ...(recipient !== OWN && { recipient }),
    ...(snapshot !== NOW && { snapshot }),
  };
  const { data: foreseen, error } = useCall("register-list.foresee", asked);
  const write = async () => {
    const [to] = (await choose("new-file", text("exportTitle"), `${code}.${format}`)) ?? [];
    if (to === undefined) return;
    setRunning(true);
    setOutcome(undefined);
    setFailed(undefined);
    try {
      const name = recipientName.trim();
      const input = { ...asked, to, format, language, ...(name !== "" && { recipientName: name }) };
      setOutcome(await tasks.start(text("task"), "register-list.export", input));
    } catch (problem) {
      if (!(problem instanceof Failure)) throw problem;
      setFailed(problem);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog title={text("exportTitle")} isOpen onClose={onClose} wide>
      <Notice kind="warning">{text("exportAbout")}</Notice>
      {kind === "exchange" && <Notice>{text("exchangeNote")}</Notice>}
      <div className={styles.choices}>
        <Choice
          label={text("recipient")}
          options={[
            ...recipients.map((value) => ({
              value,
              label: value === "negotiators" ? text("negotiators") : labels.code("forums", value),
            })),
            { value: OWN, label: text("ownCopy") },
          ]}
          value={recipient}
          onChange={setRecipient}
        />
        <TextField
          label={text("recipientName")}
          hint={text("recipientNameHint")}
          value={recipientName}
          onChange={setRecipientName}
          isDisabled={recipient === OWN}
        />
        <Choice
          label={text("format")}
          options={[...LIST_FORMATS].reverse().map((value) => ({ value, label: text(value) }))}
          value={format}
          onChange={setFormat}
        />
        <Choice
          label={text("language")}
          options={LANGUAGES.map((value) => ({ value, label: text(value) }))}
          value={language}
          onChange={setLanguage}
        />
        <Choice
          label={text("state")}
          options={[
            { value: NOW, label: text("now") },
            ...snapshots.map((each) => ({ value: each.id, label: words(each) })),
          ]}
          value={snapshot}
          onChange={setSnapshot}
        />
      </div>
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      {foreseen && (
        <>
          <p role="status">{text("foreseen", { count: foreseen.rows })}</p>
          <LeftOut leftOut={foreseen.leftOut} />
        </>
      )}
      {failed && <Notice kind="error">{failure(failed.toData())}</Notice>}
      {outcome && <Notice kind="good">{text("written", { count: outcome.rows })}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{text(outcome ? "close" : "cancel")}</Button>
        <Button
          look="primary"
          isDisabled={isRunning || !foreseen}
          onPress={() => {
            void write();
          }}
        >
          {text("choosePlace")}
        </Button>
      </DialogActions>
      {chooser}
    </Dialog>
  );
}

/** What would be left out, by code and reason. */
function LeftOut({ leftOut }: { readonly leftOut: readonly LeftOutOfList[] }) {
  const text = useTexts(LISTS_TEXTS);
  const { text: shared } = useSharedTexts();
  if (leftOut.length === 0) return <p data-quiet>{text("leftOut", { count: 0 })}</p>;
  return (
    <details open>
      <summary>{text("leftOut", { count: leftOut.length })}</summary>
      <dl className={styles.leftOut}>
        {leftOut.map(({ person, code, part, record, reason }) => (
          <div key={`${person} ${part} ${record ?? ""}`}>
            <dt>
              <Content code>{code}</Content> {text(`part-${part}`, { code: record ?? "" })}
            </dt>
            <dd>{shared(`exclusion.${reason}` as MessageKey)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
