import type { ElementState } from "../../shared/model/vocabulary/law.ts";
import { useSharedTexts } from "../language/use-texts.ts";
import styles from "./element-state.module.css";

/** A sign for each state, so that it is told without colour and before reading. */
const SIGNS: Readonly<Record<ElementState, string>> = {
  supported: "●",
  "partially-supported": "◐",
  contested: "◑",
  unsupported: "○",
  "not-assessed": "□",
  "not-applicable": "–",
};

/** Where an element stands: a sign and its word. */
export function ElementStateMark({
  state,
  provisional = false,
  provisionalText = "",
}: {
  readonly state: ElementState;
  readonly provisional?: boolean;
  /** Word for what nobody but its author has reviewed. */
  readonly provisionalText?: string;
}) {
  const { text } = useSharedTexts();
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span aria-hidden className={styles.sign}>
        {SIGNS[state]}
      </span>
      <span>{text(`state.${state}`)}</span>
      {provisional && <span className={styles.provisional}>{provisionalText}</span>}
    </span>
  );
}
