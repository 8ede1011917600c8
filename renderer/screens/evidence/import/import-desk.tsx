import { useMemo, useState } from "react";
import { Failure } from "../../../../shared/errors.ts";
import { useCommands, type Command } from "../../../app/commands.tsx";
import { useOpenCase } from "../../../app/open-case.tsx";
import { usePlace } from "../../../app/place.tsx";
import { useTasks } from "../../../app/tasks.tsx";
import { Button } from "../../../components/button.tsx";
import { Content } from "../../../components/content.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { visible } from "../../../records/visible-text.ts";
import {
  addBatch,
  addFile,
  askProvenance,
  changeBatch,
  closeQuestion,
  useImportDesk,
} from "./import-desk-state.ts";
import { asReceipt, EMPTY_RECEIPT, isClockWrong } from "./receipt-draft.ts";
import { ReceiptFields } from "./receipt-fields.tsx";
import { IMPORT_TEXTS } from "./texts.ts";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { useAskForFiles } from "./use-ask-for-files.ts";
import styles from "./import.module.css";

/** Takes files in from everywhere in the window: by command, and dropped on it. Stands once in the case window. */
export function ImportDesk() {
  const text = useTexts(IMPORT_TEXTS);
  const { asked } = useImportDesk();
  const { askForFiles, askForFolder, chooser } = useAskForFiles();
  const dropped = useDroppedFiles(askProvenance);
  const commands = useMemo<Command[]>(
    () => [
      {
        id: "import.files",
        label: text("importFiles"),
        group: text("group"),
        keys: "Mod+Shift+I",
        run: askForFiles,
      },
      { id: "import.folder", label: text("importFolder"), group: text("group"), run: askForFolder },
    ],
    [text, askForFiles, askForFolder],
  );
  useCommands(commands);
  return (
    <>
      {chooser}
      {dropped.isOver && (
        <div className={styles.drop} aria-hidden>
          <strong>{text("drop")}</strong>
        </div>
      )}
      {dropped.isNowhere && (
        <Dialog title={text("importFiles")} isOpen onClose={dropped.forget}>
          <Notice kind="warning">{text("dropFailed")}</Notice>
          <DialogActions>
            <Button onPress={dropped.forget}>{text("cancel")}</Button>
          </DialogActions>
        </Dialog>
      )}
      {asked && <ProvenanceSheet key={asked.join("\n")} paths={asked} />}
    </>
  );
}

const SHOWN_PATHS = 5;

function ProvenanceSheet({ paths }: { readonly paths: readonly string[] }) {
  const text = useTexts(IMPORT_TEXTS);
  const { current } = useOpenCase();
  const { go } = usePlace();
  const tasks = useTasks();
  const [draft, change] = useState(EMPTY_RECEIPT);
  const [isAsked, ask] = useState(false);

  const start = async () => {
    if (isClockWrong(draft)) {
      ask(true);
      return;
    }
    const { source, ...receipt } = asReceipt(draft);
    const id = addBatch(new Date().toISOString());
    go({ screen: "evidence" });
    try {
      const { cancelled } = await tasks.start(
        text("task"),
        "intake.import",
        {
          paths: [...paths],
          ...(current && { case: current.id }),
          ...(typeof source === "string" && { source }),
          ...(Object.keys(receipt).length > 0 && { receipt }),
        },
        (event) => {
          if (event.kind === "file") addFile(id, event.file);
        },
      );
      changeBatch(id, (batch) => ({ ...batch, state: cancelled ? "cancelled" : "done" }));
    } catch (error) {
      const failure = error instanceof Failure ? error.toData() : { code: "internal" as const, params: {} };
      changeBatch(id, (batch) => ({ ...batch, state: "failed", failure }));
    }
  };

  return (
    <Dialog title={text("title")} isOpen onClose={closeQuestion} wide>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <div>
          <p>{text("paths", { count: paths.length })}</p>
          <ul className={styles.paths}>
            {paths.slice(0, SHOWN_PATHS).map((path) => (
              <li key={path}>
                <Content>{visible(path)}</Content>
              </li>
            ))}
            {paths.length > SHOWN_PATHS && <li>{text("more", { count: paths.length - SHOWN_PATHS })}</li>}
          </ul>
        </div>
        <p>{text("about")}</p>
        <ReceiptFields draft={draft} onChange={change} isAsked={isAsked} />
        <p data-quiet>{text("unchanged")}</p>
        <DialogActions>
          <Button onPress={closeQuestion}>{text("cancel")}</Button>
          <Button look="primary" type="submit">
            {text("start")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
