import type { RecordId } from "../../../shared/model/record-id.ts";
import { Button } from "../../components/button.tsx";
import { DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { ForeseenNotice, LateNotice, useForeseen, type LateNames } from "./late-names.tsx";
import { LATE_TEXTS } from "./late-texts.ts";

/** Asks before words that may have been released are marked as a name. */
export function MarkLate({
  statement,
  stretch,
  record,
  isPending,
  onMark,
  onCancel,
}: {
  readonly statement: RecordId;
  readonly stretch: { readonly paragraph: RecordId; readonly start: number; readonly end: number };
  readonly record: RecordId;
  readonly isPending: boolean;
  readonly onMark: () => void;
  readonly onCancel: () => void;
}) {
  const text = useTexts(LATE_TEXTS);
  const foreseen = useForeseen(statement, [stretch], record);
  return (
    <>
      <ForeseenNotice foreseen={foreseen} />
      <DialogActions>
        <Button onPress={onCancel}>{text("cancel")}</Button>
        <Button look="primary" autoFocus isDisabled={foreseen.isPending || isPending} onPress={onMark}>
          {text("mark")}
        </Button>
      </DialogActions>
    </>
  );
}

/** Says what marking words as a name has moved, until somebody has read it. */
export function MarkedLate({
  late,
  mentions,
  onClose,
}: {
  readonly late: LateNames;
  readonly mentions: readonly RecordId[];
  readonly onClose: () => void;
}) {
  const text = useTexts(LATE_TEXTS);
  return (
    <>
      <LateNotice late={late} mentions={mentions} />
      <Button autoFocus onPress={onClose}>
        {text("close")}
      </Button>
    </>
  );
}
