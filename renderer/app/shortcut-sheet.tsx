import { useMemo, useState } from "react";
import { Button } from "../components/button.tsx";
import { Dialog, DialogActions } from "../components/dialog.tsx";
import { useTexts } from "../language/use-texts.ts";
import { showKeys, useAllCommands, useCommands, type Command } from "./commands.tsx";
import { SHELL_TEXTS } from "./shell-texts.ts";
import styles from "./shortcut-sheet.module.css";

/** The sheet of shortcuts: what can be done by keys where one is now. */
export function ShortcutSheet() {
  const [isOpen, setOpen] = useState(false);
  const text = useTexts(SHELL_TEXTS);
  const all = useAllCommands();
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "shortcuts",
          label: text("shortcuts"),
          group: text("help"),
          keys: "?",
          run: () => {
            setOpen(true);
          },
        },
      ],
      [text],
    ),
  );
  const groups = Map.groupBy(
    all.filter(({ keys }) => keys !== undefined),
    ({ group }) => group,
  );
  const close = () => {
    setOpen(false);
  };
  return (
    <Dialog title={text("shortcuts")} isOpen={isOpen} onClose={close} wide>
      <div className={styles.groups}>
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={styles.list}>
              {commands.map(({ id, label, keys }) => (
                <div key={id} className={styles.row}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd className={styles.keys}>{showKeys(keys!)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button onPress={close}>{text("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
