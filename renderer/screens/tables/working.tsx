import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTasks } from "../../app/tasks.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { TABLES_TEXTS } from "./texts.ts";
import styles from "./tables.module.css";

/** Says how far the work on a table is, and cancels it. */
export function Working({ words }: { readonly words: string }) {
  const text = useTexts(TABLES_TEXTS);
  const { all } = useTasks();
  const labels: readonly string[] = [text("checkNow"), text("task")];
  const task = all.findLast(({ label, state }) => labels.includes(label) && state !== "done");
  return (
    <div className={styles.actions}>
      <Notice>{words}</Notice>
      <Button isDisabled={task?.state !== "running"} onPress={() => task?.cancel()}>
        {text("cancel")}
      </Button>
    </div>
  );
}
