import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call } from "../../api/bridge.ts";
import { useTasks } from "../../app/tasks.tsx";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Renews the keys of the archive, and confirms a key file that was changed outside. */
export function ArchiveKeys({
  mayRenew,
  mayWrite,
  onDone,
}: {
  readonly mayRenew: boolean;
  readonly mayWrite: boolean;
  readonly onDone: (said: string) => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const { start } = useTasks();
  const { choose, chooser } = useChooseFiles();
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();

  const tried = async (work: () => Promise<string | undefined>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const said = await work();
      if (said !== undefined) onDone(said);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const renew = () =>
    tried(async () => {
      ask(false);
      await start(text("renewing"), "keys.rotate", {});
      return text("renewed");
    });
  const confirm = () =>
    tried(async () => {
      const chosen = (await choose("file", text("confirm")))?.[0];
      if (chosen === undefined) return undefined;
      // The core knows the file by its place in the archive: `keys/NAME.age`.
      const path = chosen.split(/[\\/]/).slice(-2).join("/");
      return text("confirmed", { code: (await call("keys.confirm", { path })).code });
    });
  const close = () => {
    ask(false);
  };

  return (
    <Section title={text("renewTitle")} about={text("renewAbout")}>
      <div className={styles.actions}>
        <Button
          isDisabled={!mayRenew || isBusy}
          onPress={() => {
            ask(true);
          }}
        >
          {text("renew")}
        </Button>
      </div>
      <p data-quiet>{text("confirmAbout")}</p>
      <div className={styles.actions}>
        <Button isDisabled={!mayWrite || isBusy} onPress={() => void confirm()}>
          {text("confirm")}
        </Button>
      </div>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      <Dialog title={text("renewTitle")} isOpen={isAsking} onClose={close}>
        <p>{text("renewAsk")}</p>
        <DialogActions>
          <Button onPress={close} autoFocus>
            {text("cancel")}
          </Button>
          <Button look="primary" onPress={() => void renew()}>
            {text("renew")}
          </Button>
        </DialogActions>
      </Dialog>
      {chooser}
    </Section>
  );
}
