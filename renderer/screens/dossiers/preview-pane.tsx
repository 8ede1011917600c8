import { LEVELS, type Level } from "../../../shared/model/vocabulary/dossiers.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { LeftOut } from "./left-out.tsx";
import { PreviewPage } from "./preview-page.tsx";
import type { Preview } from "./use-preview.ts";
import styles from "./preview.module.css";

/** The real pages at the level chosen, what is left out there, and what would refuse an export. */
export function PreviewPane({
  preview,
  level,
  onLevel,
  page,
  onPage,
}: {
  readonly preview: Preview;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const text = useTexts(EXPORT_TEXTS);
  const { failure } = useSharedTexts();
  const labels = useLabels();
  const { made, isMaking } = preview;
  const shown = made ? Math.min(page, made.pages) : 1;
  return (
    <section className={styles.pane} aria-label={text("preview")}>
      <h2 className={styles.title}>{text("preview")}</h2>
      <Choice
        label={text("shownAt")}
        options={LEVELS.map((value) => ({ value, label: labels.code("levels", value) }))}
        value={level}
        onChange={onLevel}
      />
      <div className={styles.bar}>
        <Button
          isDisabled={!made || shown <= 1}
          aria-label={text("previous")}
          onPress={() => {
            onPage(shown - 1);
          }}
        >
          <span aria-hidden className={styles.arrow}>
            ‹
          </span>
        </Button>
        <span>{made && text("pageOf", { page: shown, pages: made.pages })}</span>
        <Button
          isDisabled={!made || shown >= made.pages}
          aria-label={text("next")}
          onPress={() => {
            onPage(shown + 1);
          }}
        >
          <span aria-hidden className={styles.arrow}>
            ›
          </span>
        </Button>
        <span className={styles.state} role="status">
          {isMaking && text("making")}
        </span>
        {isMaking ? (
          <Button look="quiet" onPress={preview.stop}>
            {text("stop")}
          </Button>
        ) : (
          <Button look="quiet" onPress={preview.again}>
            {text("again")}
          </Button>
        )}
      </div>
      {preview.failure &&
        (preview.failure.code === "cancelled" ? (
          <Notice>{text("stopped")}</Notice>
        ) : (
          <Notice kind="error">{failure(preview.failure.toData())}</Notice>
        ))}
      {made && (
        <>
          <LeftOut refusals={made.refusals} exclusions={made.exclusions} />
          <PreviewPage preview={made.preview} page={shown} />
        </>
      )}
    </section>
  );
}
