import { useEffect, useState } from "react";
import { call } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import type { ShownPassphrase } from "./shown-once.tsx";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Puts one's own key under another passphrase: seven generated words, or one's own if strong enough. */
export function ChangePassphrase({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: (said: string, passphrase?: ShownPassphrase) => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const change = useChange("keys.passphrase");
  const { data: people } = useCall("keys.list", {});
  const [isGenerated, setGenerated] = useState(true);
  const [own, setOwn] = useState("");
  const [again, setAgain] = useState("");
  const [isEnough, setEnough] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    setEnough(false);
    if (own !== "")
      void call("passphrase.strength", { passphrase: own }).then(({ enough }) => {
        if (isCurrent) setEnough(enough);
      });
    return () => {
      isCurrent = false;
    };
  }, [own]);
  const isSame = own.normalize("NFC") === again.normalize("NFC");
  const isReady = !change.isPending && (isGenerated || (isEnough && isSame));
  const save = async () => {
    const { passphrase } = await change.mutateAsync(isGenerated ? {} : { passphrase: own });
    const code = people?.find(({ self }) => self)?.code ?? "";
    onDone(text("changed"), passphrase === null ? undefined : { code, words: passphrase });
  };
  return (
    <Dialog title={text("changeTitle")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong stands in the form.
          if (isReady) save().catch(() => undefined);
        }}
      >
        <Notice kind="warning">{text("changeAbout")}</Notice>
        <CheckBox isSelected={isGenerated} onChange={setGenerated} autoFocus>
          {text("generate")}
        </CheckBox>
        {!isGenerated && (
          <>
            <TextField
              label={text("ownWords")}
              type="password"
              value={own}
              onChange={setOwn}
              autoComplete="off"
              spellCheck="false"
              hint={own === "" ? undefined : text(isEnough ? "strong" : "weak")}
            />
            <TextField
              label={text("again")}
              type="password"
              value={again}
              onChange={setAgain}
              autoComplete="off"
              spellCheck="false"
              error={again !== "" && !isSame ? text("differs") : undefined}
            />
          </>
        )}
        {change.error && <Notice kind="error">{failure(change.error.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={!isReady}>
            {text("doChange")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
