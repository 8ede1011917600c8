import { useCallback, type ReactNode } from "react";
import { useChooseFiles } from "../../../components/file-chooser/use-choose-files.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { askProvenance } from "./import-desk-state.ts";
import { IMPORT_TEXTS } from "./texts.ts";

/** Asks for files or a folder to import, and then where they come from. */
export function useAskForFiles(): {
  readonly askForFiles: () => void;
  readonly askForFolder: () => void;
  readonly chooser: ReactNode;
} {
  const text = useTexts(IMPORT_TEXTS);
  const { choose, chooser } = useChooseFiles();
  const ask = useCallback(
    async (kind: "files" | "folder") => {
      const paths = await choose(kind, text(kind === "files" ? "chooseFiles" : "chooseFolder"));
      if (paths) askProvenance(paths);
    },
    [choose, text],
  );
  return {
    askForFiles: useCallback(() => void ask("files"), [ask]),
    askForFolder: useCallback(() => void ask("folder"), [ask]),
    chooser,
  };
}
