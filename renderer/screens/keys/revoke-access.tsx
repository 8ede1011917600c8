import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { useTasks } from "../../app/tasks.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import type { KeyHolder } from "./keys-screen.tsx";
import { REVOKE_TEXTS } from "./revoke-texts.ts";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Says what will happen, what is kept and what is logged, and asks for the code before it goes on. */
export function RevokeAccess({
  holder,
  onClose,
  onDone,
}: {
  readonly holder: KeyHolder;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const text = useTexts(REVOKE_TEXTS);
  const keys = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const { start } = useTasks();
  const { code } = holder;
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const isReady = typed.trim().toUpperCase() === code && !isBusy;
  const revoke = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await start(text("revoking", { code }), "keys.revoke", { holder: code });
      onDone(text("gone", { code }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={text("revokeTitle", { code })} isOpen must={isBusy} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void revoke();
        }}
      >
        <ul className={styles.points}>
          <li>{text("revokeRenews")}</li>
          <li>{text("revokeKeeps")}</li>
          <li>{text("revokeStored")}</li>
          <li>{text("revokeLogged")}</li>
        </ul>
        <TextField
          label={text("revokeType", { code })}
          value={typed}
          onChange={setTyped}
          autoFocus
          autoComplete="off"
          spellCheck="false"
        />
        {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose} isDisabled={isBusy}>
            {keys("cancel")}
          </Button>
          <Button type="submit" look="danger" isDisabled={!isReady}>
            {text("doRevoke")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
