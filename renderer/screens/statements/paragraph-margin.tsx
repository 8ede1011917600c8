import { memo, type ReactNode } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { screenOf, usePlace, type Place } from "../../app/place.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { Meanings } from "./run-text.tsx";
import type { Paragraph } from "./statement-content.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./paragraph-margin.module.css";

/** What refers to one paragraph. */
export type ParagraphLink = OutputOf<"testimony.links">["links"][number];
export type Restriction = OutputOf<"testimony.links">["restrictions"][number];

const SIGNS: Readonly<Record<string, string>> = { supports: "+", contradicts: "−" };

/** The margin of a paragraph: everything that refers to it, as short words that lead there. */
export const ParagraphMargin = memo(function ParagraphMargin({
  paragraph,
  links,
  restrictions,
  meanings,
  elementName,
  isTabStop,
}: {
  readonly paragraph: Paragraph;
  readonly links: readonly ParagraphLink[];
  readonly restrictions: readonly Restriction[];
  readonly meanings: Meanings;
  readonly elementName: (link: ParagraphLink) => string;
  /** True in the paragraph with the focus: Tab leads through its links alone. */
  readonly isTabStop: boolean;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { go } = usePlace();
  const named = [...new Set(paragraph.text.flatMap(({ mention }) => mention ?? []))].flatMap(
    (mention) => meanings.get(mention) ?? [],
  );
  const meant = [
    ...new Map(named.filter(({ record }) => record !== null).map((each) => [each.record, each])).values(),
  ];
  if (links.length + restrictions.length + meant.length === 0) return null;
  return (
    <ul className={styles.margin}>
      {restrictions.map(({ permission, state }) => (
        <li key={permission} className={styles.restricted}>
          <span aria-hidden>⊘ </span>
          {text(state === "refused" ? "refusedParagraph" : "withdrawnParagraph")}
        </li>
      ))}
      {links.map((link) => (
        <li key={`${link.kind}${link.id}${link.stance}`}>
          <MarginLink place={placeOf(link)} title={link.title} onGo={go} isTabStop={isTabStop}>
            {link.kind === "assessment" ? (
              <>
                <span aria-hidden className={styles.sign}>
                  {SIGNS[link.stance] ?? "·"}
                </span>
                {text(
                  link.stance === "supports" ? "for" : link.stance === "contradicts" ? "against" : "other",
                )}
                {": "}
                {elementName(link)}
                {link.state === "draft" && <span className={styles.quiet}> {text("draft")}</span>}
              </>
            ) : (
              <>
                {link.stance === "contradicts" && (
                  <span aria-hidden className={styles.sign}>
                    −
                  </span>
                )}
                {text(link.kind)} <span data-code>{link.code}</span>
              </>
            )}
          </MarginLink>
        </li>
      ))}
      {meant.map(({ record, type, title, code }) => (
        <li key={record}>
          <MarginLink
            place={{ screen: screenOf(type) ?? "persons", id: record! }}
            title={code}
            onGo={go}
            isTabStop={isTabStop}
          >
            {title}
          </MarginLink>
        </li>
      ))}
    </ul>
  );
});

function MarginLink({
  place,
  title,
  onGo,
  isTabStop,
  children,
}: {
  readonly place: Place;
  readonly title: string;
  readonly onGo: (place: Place) => void;
  readonly isTabStop: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.link}
      tabIndex={isTabStop ? 0 : -1}
      title={title}
      onClick={() => {
        onGo(place);
      }}
    >
      {children}
    </button>
  );
}

const placeOf = ({ kind, id, category, element }: ParagraphLink): Place =>
  kind === "assessment"
    ? { screen: "matrix", id: category, part: element }
    : { screen: screenOf(kind) ?? "overview", id };
