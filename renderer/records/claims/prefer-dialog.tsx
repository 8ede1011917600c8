import { useState } from "react";
import type { ClaimedType } from "../../../shared/claims/claim-value.ts";
import type { ClaimsOfField } from "../../../shared/contract/claims.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { ClaimValue } from "./claim-value.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

/** Asks why one source’s value is preferred, and says beforehand what will happen. */
export function PreferDialog({
  type,
  field,
  claim,
  onPreferred,
  onClose,
}: {
  readonly type: ClaimedType;
  readonly field: string;
  readonly claim: ClaimsOfField["claims"][number];
  /** Given the number of the version that it made. */
  readonly onPreferred: (number: number) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(CLAIMS_TEXTS);
  const { failure } = useSharedTexts();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const prefer = useChange("claims.prefer");
  return (
    <Dialog title={text("preferTitle", { code: claim.code })} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(reason.trim() === "");
          if (reason.trim() === "") return;
          prefer.mutate(
            { claim: claim.id, reason },
            {
              onSuccess: ({ number }) => {
                onPreferred(number);
              },
            },
          );
        }}
      >
        <ClaimValue type={type} field={field} claim={claim.claim} />
        <p>{text("preferBody")}</p>
        {field === "names" && <p>{text("preferNames")}</p>}
        <TextField
          label={text("reason")}
          rows={3}
          value={reason}
          onChange={setReason}
          error={isMissing ? text("needsReason") : undefined}
        />
        {prefer.error && <Notice kind="error">{failure(prefer.error.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={prefer.isPending}>
            {text("prefer")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
