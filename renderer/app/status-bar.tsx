import { Button, DialogTrigger, Popover } from "react-aria-components";
import type { OutputOf } from "../api/bridge.ts";
import { call } from "../api/bridge.ts";
import { useCall } from "../api/queries.ts";
import { useSharedTexts, useTexts } from "../language/use-texts.ts";
import { useTimes } from "../records/times.ts";
import { SHELL_TEXTS } from "./shell-texts.ts";
import { useTasks, type Task } from "./tasks.tsx";
import styles from "./status-bar.module.css";

type State = OutputOf<"app.state">;

/** Always says: which archive, who holds it open and with which rights, when it locks, what runs. */
export function StatusBar({
  state,
  open,
}: {
  readonly state: State;
  readonly open: NonNullable<State["open"]>;
}) {
  const text = useTexts(SHELL_TEXTS);
  return (
    <footer className={styles.bar} aria-label={text("status")}>
      <span className={styles.name} translate="no">
        {open.name}
      </span>
      <span>{text("holder", { holder: open.holder })}</span>
      <span>{text(open.seesIdentities ? "rightsAll" : "rightsFacts")}</span>
      {open.readOnly && <span className={styles.warning}>{text("readOnly")}</span>}
      {state.unencryptedSwap === true && <span className={styles.warning}>{text("swap")}</span>}
      <span className={styles.space} />
      <RunningTasks />
      <LastCheck />
      <span>{text("locksAfter", { minutes: state.preferences.lockMinutes })}</span>
      <button type="button" className={styles.lock} onClick={() => void call("app.lock", {})}>
        {text("lock")}
      </button>
    </footer>
  );
}

function LastCheck() {
  const text = useTexts(SHELL_TEXTS);
  const { day } = useTimes();
  const { data } = useCall("check.last", {});
  if (!data) return null;
  if (data.last === null) return <span>{text("neverChecked")}</span>;
  const when = day(data.last.time);
  return data.last.findings ? (
    <span className={styles.warning}>{text("checkedWithErrors", { when })}</span>
  ) : (
    <span>{text("checked", { when })}</span>
  );
}

function RunningTasks() {
  const { all } = useTasks();
  const text = useTexts(SHELL_TEXTS);
  if (all.length === 0) return null;
  const running = all.filter(({ state }) => state === "running" || state === "cancelling").length;
  return (
    <DialogTrigger>
      <Button className={styles.lock!}>
        {running > 0 ? text("running", { count: running }) : text("tasks")}
      </Button>
      <Popover aria-label={text("tasks")} className={styles.popover!} placement="top end">
        <div className={styles.tasks}>
          {all.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const { dismiss } = useTasks();
  const text = useTexts(SHELL_TEXTS);
  const { failure } = useSharedTexts();
  const { progress } = task;
  return (
    <div className={styles.task}>
      <strong>{task.label}</strong>
      {task.state === "failed" && task.failure && (
        <span className={styles.warning}>{failure(task.failure)}</span>
      )}
      {task.state === "done" && <span>{text("done")}</span>}
      {task.state === "cancelling" && <span>{text("cancelling")}</span>}
      {progress && task.state === "running" && (
        <>
          <progress aria-label={task.label} max={Math.max(progress.total, 1)} value={progress.done} />
          <span>
            {text("ofTotal", { done: progress.done, total: progress.total })}
            {progress.secondsLeft !== null && (
              <>
                {", "}
                {progress.secondsLeft < 90
                  ? text("secondsLeft", { seconds: Math.ceil(progress.secondsLeft) })
                  : text("minutesLeft", { minutes: Math.ceil(progress.secondsLeft / 60) })}
              </>
            )}
          </span>
        </>
      )}
      <Button
        className={styles.lock!}
        onPress={() => {
          if (task.state === "running") task.cancel();
          else dismiss(task.id);
        }}
        isDisabled={task.state === "cancelling"}
      >
        {text(task.state === "running" || task.state === "cancelling" ? "cancel" : "dismiss")}
      </Button>
    </div>
  );
}
