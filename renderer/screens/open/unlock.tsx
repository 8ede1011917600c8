import { useEffect, useState, type KeyboardEvent } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { OPEN_TEXTS } from "./texts.ts";
import styles from "./open-screen.module.css";

/** Asks for the passphrase of an archive. */
export function Unlock({
  folder,
  state,
  onBack,
}: {
  readonly folder: string;
  readonly state: OutputOf<"app.state">;
  readonly onBack: () => void;
}) {
  const text = useTexts(OPEN_TEXTS);
  const { failure } = useSharedTexts();
  const client = useQueryClient();
  const remember = useChange("app.preferences");
  const [passphrase, setPassphrase] = useState("");
  const [isShown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const wait = useWait(state.waitMilliseconds);

  const unlock = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await call("app.unlock", { folder, passphrase });
      setPassphrase("");
      await client.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
      setBusy(false);
      setPassphrase("");
      wait.start((await call("app.state", {})).waitMilliseconds);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && wait.seconds === 0 && passphrase !== "") void unlock();
      }}
    >
      <h2>{text("unlockTitle")}</h2>
      <p className={styles.where} data-quiet>
        {folder}
      </p>
      <TextField
        label={text("passphrase")}
        type={isShown ? "text" : "password"}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        autoComplete="off"
        spellCheck="false"
        hint={capsLock ? text("capsLock") : undefined}
        error={problem ? failure(problem.toData()) : undefined}
        onKeyDown={(event: KeyboardEvent) => {
          setCapsLock(event.getModifierState("CapsLock"));
        }}
      />
      <CheckBox isSelected={isShown} onChange={setShown}>
        {text("show")}
      </CheckBox>
      <CheckBox
        isSelected={state.preferences.rememberArchives}
        onChange={(rememberArchives) => {
          remember.mutate({ rememberArchives });
        }}
      >
        {text("remember")}
      </CheckBox>
      {wait.seconds > 0 && <Notice kind="warning">{text("wait", { seconds: wait.seconds })}</Notice>}
      <div className={styles.actions}>
        <Button onPress={onBack}>{text("back")}</Button>
        <Button type="submit" look="primary" isDisabled={isBusy || wait.seconds > 0 || passphrase === ""}>
          {text(isBusy ? "unlocking" : "unlock")}
        </Button>
      </div>
    </form>
  );
}

/** Counts the seconds down until another passphrase may be tried. */
function useWait(milliseconds: number): {
  readonly seconds: number;
  readonly start: (milliseconds: number) => void;
} {
  const [seconds, setSeconds] = useState(Math.ceil(milliseconds / 1000));
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(() => {
      setSeconds(seconds - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [seconds]);
  return {
    seconds,
    start: (next) => {
      setSeconds(Math.ceil(next / 1000));
    },
  };
}
