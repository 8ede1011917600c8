import { Button } from "../../components/button.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import type { StatementActions } from "./statement-commands.ts";
import { STATEMENT_TEXTS } from "./texts.ts";

/** The buttons of a statement; each has its key. */
export function StatementButtons({
  actions,
  onDetails,
  onRelease,
}: {
  readonly actions: StatementActions;
  readonly onDetails: () => void;
  /** Absent where there is nothing to release. */
  readonly onRelease: (() => void) | undefined;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const names = useTexts(NAME_TEXTS);
  const { link, stepName, edit, versions } = actions;
  return (
    <>
      {link && (
        <Button onPress={link} aria-keyshortcuts="l">
          {text("linkAction")}
        </Button>
      )}
      {stepName && (
        <Button
          aria-keyshortcuts="n"
          onPress={() => {
            stepName(1);
          }}
        >
          {text("namesAction")}
        </Button>
      )}
      {edit && (
        <Button onPress={edit} aria-keyshortcuts="e">
          {text("editAction")}
        </Button>
      )}
      <Button onPress={versions} aria-keyshortcuts="v">
        {text("versionsAction")}
      </Button>
      <Button onPress={onDetails}>{text("details")}</Button>
      {onRelease && (
        <Button look="primary" onPress={onRelease}>
          {names("release")}
        </Button>
      )}
    </>
  );
}
