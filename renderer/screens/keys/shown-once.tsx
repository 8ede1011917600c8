import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** A passphrase that was generated, and for whom. */
export type ShownPassphrase = { readonly code: string; readonly words: string };

/** Shows a generated passphrase once; it cannot be waved away. */
export function ShownOnce({
  passphrase,
  onClose,
}: {
  readonly passphrase: ShownPassphrase;
  readonly onClose: () => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  return (
    <Dialog title={text("passphraseTitle", { code: passphrase.code })} isOpen must onClose={onClose}>
      <output className={styles.passphrase} translate="no">
        {passphrase.words}
      </output>
      <p>{text("passphraseBody")}</p>
      <DialogActions>
        <Button look="primary" onPress={onClose}>
          {text("written")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
