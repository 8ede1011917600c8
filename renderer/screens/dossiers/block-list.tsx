import { Fragment, useEffect, useRef, useState } from "react";
import { SECTIONS } from "../../../shared/model/vocabulary/dossiers.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { BlockEditor } from "./block-editor.tsx";
import { BlockRow } from "./block-row.tsx";
import {
  bySection,
  neighbourOf,
  withBlock,
  withMoved,
  withoutBlock,
  withReplaced,
  type Block,
  type SectionCode,
} from "./blocks.ts";
import { DOSSIERS_TEXTS } from "./texts.ts";
import styles from "./dossier-page.module.css";

/** What is being written: a block in its place, or a new one behind a place or at the end of its section. */
type Writing = { readonly at: number } | { readonly section: SectionCode; readonly after?: number };

/** Everything that is written in a dossier, by section, with adding, moving, changing and deleting. */
export function BlockList({
  blocks,
  categories,
  paragraphs,
  mayEdit,
  isSaving,
  onSave,
  onShowPage,
}: {
  readonly blocks: readonly Block[];
  readonly categories: readonly string[];
  /** Where the preview shows each. */
  readonly paragraphs: OutputOf<"dossier.preview">["paragraphs"];
  readonly mayEdit: boolean;
  readonly isSaving: boolean;
  /** Resolves when the new list is saved. */
  readonly onSave: (blocks: readonly Block[]) => Promise<void>;
  readonly onShowPage: (page: number) => void;
}) {
  const text = useTexts(DOSSIERS_TEXTS);
  const labels = useLabels();
  const [chosen, choose] = useState<string>();
  const [writing, write] = useState<Writing>();
  const [removing, remove] = useState<number>();
  const [section, setSection] = useState<SectionCode>("summary");
  const [returning, returnTo] = useState<string | null>();
  const whole = useRef<HTMLElement>(null);
  const isBusy = writing !== undefined || removing !== undefined;
  useEffect(() => {
    if (returning === undefined || isBusy) return;
    // Whoever leaves an editor or a question goes on where it stood.
    const row =
      returning === null ? null : whole.current?.querySelector(`[data-block="${returning}"] button`);
    const heading = whole.current?.querySelector("h2");
    (row instanceof HTMLElement ? row : heading)?.focus();
    returnTo(undefined);
  }, [returning, isBusy]);
  const shown = new Map(paragraphs.map((each) => [each.id, each]));
  const keyOf = (block: Block, at: number) => block.id ?? `block:${at}`;
  const leave = () => {
    const at = writing && ("at" in writing ? writing.at : writing.after);
    const block = at === undefined ? undefined : blocks[at];
    returnTo(block?.id ?? null);
    write(undefined);
  };
  const editor = (initial: Block, save: (block: Block) => readonly Block[]) => (
    <BlockEditor
      initial={initial}
      categories={categories}
      isSaving={isSaving}
      onSave={(block) => {
        void onSave(save(block)).then(leave);
      }}
      onCancel={leave}
    />
  );
  const isNewHere = (name: SectionCode, after: number | undefined) =>
    writing !== undefined && "section" in writing && writing.section === name && writing.after === after;
  const newBlock = (name: SectionCode, after?: number) =>
    isNewHere(name, after) && (
      <li>{editor({ section: name, kind: "paragraph" }, (block) => withBlock(blocks, block, after))}</li>
    );
  const sections = bySection(blocks);
  const isBegun = sections.some((each) => each.section === section);
  return (
    <section ref={whole} className={styles.blocks} aria-label={text("blocks")}>
      <h2 tabIndex={-1}>{text("blocks")}</h2>
      {sections.length === 0 && <p data-quiet>{text("noBlocks")}</p>}
      {mayEdit && (
        <div className={styles.add}>
          <Choice
            label={text("addTo")}
            options={SECTIONS.map((value) => ({ value, label: labels.code("sections", value) }))}
            value={section}
            onChange={setSection}
          />
          <Button
            onPress={() => {
              write({ section });
            }}
          >
            {text("addHere")}
          </Button>
        </div>
      )}
      {!isBegun && writing && "section" in writing && writing.section === section && (
        <ul className={styles.list}>{newBlock(section)}</ul>
      )}
      {sections.map((each) => (
        <section key={each.section} className={styles.part}>
          <h3>{labels.code("sections", each.section)}</h3>
          <ul className={styles.list}>
            {each.blocks.flatMap(({ block, at }) => {
              const key = keyOf(block, at);
              const place = shown.get(key);
              const up = neighbourOf(blocks, at, -1);
              const down = neighbourOf(blocks, at, 1);
              const isEdited = writing !== undefined && "at" in writing && writing.at === at;
              return [
                isEdited ? (
                  <li key={key}>{editor(block, (changed) => withReplaced(blocks, at, changed))}</li>
                ) : (
                  <BlockRow
                    key={key}
                    block={block}
                    number={place?.number}
                    page={place?.page}
                    isChosen={chosen === key}
                    onChoose={() => {
                      choose(chosen === key ? undefined : key);
                      if (place && chosen !== key) onShowPage(place.page);
                    }}
                    onShowPage={onShowPage}
                    actions={
                      mayEdit
                        ? {
                            edit: () => {
                              write({ at });
                            },
                            up: up === undefined ? undefined : () => void onSave(withMoved(blocks, at, -1)),
                            down:
                              down === undefined ? undefined : () => void onSave(withMoved(blocks, at, 1)),
                            after: () => {
                              write({ section: each.section, after: at });
                            },
                            remove: () => {
                              remove(at);
                            },
                          }
                        : undefined
                    }
                  />
                ),
                <Fragment key={`after ${key}`}>{newBlock(each.section, at)}</Fragment>,
              ];
            })}
            {newBlock(each.section)}
          </ul>
        </section>
      ))}
      {removing !== undefined && (
        <Dialog
          title={text("removeTitle")}
          isOpen
          onClose={() => {
            remove(undefined);
          }}
        >
          <p>{text("removeBody")}</p>
          <DialogActions>
            <Button
              onPress={() => {
                remove(undefined);
              }}
            >
              {text("cancel")}
            </Button>
            <Button
              look="danger"
              autoFocus
              onPress={() => {
                const next = neighbourOf(blocks, removing, 1) ?? neighbourOf(blocks, removing, -1);
                void onSave(withoutBlock(blocks, removing)).then(() => {
                  returnTo((next === undefined ? undefined : blocks[next]?.id) ?? null);
                });
                remove(undefined);
                choose(undefined);
              }}
            >
              {text("remove")}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}
