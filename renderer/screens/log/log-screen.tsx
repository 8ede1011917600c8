import { Page } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { CheckPanel } from "./check-panel.tsx";
import { LogList } from "./log-list.tsx";
import { StatePanel } from "./state-panel.tsx";
import { LOG_SCREEN_TEXTS } from "./texts.ts";
import styles from "./log-screen.module.css";

/** The custody log, the check, and the state of the log that is kept elsewhere. */
export function LogScreen() {
  const text = useTexts(LOG_SCREEN_TEXTS);
  return (
    <Page title={text("title")} about={text("about")}>
      <LogList />
      <div className={styles.panels}>
        <CheckPanel />
        <StatePanel />
      </div>
    </Page>
  );
}
