import { elementText } from "../../../shared/law/element-text.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { call } from "../../api/bridge.ts";
import { screenOf, usePlace } from "../../app/place.tsx";
import { Content } from "../../components/content.tsx";
import { TranslationNote } from "../../components/translation-note.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { textOf } from "../../records/read-field.ts";
import { LINE_TEXTS } from "./line-texts.ts";
import styles from "./overview-screen.module.css";

type Overview = OutputOf<"case.overview">;
type Example = Overview["missing"][number]["examples"][number];
type Gap = Overview["missing"][number]["elements"][number];
type Line = {
  readonly kind: Overview["missing"][number]["kind"] | Overview["risks"][number]["kind"];
  readonly count: number;
  readonly examples: readonly Example[];
  readonly elements?: readonly Gap[];
};

/** Elements are sentences: few of them, each on a line. */
const MOST_ELEMENTS = 3;

/** What is missing, or at risk, in words, each with a few places where one can do something about it. */
export function Lines({ lines, none }: { readonly lines: readonly Line[]; readonly none: string }) {
  const text = useTexts(LINE_TEXTS);
  if (lines.length === 0) return <p data-quiet>{none}</p>;
  const shown = lines.flatMap(({ elements = [] }) => elements.slice(0, MOST_ELEMENTS));
  return (
    <>
      <ul className={styles.lines}>
        {lines.map(({ kind, count, examples, elements = [] }) => {
          const named = elements.slice(0, MOST_ELEMENTS);
          const rest = count - examples.length - named.length;
          return (
            <li key={kind} className={styles.line}>
              <span>{text(kind, { count })}</span>
              <span className={styles.examples}>
                {named.map((gap) => (
                  <ElementLink key={`${gap.category}/${gap.element}`} gap={gap} />
                ))}
                {examples.map((example) => (
                  <RecordLink key={example.id} example={example} />
                ))}
                {rest > 0 && <span>{text("more", { count: rest })}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <TranslationNote elements={shown} />
    </>
  );
}

/** The code of a record, which opens it where it has a screen. */
function RecordLink({ example }: { readonly example: Example }) {
  const { go } = usePlace();
  const screen = screenOf(example.type);
  const open = async () => {
    if (!screen) return;
    if (example.type !== "assessment") {
      go({ screen, id: example.id });
      return;
    }
    // An assessment is seen at its element.
    const view = await call("record.get", { id: example.id });
    const [id, part] = [textOf(view, "category"), textOf(view, "element")];
    go({ screen, ...(id !== undefined && { id }), ...(part !== undefined && { part }) });
  };
  const code = <Content code>{example.code}</Content>;
  if (!screen) return code;
  return (
    <button type="button" className={styles.link} onClick={() => void open()}>
      {code}
    </button>
  );
}

function ElementLink({ gap }: { readonly gap: Gap }) {
  const { go } = usePlace();
  const { language } = useLanguage();
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.element}`}
      onClick={() => {
        go({ screen: "matrix", id: gap.category, part: gap.element });
      }}
    >
      <Content>
        {gap.titles[language] ?? gap.titles.en}: {elementText(gap, language).text}
      </Content>
    </button>
  );
}
