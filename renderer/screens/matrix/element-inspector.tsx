import { useState } from "react";
import { elementText } from "../../../shared/law/element-text.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { screenOf, usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { ElementStateMark } from "../../components/element-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LinkPassage, type PassageToLink } from "./link-passage.tsx";
import { isGap, type MatrixCategory } from "./matrix-screen.tsx";
import { MATRIX_TEXTS } from "./texts.ts";
import styles from "./element-inspector.module.css";

type Assessment = OutputOf<"law.assessments">[number];
type Passage = Assessment["passages"][number];

/** What is linked to an element, for and against, and what might be. */
export function ElementInspector({
  caseId,
  category,
  element,
}: {
  readonly caseId: string;
  readonly category: string;
  readonly element: MatrixCategory["elements"][number];
}) {
  const text = useTexts(MATRIX_TEXTS);
  const { language } = useLanguage();
  const { data } = useCall("law.assessments", { case: caseId, category, element: element.element });
  const [isLooking, look] = useState(false);
  return (
    <aside className={styles.inspector} aria-label={text("assessments")}>
      <p className={styles.text}>
        <Content>{elementText(element, language).text}</Content>
      </p>
      <ElementStateMark
        state={element.state}
        provisional={element.provisional}
        provisionalText={text("provisional")}
      />
      {isGap(element) && (
        <Notice kind="warning">
          <p>{text("gap")}</p>
          <p>{text("gapNext")}</p>
        </Notice>
      )}
      {data?.map((each) => (
        <AssessmentCard key={each.id} assessment={each} />
      ))}
      <section className={styles.candidates}>
        <h3>{text("candidates")}</h3>
        {isLooking ? (
          <Candidates caseId={caseId} element={element.element} />
        ) : (
          <Button
            onPress={() => {
              look(true);
            }}
          >
            {text("showCandidates")}
          </Button>
        )}
      </section>
    </aside>
  );
}

function AssessmentCard({ assessment }: { readonly assessment: Assessment }) {
  const text = useTexts(MATRIX_TEXTS);
  const { failure } = useSharedTexts();
  const review = useChange("law.review");
  const isContrary = assessment.stance === "contradicts";
  return (
    <article className={styles.card} data-contrary={isContrary || undefined}>
      <header className={styles.head}>
        <strong>{text(isContrary ? "contradicts" : "supports")}</strong>
        <Content code>{assessment.code}</Content>
      </header>
      <AssessmentWarnings assessment={assessment.id} />
      {assessment.passages.map((passage) => (
        <PassageQuote key={passage.citation} passage={passage} />
      ))}
      {(assessment.proposition || assessment.reasoning) && (
        <p className={styles.reason}>
          {assessment.proposition && (
            <>
              <Content>{assessment.proposition}</Content>{" "}
            </>
          )}
          <Content>{assessment.reasoning}</Content>
        </p>
      )}
      <footer className={styles.foot}>
        <span>
          {assessment.author !== "" && text("reasonBy", { author: assessment.author })}{" "}
          {assessment.state === "reviewed"
            ? text("reviewedBy", { reviewer: assessment.reviewer })
            : text(assessment.state === "rejected" ? "rejected" : "draft")}
        </span>
        {assessment.state === "draft" &&
          (assessment.mayReview ? (
            <span className={styles.actions}>
              <Button
                onPress={() => {
                  review.mutate({ id: assessment.id, state: "reviewed" });
                }}
              >
                {text("review")}
              </Button>
              <Button
                look="quiet"
                onPress={() => {
                  review.mutate({ id: assessment.id, state: "rejected" });
                }}
              >
                {text("reject")}
              </Button>
            </span>
          ) : (
            <span>{text("ownNote")}</span>
          ))}
      </footer>
      {review.error && <Notice kind="error">{failure(review.error.toData())}</Notice>}
    </article>
  );
}

/** What to consider about an assessment: it warns and stands in nobody's way. */
function AssessmentWarnings({ assessment }: { readonly assessment: string }) {
  const { text } = useSharedTexts();
  const { data } = useCall("law.warnings", { record: assessment });
  if (data === undefined || data.length === 0) return null;
  return (
    <Notice kind="warning">
      {data.map(({ code, record }) => (
        <p key={`${code} ${record}`}>{text(`warning.${code}`)}</p>
      ))}
    </Notice>
  );
}

function PassageQuote({ passage }: { readonly passage: Passage }) {
  const text = useTexts(MATRIX_TEXTS);
  const { go } = usePlace();
  const screen = screenOf(passage.sourceType);
  const where =
    passage.number !== null
      ? text("paragraph", { code: passage.sourceCode, number: passage.number })
      : passage.page !== null
        ? text("page", { code: passage.sourceCode, page: passage.page })
        : text("whole", { code: passage.sourceCode });
  return (
    <figure>
      <blockquote className={styles.quote}>
        <Content>{passage.quote || <span data-quiet>{passage.sourceTitle}</span>}</Content>
      </blockquote>
      <figcaption>
        <Button
          look="quiet"
          className={styles.where!}
          aria-label={text("open", { what: where })}
          isDisabled={screen === undefined}
          onPress={() => {
            if (screen)
              go({ screen, id: passage.source, ...(passage.part !== "" && { part: passage.part }) });
          }}
        >
          {where}
        </Button>
      </figcaption>
    </figure>
  );
}

function Candidates({ caseId, element }: { readonly caseId: string; readonly element: string }) {
  const text = useTexts(MATRIX_TEXTS);
  const { data } = useCall("law.candidates", { case: caseId, element });
  const [linking, link] = useState<PassageToLink>();
  if (!data) return null;
  if (data.length === 0) return <p data-quiet>{text("noCandidates")}</p>;
  return (
    <>
      <p data-quiet>{text("candidateNote")}</p>
      <ul className={styles.list}>
        {data.map((each) => {
          const where = text("paragraph", { code: each.sourceCode, number: each.number ?? 0 });
          return (
            <li key={each.part}>
              <blockquote className={styles.quote}>
                <Content>{each.text}</Content>
              </blockquote>
              <div className={styles.actions}>
                <span data-quiet>{where}</span>
                <Button
                  aria-label={`${text("link")}: ${where}`}
                  onPress={() => {
                    link({ cite: `${each.source}#${each.part}`, where, words: each.text });
                  }}
                >
                  {text("link")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {linking && (
        <LinkPassage
          caseId={caseId}
          element={element}
          passage={linking}
          onDone={() => {
            link(undefined);
          }}
        />
      )}
    </>
  );
}
