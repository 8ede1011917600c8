import { useId } from "react";
import { elementText } from "../../../shared/law/element-text.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { screenOf, usePlace, type Place } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./overview-screen.module.css";

type Next = OutputOf<"case.overview">["next"];

const SCREEN_OF_STEP: Readonly<Partial<Record<Next["step"], Place>>> = {
  begin: { screen: "statements" },
  "look-at-withdrawn": { screen: "persons" },
  "review-assessments": { screen: "matrix" },
  check: { screen: "log" },
  "write-dossier": { screen: "dossiers" },
};

/** Where a step is done; undefined for what is done in a form of the overview. */
export function placeOfStep({ step, element, record }: Next): Place | undefined {
  if (element) return { screen: "matrix", id: element.category, part: element.element };
  const fixed = SCREEN_OF_STEP[step];
  if (fixed) return fixed;
  const screen = record && record.type !== "case" ? screenOf(record.type) : undefined;
  return screen && record ? { screen, id: record.id } : undefined;
}

/** One thing to do next, with the button that leads there. */
export function NextStep({
  next,
  onMakeCase,
  onEditCase,
}: {
  readonly next: Next;
  readonly onMakeCase: () => void;
  readonly onEditCase: () => void;
}) {
  const text = useTexts(OVERVIEW_TEXTS);
  const { language } = useLanguage();
  const { go } = usePlace();
  const heading = useId();
  const { step, element, record } = next;
  const take = () => {
    const place = placeOfStep(next);
    if (place) go(place);
    else if (step === "make-case") onMakeCase();
    else onEditCase();
  };
  return (
    <section className={styles.next} aria-labelledby={heading}>
      <h2 id={heading}>{text("next")}</h2>
      <p className={styles.words}>
        <span>{text(step)}</span>
        {element && (
          <small>
            <Content>
              {element.titles[language] ?? element.titles.en}: {elementText(element, language).text}
            </Content>
          </small>
        )}
        {!element && record && (
          <small>
            <Content code>{record.code}</Content>
          </small>
        )}
      </p>
      <Button look="primary" onPress={take}>
        {text(`${step}Go`)}
      </Button>
    </section>
  );
}
