import { useMemo, useState } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { usePlace, type Place } from "../../app/place.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { TranslationNote } from "../../components/translation-note.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { AddCategory } from "./add-category.tsx";
import { ElementInspector } from "./element-inspector.tsx";
import { ElementTable } from "./element-table.tsx";
import { MatrixFilters, type MatrixQuestion } from "./matrix-filters.tsx";
import { MATRIX_TEXTS } from "./texts.ts";
import styles from "./matrix-screen.module.css";

export type MatrixCategory = OutputOf<"law.matrix">[number];

/** An element without anything for or against it. */
export const isGap = ({ state }: MatrixCategory["elements"][number]): boolean =>
  state === "not-assessed" || state === "unsupported";

/** Category by element: what supports, what contradicts, what is missing. */
export function MatrixScreen({ place }: { readonly place: Place }) {
  const { current, isLoading } = useOpenCase();
  const text = useTexts(MATRIX_TEXTS);
  if (isLoading) return null;
  if (!current) return <EmptyState title={text("noCase")} body={text("noCaseBody")} />;
  return <MatrixOfCase caseId={current.id} place={place} />;
}

function MatrixOfCase({ caseId, place }: { readonly caseId: string; readonly place: Place }) {
  const text = useTexts(MATRIX_TEXTS);
  const { failure } = useSharedTexts();
  const { language } = useLanguage();
  const { go } = usePlace();
  const [question, ask] = useState<MatrixQuestion>({});
  const { data, error } = useCall("law.matrix", { case: caseId, ...question });
  const chosen = data?.find(({ category }) => category === place.id) ?? data?.[0];
  const element = chosen?.elements.find((each) => each.element === place.part) ?? firstGap(chosen);
  const examined = useMemo(() => new Set(data?.map(({ category }) => category)), [data]);

  return (
    <div className={styles.screen}>
      <aside className={styles.categories}>
        <h1>{text("title")}</h1>
        <ul aria-label={text("categories")}>
          {data?.map((each) => (
            <li key={each.category}>
              <button
                type="button"
                className={styles.category}
                aria-current={each === chosen ? "true" : undefined}
                onClick={() => {
                  go({ screen: "matrix", id: each.category });
                }}
              >
                <span>
                  <Content>{each.titles[language] ?? each.title}</Content>
                </span>
                <Summary category={each} />
              </button>
            </li>
          ))}
        </ul>
        <AddCategory caseId={caseId} examined={examined} />
      </aside>
      <section className={styles.elements}>
        <div className={styles.narrow}>
          <h1>{text("title")}</h1>
          <Choice
            label={text("chooseCategory")}
            options={(data ?? []).map((each) => ({
              value: each.category,
              label: each.titles[language] ?? each.title,
            }))}
            value={chosen?.category ?? ""}
            onChange={(id) => {
              go({ screen: "matrix", id });
            }}
          />
          <AddCategory caseId={caseId} examined={examined} />
        </div>
        <MatrixFilters question={question} onAsk={ask} />
        {error && <Notice kind="error">{failure(error.toData())}</Notice>}
        {data?.length === 0 && <EmptyState title={text("none")} body={text("noneBody")} />}
        {chosen && (
          <>
            <h2>
              <Content>{chosen.titles[language] ?? chosen.title}</Content>
            </h2>
            <TranslationNote elements={chosen.elements} />
            <ElementTable
              category={chosen}
              chosen={element?.element}
              onChoose={(part) => {
                go({ screen: "matrix", id: chosen.category, part });
              }}
            />
          </>
        )}
      </section>
      {chosen && element && (
        <ElementInspector
          key={element.element}
          caseId={caseId}
          category={chosen.category}
          element={element}
        />
      )}
    </div>
  );
}

function Summary({ category }: { readonly category: MatrixCategory }) {
  const text = useTexts(MATRIX_TEXTS);
  const gaps = category.elements.filter(isGap).length;
  const contested = category.elements.filter(({ state }) => state === "contested").length;
  return (
    <span className={styles.summary}>
      {text("gaps", { count: gaps })}
      {contested > 0 && <> · {text("contested", { count: contested })}</>}
    </span>
  );
}

const firstGap = (category: MatrixCategory | undefined) =>
  category?.elements.find(isGap) ?? category?.elements[0];
