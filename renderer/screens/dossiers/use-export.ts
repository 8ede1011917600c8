import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useTasks } from "../../app/tasks.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { definitionFor, type ExportChoice } from "./export-choice.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";

/** Exports a dossier as a task that goes on when one leaves the screen, and keeps what it said. */
export function useExport(id: string) {
  const text = useTexts(EXPORT_TEXTS);
  const tasks = useTasks();
  const { choose, chooser } = useChooseFiles();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<OutputOf<"dossier.export">>();
  const [failure, setFailure] = useState<Failure>();
  const run = async (choice: ExportChoice): Promise<void> => {
    // A neutral name: that of the folder is seen by whoever sees the medium.
    const name = `dossier-${choice.dated}`;
    const out = (await choose("new-folder", text("folder"), name))?.[0];
    if (out === undefined) return;
    setRunning(true);
    setOutcome(undefined);
    setFailure(undefined);
    try {
      const input = { definition: definitionFor(id, choice), out, dated: choice.dated };
      setOutcome(await tasks.start(text("task"), "dossier.export", input));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setFailure(error);
    } finally {
      setRunning(false);
    }
  };
  return { run, choose, chooser, isRunning, outcome, failure };
}
