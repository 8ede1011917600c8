import type { KeyboardEvent } from "react";
import { elementText } from "../../../shared/law/element-text.ts";
import { Content } from "../../components/content.tsx";
import { ElementStateMark } from "../../components/element-state.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { MatrixCategory } from "./matrix-screen.tsx";
import { MATRIX_TEXTS } from "./texts.ts";
import styles from "./element-table.module.css";

/** The elements of one category; the chosen one is told in the inspector. Arrow keys go from row to row. */
export function ElementTable({
  category,
  chosen,
  onChoose,
}: {
  readonly category: MatrixCategory;
  readonly chosen: string | undefined;
  readonly onChoose: (element: string) => void;
}) {
  const text = useTexts(MATRIX_TEXTS);
  const { language } = useLanguage();
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const at = category.elements.findIndex(({ element }) => element === chosen);
    const next = category.elements[at + step];
    if (!next) return;
    event.preventDefault();
    onChoose(next.element);
    event.currentTarget.querySelector<HTMLElement>(`[data-element="${next.element}"]`)?.focus();
  };
  return (
    <table className={styles.table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{text("element")}</th>
          <th scope="col">{text("state")}</th>
          <th scope="col" className={styles.number}>
            {text("supporting")}
          </th>
          <th scope="col" className={styles.number}>
            {text("contradicting")}
          </th>
        </tr>
      </thead>
      <tbody>
        {category.elements.map((each, index) => (
          <tr
            key={each.element}
            className={styles.row}
            data-chosen={each.element === chosen || undefined}
            onClick={() => {
              onChoose(each.element);
            }}
          >
            <th scope="row" className={styles.element}>
              <button
                type="button"
                data-element={each.element}
                className={styles.choose}
                aria-current={each.element === chosen ? "true" : undefined}
                onClick={() => {
                  onChoose(each.element);
                }}
              >
                <span className={styles.count}>{index + 1}</span>
                <span>
                  <Content>{elementText(each, language).text}</Content>{" "}
                  <span className={styles.kind}>({text(`kind${each.kind as "material"}`)})</span>
                </span>
              </button>
            </th>
            <td className={styles.state}>
              <ElementStateMark
                state={each.state}
                provisional={each.provisional}
                provisionalText={text("provisional")}
              />
            </td>
            <td className={styles.number}>{each.supporting.length || "–"}</td>
            <td className={styles.number}>{each.contradicting.length || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
