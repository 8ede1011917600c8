import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { MakeArchive } from "./make-archive.tsx";
import { OPEN_TEXTS } from "./texts.ts";
import { Unlock } from "./unlock.tsx";
import styles from "./open-screen.module.css";

type State = OutputOf<"app.state">;
type Step = { readonly kind: "start" } | { readonly kind: "unlock" | "make"; readonly folder: string };

/** What one sees while nothing is open: what this is, and three ways on. */
export function OpenScreen({ state }: { readonly state: State }) {
  const text = useTexts(OPEN_TEXTS);
  const [step, setStep] = useState<Step>({ kind: "start" });
  const restart = () => {
    setStep({ kind: "start" });
  };
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1>{text("name")}</h1>
          <p>{text("sentence")}</p>
        </header>
        {state.locked !== null && step.kind === "start" && <Notice>{text(`locked-${state.locked}`)}</Notice>}
        {step.kind === "start" && <Start state={state} onStep={setStep} />}
        {step.kind === "unlock" && <Unlock folder={step.folder} state={state} onBack={restart} />}
        {step.kind === "make" && <MakeArchive folder={step.folder} onBack={restart} />}
        <footer className={styles.foot}>
          <LanguageChoice state={state} />
          <span data-quiet>{text("version", { version: state.version })}</span>
        </footer>
      </div>
    </main>
  );
}

function Start({ state, onStep }: { readonly state: State; readonly onStep: (step: Step) => void }) {
  const text = useTexts(OPEN_TEXTS);
  const { failure } = useSharedTexts();
  const { choose, chooser } = useChooseFiles();
  const client = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<Failure>();

  const openSample = async () => {
    setMaking(true);
    setProblem(undefined);
    try {
      await call("app.sample", {});
      await client.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
      setMaking(false);
    }
  };
  const pick = async (kind: "unlock" | "make") => {
    const paths = await (kind === "unlock"
      ? choose("archive", text("openTitle"))
      : choose("new-folder", text("makeTitle"), text("suggestedName")));
    const folder = paths?.[0];
    if (folder !== undefined) onStep({ kind, folder });
  };

  return (
    <>
      <div className={styles.ways}>
        <Way title={text("open")} body={text("openBody")} onPress={() => void pick("unlock")} first />
        <Way title={text("make")} body={text("makeBody")} onPress={() => void pick("make")} />
        <Way
          title={text("sample")}
          body={text(isMaking ? "sampleMaking" : "sampleBody")}
          onPress={() => void openSample()}
          isBusy={isMaking}
        />
      </div>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      {state.preferences.archives.length > 0 && (
        <section>
          <h2>{text("recent")}</h2>
          <ul className={styles.recent}>
            {state.preferences.archives.map((folder) => (
              <li key={folder}>
                <Button
                  look="quiet"
                  onPress={() => {
                    onStep({ kind: "unlock", folder });
                  }}
                >
                  {folder}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {state.unencryptedSwap === true && <Notice kind="warning">{text("swap")}</Notice>}
      {chooser}
    </>
  );
}

function Way({
  title,
  body,
  onPress,
  first = false,
  isBusy = false,
}: {
  readonly title: string;
  readonly body: string;
  readonly onPress: () => void;
  readonly first?: boolean;
  readonly isBusy?: boolean;
}) {
  return (
    <div className={styles.way}>
      <Button look={first ? "primary" : "plain"} onPress={onPress} isDisabled={isBusy} autoFocus={first}>
        {title}
      </Button>
      <p aria-live="polite">{body}</p>
    </div>
  );
}
