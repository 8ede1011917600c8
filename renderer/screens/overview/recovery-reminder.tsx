import { useState } from "react";
import type { OpenArchive } from "../../../shared/contract/window.ts";
import { call } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./recovery-reminder.module.css";

/**
 * Asks, in a new archive, for the recovery sheet and for the proof that it opens. The log itself tells whether that
 * was done: the first opening follows the making, a second one is the proof. Until then it asks every time.
 */
export function RecoveryReminder({ open }: { readonly open: OpenArchive }) {
  const text = useTexts(OVERVIEW_TEXTS);
  const [isShown, show] = useState(false);
  const { data } = useCall(
    "custody.entries",
    { actions: ["unlocked"], limit: 2 },
    { enabled: !open.fictional && !open.readOnly },
  );
  const openings = data?.rows.reduce((sum, { count }) => sum + count, 0);
  if (openings === undefined || openings > 1) return null;
  return (
    <Notice kind="warning">
      <p>{text("recovery")}</p>
      <div className={styles.actions}>
        <Button
          onPress={() => {
            show(true);
          }}
        >
          {text("recoveryGo")}
        </Button>
        <Button look="quiet" onPress={() => void call("app.lock", {})}>
          {text("lockNow")}
        </Button>
      </div>
      {isShown && (
        <RecoverySheet
          open={open}
          onClose={() => {
            show(false);
          }}
        />
      )}
    </Notice>
  );
}
