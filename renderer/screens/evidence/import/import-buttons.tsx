import { Button } from "../../../components/button.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { IMPORT_TEXTS } from "./texts.ts";
import { useAskForFiles } from "./use-ask-for-files.ts";
import styles from "./import.module.css";

/** The two ways to choose what comes in. */
export function ImportButtons() {
  const text = useTexts(IMPORT_TEXTS);
  const { askForFiles, askForFolder, chooser } = useAskForFiles();
  return (
    <div className={styles.buttons}>
      <Button look="primary" onPress={askForFiles}>
        {text("importFiles")}
      </Button>
      <Button onPress={askForFolder}>{text("importFolder")}</Button>
      {chooser}
    </div>
  );
}
