import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { OPEN_TEXTS } from "./texts.ts";
import styles from "./open-screen.module.css";

type Strength = { readonly bits: number; readonly enough: boolean };

/** Makes an archive: a passphrase drawn by us unless the user wants their own, written down and typed once. */
export function MakeArchive({ folder, onBack }: { readonly folder: string; readonly onBack: () => void }) {
  const text = useTexts(OPEN_TEXTS);
  const { failure } = useSharedTexts();
  const client = useQueryClient();
  const [suggested, setSuggested] = useState("");
  const [isOwn, setOwn] = useState(false);
  const [own, setOwnWords] = useState("");
  const [again, setAgain] = useState("");
  const [holder, setHolder] = useState("");
  const [strength, setStrength] = useState<Strength>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();

  const draw = async () => {
    setSuggested((await call("passphrase.suggest", {})).passphrase);
  };
  useEffect(() => void draw(), []);
  useEffect(() => {
    let isCurrent = true;
    if (own === "") setStrength(undefined);
    else
      void call("passphrase.strength", { passphrase: own }).then((found) => {
        if (isCurrent) setStrength(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [own]);

  const passphrase = isOwn ? own : suggested;
  const isTyped = again !== "" && again.normalize("NFC") === passphrase.normalize("NFC");
  const isReady = isTyped && (!isOwn || strength?.enough === true) && !isBusy;
  const make = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await call("app.make", { folder, passphrase, ...(holder.trim() !== "" && { holder: holder.trim() }) });
      await client.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void make();
      }}
    >
      <h2>{text("makeTitle")}</h2>
      <p className={styles.where} data-quiet>
        {folder}
      </p>
      {isOwn ? (
        <TextField
          label={text("ownPassphrase")}
          value={own}
          onChange={setOwnWords}
          autoComplete="off"
          spellCheck="false"
          hint={
            strength ? text(strength.enough ? "strong" : "weak", { bits: strength.bits }) : text("ownHint")
          }
        />
      ) : (
        <div className={styles.words}>
          <span>{text("suggested")}</span>
          <output>{suggested}</output>
          <Button look="quiet" onPress={() => void draw()}>
            {text("drawAgain")}
          </Button>
        </div>
      )}
      <Notice kind="warning">{text("noRecovery")}</Notice>
      <TextField
        label={text("again")}
        value={again}
        onChange={setAgain}
        autoFocus
        autoComplete="off"
        spellCheck="false"
        hint={text("againHint")}
        error={again !== "" && !isTyped && !passphrase.startsWith(again) ? text("differs") : undefined}
      />
      <TextField
        label={text("holder")}
        value={holder}
        onChange={setHolder}
        autoComplete="off"
        hint={text("holderHint")}
      />
      <CheckBox isSelected={isOwn} onChange={setOwn}>
        {text("wantOwn")}
      </CheckBox>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      <div className={styles.actions}>
        <Button onPress={onBack}>{text("back")}</Button>
        <Button type="submit" look="primary" isDisabled={!isReady}>
          {text(isBusy ? "making" : "make")}
        </Button>
      </div>
    </form>
  );
}
