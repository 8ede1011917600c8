import { useCallback, useState, type ReactNode } from "react";
import { call } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { FileChooser, type ChoiceKind } from "./file-chooser.tsx";

type Question = {
  readonly kind: ChoiceKind;
  readonly title: string;
  readonly name?: string | undefined;
  readonly answer: (paths: readonly string[] | null) => void;
};

const NATIVE = {
  archive: "folder",
  dossier: "folder",
  folder: "folder",
  "new-folder": "new-folder",
  files: "files",
  file: "files",
  "new-file": "new-file",
} as const;

/**
 * Asks for files or folders: by the dialog of the operating system where the host has one, by our own otherwise.
 *
 * @returns the question to ask, and what must stand on the screen for it
 */
export function useChooseFiles(): {
  readonly choose: (kind: ChoiceKind, title: string, name?: string) => Promise<readonly string[] | null>;
  readonly chooser: ReactNode;
} {
  const { data: state } = useCall("app.state", {});
  const [question, ask] = useState<Question>();
  const native = state?.nativeDialogs ?? false;
  const choose = useCallback(
    async (kind: ChoiceKind, title: string, name?: string) => {
      if (native)
        return (await call("files.choose", { kind: NATIVE[kind], ...(name !== undefined && { name }) }))
          .paths;
      return new Promise<readonly string[] | null>((answer) => {
        ask({ kind, title, name, answer });
      });
    },
    [native],
  );
  const answered = (paths: readonly string[] | null) => {
    question?.answer(paths);
    ask(undefined);
  };
  const chooser = question && (
    <FileChooser
      kind={question.kind}
      title={question.title}
      name={question.name}
      onChosen={answered}
      onClose={() => {
        answered(null);
      }}
    />
  );
  return { choose, chooser };
}
