import { useState } from "react";
import { DISPOSAL_BASES, DISPOSAL_REASONS, HOLD_REASONS } from "../../../shared/model/vocabulary/disposal.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { DISPOSAL_TEXTS } from "./disposal-texts.ts";
import styles from "./keys-screen.module.css";

type DisposalReason = (typeof DISPOSAL_REASONS)[number];
type HoldReason = (typeof HOLD_REASONS)[number];

/** Proposes that records be disposed of, or has them preserved. */
export function DecisionForm({
  kind,
  onClose,
}: {
  readonly kind: "propose" | "hold";
  readonly onClose: () => void;
}) {
  const text = useTexts(DISPOSAL_TEXTS);
  const { failure } = useSharedTexts();
  const propose = useChange("disposal.propose");
  const hold = useChange("hold.set");
  const [codes, setCodes] = useState("");
  const [reason, setReason] = useState<DisposalReason>("retention-ended");
  const [basis, setBasis] = useState<(typeof DISPOSAL_BASES)[number]>("decision-of-organisation");
  const [holdReason, setHoldReason] = useState<HoldReason>("proceedings");
  const ids = codes.split(/[\s,;]+/).filter((code) => code !== "");
  const isBusy = propose.isPending || hold.isPending;
  const problem = propose.error ?? hold.error;
  const decide = async () => {
    if (kind === "propose") await propose.mutateAsync({ ids, reason, basis });
    else await hold.mutateAsync({ ids, reason: holdReason });
    onClose();
  };
  const options = <Value extends keyof (typeof DISPOSAL_TEXTS)["en"]>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: text(value) }));

  return (
    <Dialog title={text(kind === "propose" ? "proposeTitle" : "holdTitle")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong stands in the form.
          if (ids.length > 0 && !isBusy) decide().catch(() => undefined);
        }}
      >
        <TextField
          label={text("codes")}
          hint={text("codesHint")}
          value={codes}
          onChange={setCodes}
          autoFocus
          autoComplete="off"
          spellCheck="false"
        />
        {kind === "propose" ? (
          <>
            <Choice
              label={text("reason")}
              options={options(DISPOSAL_REASONS)}
              value={reason}
              onChange={setReason}
            />
            <Choice
              label={text("basis")}
              options={options(DISPOSAL_BASES)}
              value={basis}
              onChange={setBasis}
            />
          </>
        ) : (
          <Choice
            label={text("reason")}
            options={options(HOLD_REASONS)}
            value={holdReason}
            onChange={setHoldReason}
          />
        )}
        {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={ids.length === 0 || isBusy}>
            {text(kind === "propose" ? "doPropose" : "doHold")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
