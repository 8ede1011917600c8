import { useState } from "react";
import { useChange } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { RecordView } from "../../../records/read-field.ts";
import { ReceiptFields } from "../import/receipt-fields.tsx";
import { asDraft, asReceipt, isClockWrong } from "../import/receipt-draft.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";

/** What was left empty at the import, told later. */
export function CompleteReceipt({
  receipt,
  onClose,
}: {
  readonly receipt: RecordView;
  readonly onClose: () => void;
}) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { failure } = useSharedTexts();
  const edit = useChange("record.edit");
  const [draft, change] = useState(asDraft(receipt.record));
  const [isAsked, ask] = useState(false);
  const save = async () => {
    if (isClockWrong(draft)) {
      ask(true);
      return;
    }
    const told = asReceipt(draft);
    const before = asReceipt(asDraft(receipt.record));
    const gone = Object.keys(before).filter((field) => !(field in told));
    await edit.mutateAsync({
      id: receipt.id,
      changes: { ...told, ...Object.fromEntries(gone.map((field) => [field, null])) },
    });
    onClose();
  };
  return (
    <Dialog title={text("receiptTitle")} isOpen onClose={onClose}>
      <p data-quiet>{text("receiptNote")}</p>
      <ReceiptFields draft={draft} onChange={change} isAsked={isAsked} />
      {edit.error && <Notice kind="error">{failure(edit.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={edit.isPending} onPress={() => void save().catch(() => undefined)}>
          {text("save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
