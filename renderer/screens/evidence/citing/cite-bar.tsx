import { useMemo } from "react";
import type { ViewKind } from "../../../../shared/viewing/view-kind.ts";
import { useCommands, type Command } from "../../../app/commands.tsx";
import { Button } from "../../../components/button.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { VIEWER_TEXTS } from "../viewer/texts.ts";
import type { Citing } from "./citing.ts";
import { useMarkWords } from "./mark-words.ts";
import { CITING_TEXTS } from "./texts.ts";
import styles from "./citing.module.css";

/** What can be marked, where it is not words. */
const HINTS: Readonly<Partial<Record<ViewKind, "nothingPicture" | "nothingRecording" | "nothingBytes">>> = {
  picture: "nothingPicture",
  sound: "nothingRecording",
  film: "nothingRecording",
  bytes: "nothingBytes",
};

/** Says which place of the item is marked, and cites it. */
export function CiteBar({ kind, citing }: { readonly kind: ViewKind; readonly citing: Citing }) {
  const text = useTexts(CITING_TEXTS);
  const viewer = useTexts(VIEWER_TEXTS);
  const words = useMarkWords();
  const { mark, setMark, isDrawing, setDrawing, link } = citing;
  const hasRegions = kind === "picture" || kind === "pages";
  const commands = useMemo<Command[]>(
    () => [
      { id: "evidence.cite", label: text("cite"), group: viewer("group"), keys: "c", run: link },
      ...(hasRegions
        ? [
            {
              id: "evidence.region",
              label: text("region"),
              group: viewer("group"),
              keys: "r",
              run: () => {
                setDrawing(true);
              },
            },
          ]
        : []),
    ],
    [text, viewer, link, hasRegions, setDrawing],
  );
  useCommands(commands);
  const hint = HINTS[kind] ?? "nothing";
  return (
    <section className={styles.bar} aria-label={text("bar")}>
      <p className={styles.mark} role="status">
        {mark ? <strong>{words(mark)}</strong> : <span data-quiet>{text(hint)}</span>}
      </p>
      <div className={styles.actions}>
        {hasRegions && (
          <Button
            onPress={() => {
              setDrawing(!isDrawing);
            }}
          >
            {text(isDrawing ? "regionEnd" : "region")}
          </Button>
        )}
        {mark && (
          <Button
            look="quiet"
            onPress={() => {
              setMark(undefined);
              setDrawing(false);
            }}
          >
            {text("clear")}
          </Button>
        )}
        <Button look={mark ? "primary" : "plain"} onPress={link}>
          {text(mark ? "cite" : "citeWhole")}
        </Button>
      </div>
    </section>
  );
}
