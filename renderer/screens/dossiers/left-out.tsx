import type { MessageKey } from "../../../shared/messages/index.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { Content } from "../../components/content.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import styles from "./preview.module.css";

type Given = Pick<OutputOf<"dossier.preview">, "exclusions" | "refusals">;

/** What would refuse an export, with where; then what is left out, with why. */
export function LeftOut({ refusals, exclusions }: Given) {
  const text = useTexts(EXPORT_TEXTS);
  return (
    <div className={styles.lists}>
      {refusals.length > 0 && (
        <details open>
          <summary>
            <span aria-hidden>× </span>
            {text("wouldRefuse", { count: refusals.length })}
          </summary>
          <Refusals refusals={refusals} />
        </details>
      )}
      {exclusions.length === 0 ? (
        <p data-quiet>{text("leftOut", { count: 0 })}</p>
      ) : (
        <details>
          <summary>{text("leftOut", { count: exclusions.length })}</summary>
          <dl className={styles.excluded}>
            {exclusions.map(({ what, reason }) => (
              <div key={`${what} ${reason}`}>
                <dt>
                  <Content>{what}</Content>
                </dt>
                <dd>
                  <Content>{reason}</Content>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** The gates that did not open. */
export function Refusals({ refusals }: Pick<Given, "refusals">) {
  const { text: shared } = useSharedTexts();
  return (
    <ul className={styles.refusals}>
      {refusals.map(({ code, where }) => (
        <li key={`${code} ${where}`}>{shared(`refusal.${code}` as MessageKey, { where })}</li>
      ))}
    </ul>
  );
}
