import type { OpenArchive } from "../../../shared/contract/window.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RECOVERY_TEXTS } from "./recovery-texts.ts";
import styles from "./recovery-sheet.module.css";

/** What to copy onto paper, so that the archive can be opened years later. It holds no passphrase. */
export function RecoverySheet({
  open,
  onClose,
}: {
  readonly open: OpenArchive;
  readonly onClose: () => void;
}) {
  const text = useTexts(RECOVERY_TEXTS);
  return (
    <Dialog title={text("title")} isOpen onClose={onClose} wide>
      <p>{text("why")}</p>
      <div className={styles.sheet}>
        <p>
          {text("folder")} <Content code>{open.name}</Content>
        </p>
        <p>{text("passphrase", { holder: open.holder })}</p>
        <div className={styles.blanks} aria-hidden>
          {Array.from({ length: 7 }, (_, index) => (
            <span key={index} className={styles.blank} />
          ))}
        </div>
        <p>{text("open")}</p>
        <p>{text("without")}</p>
        <p>{text("keep")}</p>
        <p>{text("backup")}</p>
      </div>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {text("close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
