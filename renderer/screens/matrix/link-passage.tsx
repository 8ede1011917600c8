import { useState } from "react";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { MATRIX_TEXTS } from "./texts.ts";
import styles from "./element-inspector.module.css";

/** A passage that is to be linked: how it is cited, how that is shown, and its words. */
export type PassageToLink = { readonly cite: string; readonly where: string; readonly words: string };

/** Asks for the reason of a link and makes it. */
export function LinkPassage({
  caseId,
  element,
  passage,
  onDone,
}: {
  readonly caseId: string;
  readonly element: string;
  readonly passage: PassageToLink;
  readonly onDone: () => void;
}) {
  const text = useTexts(MATRIX_TEXTS);
  const { failure } = useSharedTexts();
  const link = useChange("law.link");
  const [reason, setReason] = useState("");
  const [stance, setStance] = useState<"supports" | "contradicts">("supports");
  const [weight, setWeight] = useState<"full" | "partial">("partial");
  const [isAsked, ask] = useState(false);
  const save = async () => {
    if (reason.trim() === "") {
      ask(true);
      return;
    }
    await link.mutateAsync({
      case: caseId,
      element,
      cite: [passage.cite],
      reason: reason.trim(),
      stance,
      weight,
    });
    onDone();
  };
  return (
    <Dialog title={text("linkTitle")} isOpen onClose={onDone}>
      <blockquote className={styles.quote}>
        <Content>{passage.words}</Content>
      </blockquote>
      <p data-quiet>{passage.where}</p>
      <TextField
        label={text("reason")}
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus
        error={isAsked && reason.trim() === "" ? text("reasonNeeded") : undefined}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save().catch(() => undefined);
          else event.continuePropagation();
        }}
      />
      <Choice
        label={text("stance")}
        options={[
          { value: "supports", label: text("supports") },
          { value: "contradicts", label: text("contradicts") },
        ]}
        value={stance}
        onChange={setStance}
      />
      <Choice
        label={text("weight")}
        options={[
          { value: "partial", label: text("partial") },
          { value: "full", label: text("full") },
        ]}
        value={weight}
        onChange={setWeight}
      />
      {link.error && <Notice kind="error">{failure(link.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onDone}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={link.isPending} onPress={() => void save().catch(() => undefined)}>
          {text("save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
