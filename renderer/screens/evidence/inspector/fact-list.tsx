import type { ReactNode } from "react";
import styles from "./inspector.module.css";

/** Names and values, one under the other. */
export function FactList({
  facts,
  absent,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
  /** Stands where there is no value; absent values are left out where it is not given. */
  readonly absent?: string;
}) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined || absent !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span data-quiet>{absent}</span>}</dd>
          </div>
        ))}
    </dl>
  );
}
