import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Says that there is nothing here, why that matters, and what to do. */
export function EmptyState({
  title,
  body,
  children,
}: {
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {body !== undefined && <p>{body}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
