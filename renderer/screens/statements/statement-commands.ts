import { useMemo } from "react";
import { useCommands, type Command } from "../../app/commands.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import { RECORDING_TEXTS } from "./recording-texts.ts";
import { STATEMENT_TEXTS } from "./texts.ts";

/** What can be done with a statement now; what cannot is absent. */
export type StatementActions = {
  readonly link: (() => void) | undefined;
  readonly stepName: ((by: 1 | -1) => void) | undefined;
  readonly edit: (() => void) | undefined;
  readonly versions: () => void;
  readonly undo: (() => void) | undefined;
  readonly setTime: (() => void) | undefined;
};

/** Offers what can be done with a statement by its keys and in the palette. */
export function useStatementCommands({
  link,
  stepName,
  edit,
  versions,
  undo,
  setTime,
}: StatementActions): void {
  const text = useTexts(STATEMENT_TEXTS);
  const names = useTexts(NAME_TEXTS);
  const recordings = useTexts(RECORDING_TEXTS);
  useCommands(
    useMemo<Command[]>(() => {
      const group = text("group");
      const offered: [id: string, label: string, keys: string, run: (() => void) | undefined][] = [
        ["link", text("linkAction"), "l", link],
        ["name-next", `${text("namesAction")}: ${names("next")}`, "n", stepName && (() => stepName(1))],
        [
          "name-previous",
          `${text("namesAction")}: ${names("previous")}`,
          "p",
          stepName && (() => stepName(-1)),
        ],
        ["edit", text("editAction"), "e", edit],
        ["versions", text("versionsAction"), "v", versions],
        ["undo", text("undo"), "u", undo],
        ["time", recordings("setTime"), "t", setTime],
      ];
      return offered.flatMap(([id, label, keys, run]) =>
        run ? [{ id: `statement.${id}`, label, group, keys, run }] : [],
      );
    }, [text, names, recordings, link, stepName, edit, versions, undo, setTime]),
  );
}
