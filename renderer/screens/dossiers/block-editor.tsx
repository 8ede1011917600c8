import { useState } from "react";
import { plainText } from "../../../shared/model/runs.ts";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { RecordPicker } from "../../records/record-form/record-picker.tsx";
import { CitationsEditor } from "../../records/writing/citations-editor.tsx";
import { RunsEditor } from "../../records/writing/runs-editor.tsx";
import type { Block } from "./blocks.ts";
import { DOSSIERS_TEXTS } from "./texts.ts";
import styles from "./dossier-page.module.css";

const KINDS = ["paragraph", "heading", "quotation", "finding"] as const;
const DEPTHS = ["1", "2", "3"] as const;

/** Writes one block: its kind, its words with names, its sources, or the finding that it takes. */
export function BlockEditor({
  initial,
  categories,
  isSaving,
  onSave,
  onCancel,
}: {
  readonly initial: Block;
  /** Legal categories of the dossier, one of which a block of legal characterisation argues. */
  readonly categories: readonly string[];
  readonly isSaving: boolean;
  readonly onSave: (block: Block) => void;
  readonly onCancel: () => void;
}) {
  const text = useTexts(DOSSIERS_TEXTS);
  const labels = useLabels();
  const { language } = useLanguage();
  const argues = initial.section === "characterisation";
  const { data: law } = useCall("law.categories", {}, { enabled: argues });
  const [draft, setDraft] = useState(initial);
  const [isAsked, ask] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const change = (changes: { readonly [Name in keyof Block]?: Block[Name] | undefined }) => {
    setDraft((before) => ({ ...before, ...changes }) as Block);
  };
  const { kind } = draft;
  const isEmpty = kind !== "finding" && plainText(draft.text ?? []).trim() === "";
  const lacksFinding = kind === "finding" && draft.finding === undefined;
  const isCited = kind === "paragraph" || kind === "quotation";
  const save = () => {
    ask(true);
    if (!isEmpty && !lacksFinding) onSave(asSaved(draft));
  };
  const titleOf = (id: string): string => {
    const found = law?.categories.find((each) => each.id === id);
    const titles = found?.titles as Readonly<Record<string, string>> | undefined;
    return titles?.[language] ?? titles?.en ?? id;
  };
  return (
    <form
      className={styles.editor}
      aria-label={text(initial.id === undefined ? "newBlock" : "editBlock", {
        section: labels.code("sections", initial.section),
      })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.choices}>
        <Choice
          label={text("kind")}
          options={KINDS.map((value) => ({ value, label: labels.code("block-kinds", value) }))}
          value={kind}
          onChange={(chosen) => {
            change({ kind: chosen });
          }}
        />
        {kind === "heading" && (
          <Choice
            label={text("depth")}
            options={DEPTHS.map((value) => ({ value, label: value }))}
            value={String(draft.depth ?? 1) as (typeof DEPTHS)[number]}
            onChange={(depth) => {
              change({ depth: Number(depth) });
            }}
          />
        )}
        {argues && (
          <Choice
            label={text("category")}
            options={[
              { value: "", label: text("noCategory") },
              ...categories.map((value) => ({ value, label: titleOf(value) })),
            ]}
            value={draft.category ?? ""}
            onChange={(category) => {
              change({ category });
            }}
          />
        )}
      </div>
      {kind === "finding" ? (
        <>
          <RecordPicker
            label={text("finding")}
            types={["finding"]}
            value={draft.finding}
            error={isAsked && lacksFinding ? text("findingNeeded") : undefined}
            onChange={(finding) => {
              change({ finding });
            }}
          />
          {isAsked && lacksFinding && <Notice kind="error">{text("findingNeeded")}</Notice>}
        </>
      ) : (
        <RunsEditor
          label={text("text")}
          value={draft.text ?? []}
          rows={kind === "heading" ? 2 : 7}
          autoFocus
          error={isAsked && isEmpty ? text("textNeeded") : undefined}
          onChange={(runs) => {
            change({ text: runs });
          }}
          onCite={
            isCited
              ? () => {
                  setPicking(true);
                }
              : undefined
          }
        />
      )}
      {isCited && (
        <CitationsEditor
          label={text("citations")}
          value={draft.citations ?? []}
          onChange={(citations) => {
            change({ citations });
          }}
          isPicking={isPicking}
          onPicking={setPicking}
        />
      )}
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={isSaving}>
          {text("save")}
        </Button>
        <Button onPress={onCancel}>{text("cancel")}</Button>
      </div>
    </form>
  );
}

/** The block with what belongs to its kind alone. */
function asSaved({ id, section, kind, text, finding, citations, depth, category }: Block): Block {
  const isCited = kind === "paragraph" || kind === "quotation";
  return {
    ...(id !== undefined && { id }),
    section,
    kind,
    ...(kind === "finding" ? finding !== undefined && { finding } : text && { text }),
    ...(kind === "finding" && citations && { citations }),
    ...(isCited && citations && citations.length > 0 && { citations }),
    ...(kind === "heading" && { depth: depth ?? 1 }),
    ...(category !== undefined && category !== "" && { category }),
  };
}
