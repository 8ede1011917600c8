import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { useChooseFiles } from "../../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { textOf, type RecordView } from "../../../records/read-field.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import { copyName } from "./copy-name.ts";

/** Exports one decrypted copy, after saying what that means and what will be logged. */
export function WorkingCopy({ item }: { readonly item: RecordView }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { failure } = useSharedTexts();
  const { choose, chooser } = useChooseFiles();
  const copy = useChange("evidence.export");
  const [isAsking, ask] = useState(false);
  const save = async () => {
    ask(false);
    const suggested = copyName(
      textOf(item, "registration") ?? textOf(item, "code") ?? "",
      textOf(item, "originalName") ?? "",
    );
    const [to] = (await choose("new-file", text("exportTitle"), suggested)) ?? [];
    if (to !== undefined) await copy.mutateAsync({ id: item.id, to });
  };
  return (
    <section>
      <Button
        onPress={() => {
          ask(true);
        }}
      >
        {text("export")}
      </Button>
      {copy.isSuccess && <Notice kind="good">{text("exported")}</Notice>}
      {copy.error && <Notice kind="error">{failure(copy.error.toData())}</Notice>}
      <Dialog
        title={text("exportTitle")}
        isOpen={isAsking}
        onClose={() => {
          ask(false);
        }}
      >
        <p>{text("exportBody")}</p>
        <DialogActions>
          <Button
            onPress={() => {
              ask(false);
            }}
          >
            {text("cancel")}
          </Button>
          <Button look="primary" onPress={() => void save().catch(() => undefined)}>
            {text("choosePlace")}
          </Button>
        </DialogActions>
      </Dialog>
      {chooser}
    </section>
  );
}
