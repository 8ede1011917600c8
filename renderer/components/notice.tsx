import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** What a notice is about; each has its own sign, so that colour is not needed. */
export type NoticeKind = "note" | "warning" | "error" | "good";

const SIGNS: Readonly<Record<NoticeKind, string>> = { note: "i", warning: "!", error: "×", good: "✓" };

/** A sentence that somebody has to see, where it belongs. Errors are read out at once. */
export function Notice({
  kind = "note",
  children,
}: {
  readonly kind?: NoticeKind;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === "error" ? "alert" : "status"}>
      <span aria-hidden className={styles.sign}>
        {SIGNS[kind]}
      </span>
      <div>{children}</div>
    </div>
  );
}
