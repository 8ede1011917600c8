import { useId, type ReactNode } from "react";
import styles from "./page.module.css";

/** A screen that is read from top to bottom: its title, what it is about, and sections. */
export function Page({
  title,
  about,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1>{title}</h1>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
          {about !== undefined && <p data-quiet>{about}</p>}
        </header>
        {children}
      </div>
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p data-quiet>{about}</p>}
      {children}
    </section>
  );
}
