import { useCallback } from "react";
import { FORUMS } from "../../../shared/model/vocabulary/dossiers.ts";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { ForeseenParts } from "./foreseen.tsx";
import { HAND_OVER_TEXTS } from "./texts.ts";
import { useHandOver, type Receiver } from "./use-hand-over.ts";
import { Written } from "./written.tsx";
import styles from "./handover-screen.module.css";

/** Hands the archive over: for whom, what would leave and what not, and then the folder with its receipt. */
export function HandoverScreen() {
  const text = useTexts(HAND_OVER_TEXTS);
  const { data: state } = useCall("app.state", {});
  const open = state?.open;
  return (
    <Page title={text("title")} about={text("about")}>
      {open?.seesIdentities === false && <Notice>{text("factsOnly")}</Notice>}
      {open?.seesIdentities === true && <Steps isReadOnly={open.readOnly} />}
    </Page>
  );
}

function Steps({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const text = useTexts(HAND_OVER_TEXTS);
  const { failure } = useSharedTexts();
  const labels = useLabels();
  const { receiver, foreseen, written, failure: problem, running, stop, choose, look, write } = useHandOver();
  const files = useChooseFiles();
  const chooseFolder = useCallback(async () => {
    // A neutral name: that of the folder is seen by whoever sees the medium.
    const name = `folder-${new Date().toISOString().slice(0, 10)}`;
    const out = (await files.choose("new-folder", text("folderTitle"), name))?.[0];
    if (out !== undefined) await write(out);
  }, [files, text, write]);
  const receivers: readonly Receiver[] = ["own-copy", ...FORUMS];
  return (
    <>
      <Section title={text("forWhom")}>
        <div className={styles.choice}>
          <Choice
            label={text("receiver")}
            options={receivers.map((value) => ({
              value,
              label: value === "own-copy" ? text("own-copy") : labels.code("forums", value),
            }))}
            value={receiver}
            onChange={choose}
            isDisabled={running !== undefined}
          />
          <Button isDisabled={running !== undefined} onPress={() => void look()}>
            {text("look")}
          </Button>
        </div>
        <p data-quiet>{text(receiver === "own-copy" ? "ownAbout" : "recipientAbout")}</p>
        {problem &&
          (problem.code === "cancelled" ? (
            <Notice>{text("stopped")}</Notice>
          ) : (
            <Notice kind="error">{failure(problem.toData())}</Notice>
          ))}
        {running && <Running {...running} onStop={stop} />}
      </Section>
      {written && <Written written={written} />}
      {foreseen && <ForeseenParts foreseen={written ?? foreseen} isDone={written !== undefined} />}
      {foreseen && !written && (
        <Section title={text("goesOut")}>
          <Notice kind="warning">{text(isReadOnly ? "readOnly" : "warning")}</Notice>
          <div>
            <Button
              look="primary"
              isDisabled={isReadOnly || running !== undefined || foreseen.records === 0}
              onPress={() => void chooseFolder()}
            >
              {text("chooseFolder")}
            </Button>
          </div>
        </Section>
      )}
      {files.chooser}
    </>
  );
}

type RunningProps = NonNullable<ReturnType<typeof useHandOver>["running"]> & { readonly onStop: () => void };

function Running({ what, done, total, onStop }: RunningProps) {
  const text = useTexts(HAND_OVER_TEXTS);
  return (
    <div className={styles.running}>
      <Notice>{text(what)}</Notice>
      <div className={styles.choice}>
        <progress aria-label={text("progress")} max={Math.max(total, 1)} value={done} />
        <span>{text("ofTotal", { done, total })}</span>
        <Button onPress={onStop}>{text("stop")}</Button>
      </div>
    </div>
  );
}
