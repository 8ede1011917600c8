import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./overview-screen.module.css";

const WAYS = [
  { key: "begin-testimony", screen: "statements" },
  { key: "begin-files", screen: "evidence" },
  { key: "begin-persons", screen: "persons" },
  { key: "begin-case", screen: undefined },
] as const;

/** An empty archive: what somebody may have in hand, and where it goes. */
export function Begin({
  mayWrite,
  onMakeCase,
}: {
  readonly mayWrite: boolean;
  readonly onMakeCase: () => void;
}) {
  const text = useTexts(OVERVIEW_TEXTS);
  const { go } = usePlace();
  return (
    <Section title={text("nothing")} about={text("nothingBody")}>
      <ul className={styles.begin}>
        {WAYS.map(({ key, screen }) => (
          <li key={key} className={styles.way}>
            <Button
              isDisabled={!mayWrite}
              onPress={() => {
                if (screen) go({ screen });
                else onMakeCase();
              }}
            >
              {text(key)}
            </Button>
            <p>{text(`${key}Body`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
