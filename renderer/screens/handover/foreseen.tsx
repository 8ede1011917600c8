import type { MessageKey } from "../../../shared/messages/index.ts";
import { screenOf, usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Section } from "../../components/page.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { HAND_OVER_TEXTS } from "./texts.ts";
import type { Foreseen } from "./use-hand-over.ts";
import styles from "./handover-screen.module.css";

/** Most withheld things that are shown; the folder lists all. */
const MOST_SHOWN = 200;

/** What leaves, by type; what does not, by reason; and the list of it. */
export function ForeseenParts({
  foreseen,
  isDone,
}: {
  readonly foreseen: Foreseen;
  readonly isDone: boolean;
}) {
  const text = useTexts(HAND_OVER_TEXTS);
  const { text: shared } = useSharedTexts();
  const { records, pseudonymised, files, reasons } = foreseen;
  return (
    <>
      <Section title={text(isDone ? "didLeave" : "wouldLeave")}>
        <p data-sum>{records === 0 ? text("nothing") : text("sum", { records, pseudonymised, files })}</p>
        <Types foreseen={foreseen} />
      </Section>
      <Section title={text("reasons")}>
        {reasons.length === 0 && <p>{text("nothingWithheld")}</p>}
        <dl className={styles.reasons}>
          {reasons.map(({ part, reason, count }) => (
            <div key={`${part} ${reason}`}>
              <dt>{text(`${part}-count`, { count })}</dt>
              <dd>{shared(`exclusion.${reason}`)}</dd>
            </div>
          ))}
        </dl>
        <WithheldList foreseen={foreseen} />
      </Section>
    </>
  );
}

function Types({ foreseen }: { readonly foreseen: Foreseen }) {
  const text = useTexts(HAND_OVER_TEXTS);
  const { text: shared } = useSharedTexts();
  const { intl } = useLanguage();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text("type")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("type")}</th>
            <th scope="col">{text("leaving")}</th>
            <th scope="col">{text("pseudonymised")}</th>
            <th scope="col">{text("withheld")}</th>
          </tr>
        </thead>
        <tbody>
          {foreseen.types.map(({ type, leaving, pseudonymised, withheld }) => (
            <tr key={type}>
              <th scope="row">{shared(`record.${type}` as MessageKey)}</th>
              {[leaving, pseudonymised, withheld].map((count, at) => (
                <td key={at} {...(count === 0 && { "data-quiet": "" })}>
                  {intl.formatNumber(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WithheldList({ foreseen: { withheld, withheldTotal } }: { readonly foreseen: Foreseen }) {
  const text = useTexts(HAND_OVER_TEXTS);
  const { text: shared } = useSharedTexts();
  const { go } = usePlace();
  if (withheldTotal === 0) return null;
  const shown = withheld.slice(0, MOST_SHOWN);
  return (
    <details>
      <summary>
        {shown.length < withheldTotal
          ? text("listBeginning", { shown: shown.length, count: withheldTotal })
          : text("list", { count: withheldTotal })}
      </summary>
      <ul className={styles.list}>
        {shown.map(({ id, type, code, part, reason }) => {
          const screen = screenOf(type);
          return (
            <li key={`${id} ${part}`}>
              {screen ? (
                <Button
                  look="quiet"
                  onPress={() => {
                    go({ screen, id });
                  }}
                >
                  <Content code>{code}</Content>
                </Button>
              ) : (
                <Content code>{code}</Content>
              )}
              <span>{shared(`record.${type}` as MessageKey)}</span>
              <span data-quiet>{text(part)}</span>
              <span>{shared(`exclusion.${reason}`)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
