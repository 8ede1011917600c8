import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { DISPOSAL_TEXTS } from "./disposal-texts.ts";
import type { Proposal } from "./disposals.tsx";
import { KEYS_TEXTS } from "./texts.ts";

/** Says what cannot be undone, lets the second person decide, and tells what could not be reached. */
export function ApproveDisposal({
  proposal,
  onClose,
}: {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}) {
  const text = useTexts(DISPOSAL_TEXTS);
  const keys = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const approve = useChange("disposal.approve");
  return (
    <Dialog title={text("approveTitle")} isOpen must={approve.isPending} onClose={onClose}>
      {approve.data ? (
        <Notice kind="good">
          <p>{text("done", { count: approve.data.disposed.length })}</p>
          {approve.data.beyondReach.length > 0 && (
            <p>{text("beyond", { count: approve.data.beyondReach.length })}</p>
          )}
        </Notice>
      ) : (
        <Notice kind="warning">{text("approveAbout")}</Notice>
      )}
      {approve.error && <Notice kind="error">{failure(approve.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onClose} autoFocus isDisabled={approve.isPending}>
          {approve.data ? keys("close") : text("cancel")}
        </Button>
        {!approve.data && (
          <Button
            look="danger"
            isDisabled={approve.isPending}
            onPress={() => {
              approve.mutate({ id: proposal.id });
            }}
          >
            {text("doApprove")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
