import type { OutputOf } from "../../../api/bridge.ts";
import { Button } from "../../../components/button.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import type { RecordView } from "../../../records/read-field.ts";
import { RecordLink } from "../../../records/record-link.tsx";
import { markOf } from "../citing/mark.ts";
import { useMarkWords } from "../citing/mark-words.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import { CustodyOfItem } from "./custody-of-item.tsx";
import { FileFacts } from "./file-facts.tsx";
import { MetadataView } from "./metadata-view.tsx";
import { PermissionsOfItem } from "./permissions-of-item.tsx";
import { Provenance } from "./provenance.tsx";
import { WorkingCopy } from "./working-copy.tsx";
import styles from "./inspector.module.css";

type Citations = OutputOf<"evidence.citations">;

/** All that is known of an item beside what it shows. */
export function Inspector({
  item,
  citations,
  onOpen,
}: {
  readonly item: RecordView;
  readonly citations: Citations;
  /** Opens a citation at its place. */
  readonly onOpen: (citation: string) => void;
}) {
  const text = useTexts(EVIDENCE_TEXTS);
  return (
    <aside className={styles.inspector} aria-label={text("inspector")}>
      <section>
        <h2>{text("cited")}</h2>
        <CitationList citations={citations} onOpen={onOpen} />
      </section>
      <Provenance item={item} />
      <FileFacts item={item} />
      <MetadataView item={item} />
      <PermissionsOfItem id={item.id} />
      <CustodyOfItem id={item.id} />
      <WorkingCopy item={item} />
    </aside>
  );
}

function CitationList({
  citations,
  onOpen,
}: {
  readonly citations: Citations;
  readonly onOpen: (citation: string) => void;
}) {
  const text = useTexts(EVIDENCE_TEXTS);
  const words = useMarkWords();
  if (citations.length === 0) return <p data-quiet>{text("noCitations")}</p>;
  return (
    <ul className={styles.list}>
      {citations.map((each) => {
        const place = words(markOf(each));
        return (
          <li key={each.citation}>
            <Button
              look="quiet"
              className={styles.place!}
              aria-label={text("openCitation", { place })}
              onPress={() => {
                onOpen(each.citation);
              }}
            >
              {place}
            </Button>
            {each.uses.map((use) => (
              <p key={use.id} className={styles.use}>
                {use.stance !== "" && (
                  <strong>{text(use.stance === "contradicts" ? "contradicts" : "supports")}</strong>
                )}{" "}
                {use.type === "assessment" ? (
                  <>
                    <code>{use.element}</code> {use.title}
                  </>
                ) : (
                  <RecordLink id={use.id} />
                )}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
