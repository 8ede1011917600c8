import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLogWords, type LogRow } from "../../records/log-words.ts";
import { useTimes } from "../../records/times.ts";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./overview-screen.module.css";

/** The last changes of what the archive holds, in words. */
export function LastActs({ acts }: { readonly acts: readonly LogRow[] }) {
  const text = useTexts(OVERVIEW_TEXTS);
  const words = useLogWords();
  const { moment } = useTimes();
  const { go } = usePlace();
  return (
    <Section title={text("last")}>
      <ul className={styles.acts}>
        {acts.map((act) => (
          <li key={act.first} className={styles.act}>
            <time dateTime={act.until} translate="no" data-quiet>
              {moment(act.until)}
            </time>
            <span>{words(act)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          onPress={() => {
            go({ screen: "log" });
          }}
        >
          {text("wholeLog")}
        </Button>
      </div>
    </Section>
  );
}
