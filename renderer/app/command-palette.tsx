import { useEffect, useMemo, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useCall } from "../api/queries.ts";
import { Content } from "../components/content.tsx";
import { useLanguage } from "../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../language/use-texts.ts";
import { showKeys, useAllCommands, useCommands, type Command } from "./commands.tsx";
import { screenOf, usePlace } from "./place.tsx";
import { SHELL_TEXTS } from "./shell-texts.ts";
import styles from "./command-palette.module.css";

const MOST_COMMANDS = 12;
const MOST_RESULTS = 20;
const PAUSE_MILLISECONDS = 120;

type Line = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Its label is the title of a record. */
  readonly isRecord?: boolean;
  readonly run: () => void;
};

/** Everything reachable by typing: commands first, then what the archive holds. */
export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  const text = useTexts(SHELL_TEXTS);
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: "palette",
          label: text("palette"),
          group: text("help"),
          keys: "Mod+K",
          run: () => {
            setOpen(true);
          },
        },
      ],
      [text],
    ),
  );
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className={styles.overlay!}>
      <Modal className={styles.modal!}>
        <Dialog aria-label={text("palette")} className={styles.dialog!}>
          <Palette
            onDone={() => {
              setOpen(false);
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onDone }: { readonly onDone: () => void }) {
  const text = useTexts(SHELL_TEXTS);
  const { text: shared } = useSharedTexts();
  const { language } = useLanguage();
  const commands = useAllCommands();
  const { go } = usePlace();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(words.trim());
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  const { data: found } = useCall(
    "search.query",
    { query: asked, limit: MOST_RESULTS },
    { enabled: asked.length >= 2 },
  );

  const wanted = words.trim().toLocaleLowerCase(language);
  const matching: Line[] = commands
    .filter(({ id, label }) => id !== "palette" && label.toLocaleLowerCase(language).includes(wanted))
    .slice(0, MOST_COMMANDS)
    .map(({ id, label, keys, run }) => ({ id, label, detail: keys ? showKeys(keys) : "", run }));
  const results: Line[] = (asked.length >= 2 ? (found ?? []) : []).flatMap(
    ({ id, type, title, snippet, part }) => {
      const screen = screenOf(type);
      if (!screen) return [];
      const known = shared(`record.${type}` as Parameters<typeof shared>[0]);
      return [
        {
          id: `${id}/${part}`,
          label: title,
          isRecord: true,
          detail: `${known} · ${snippet}`,
          run: () => {
            go({ screen, id, ...(part !== "" && { part }) });
          },
        },
      ];
    },
  );
  const lines = [...matching, ...results];
  const at = Math.min(chosen, Math.max(lines.length - 1, 0));
  const take = (line: Line | undefined) => {
    if (!line) return;
    onDone();
    line.run();
  };

  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-lines"
        aria-activedescendant={lines[at] ? `palette-${at}` : undefined}
        aria-label={text("palette")}
        className={styles.input}
        placeholder={text("paletteHint")}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setChosen(Math.min(at + 1, lines.length - 1));
          else if (event.key === "ArrowUp") setChosen(Math.max(at - 1, 0));
          else if (event.key === "Enter") take(lines[at]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-lines" role="listbox" aria-label={text("palette")} className={styles.lines}>
        {lines.map((line, index) => (
          <div
            key={line.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.line}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: "nearest" });
            }}
            onPointerDown={(event) => {
              event.preventDefault();
              take(line);
            }}
          >
            <span className={styles.label}>
              {line.isRecord ? <Content>{line.label}</Content> : line.label}
            </span>
            <span className={styles.detail}>{line.detail}</span>
          </div>
        ))}
      </div>
      {lines.length === 0 && <p className={styles.nothing}>{text("nothingFound")}</p>}
    </>
  );
}
