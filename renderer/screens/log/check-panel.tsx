import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useTasks } from "../../app/tasks.tsx";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useTimes } from "../../records/times.ts";
import { CheckFindings } from "./check-findings.tsx";
import { LOG_SCREEN_TEXTS } from "./texts.ts";
import styles from "./log-screen.module.css";

type Outcome = OutputOf<"check.run">;

const KEPT = ["check.outcome"] as const;

/** What the last check of this window found; it is kept while the archive is open. */
function useOutcome(): Outcome | null {
  const { data } = useQuery<Outcome | null>({
    queryKey: KEPT,
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  });
  return data ?? null;
}

/** Runs the check as long work and tells what it found. */
export function CheckPanel() {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const { failure } = useSharedTexts();
  const { day } = useTimes();
  const client = useQueryClient();
  const { start } = useTasks();
  const { choose, chooser } = useChooseFiles();
  const { data: checks } = useCall("check.last", {});
  const outcome = useOutcome();
  const [readData, setReadData] = useState(false);
  const [since, setSince] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();

  const run = async (repairIndex = false) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const found = await start(text("runTask"), "check.run", {
        readData,
        ...(since !== undefined && { since }),
        ...(repairIndex && { repairIndex }),
      });
      client.setQueryData(KEPT, found);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const pickNote = async () => {
    const path = (await choose("file", text("since")))?.[0];
    if (path !== undefined) setSince(path);
  };

  return (
    <Section title={text("checkTitle")} about={text("checkAbout")}>
      {checks && (
        <p>
          {checks.last === null
            ? text("never")
            : text(checks.last.findings ? "lastFound" : "lastClean", { when: day(checks.last.time) })}
        </p>
      )}
      <CheckBox isSelected={readData} onChange={setReadData} isDisabled={isBusy}>
        {text("readData")}
      </CheckBox>
      <div className={styles.actions}>
        {since === undefined ? (
          <Button look="quiet" onPress={() => void pickNote()}>
            {text("since")}
          </Button>
        ) : (
          <>
            <span>{text("sinceChosen")}</span>
            <Button
              look="quiet"
              onPress={() => {
                setSince(undefined);
              }}
            >
              {text("sinceNone")}
            </Button>
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button look="primary" isDisabled={isBusy} onPress={() => void run()}>
          {text(isBusy ? "running" : "run")}
        </Button>
      </div>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      {outcome && <CheckFindings outcome={outcome} onRepair={() => void run(true)} isBusy={isBusy} />}
      {chooser}
    </Section>
  );
}
