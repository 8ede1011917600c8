import { useState } from "react";
import { call, type OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { Failure } from "../../../shared/errors.ts";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { Button } from "../button.tsx";
import { Content } from "../content.tsx";
import { Dialog, DialogActions } from "../dialog.tsx";
import { Notice } from "../notice.tsx";
import { TextField } from "../text-field.tsx";
import { FILE_CHOOSER_TEXTS } from "./texts.ts";
import styles from "./file-chooser.module.css";

/** What is to be chosen. */
export type ChoiceKind = "archive" | "folder" | "new-folder" | "files" | "dossier" | "file" | "new-file";

type Entry = OutputOf<"files.list">["entries"][number];

/** Our own dialog for files and folders, where the host has none of the operating system's. */
export function FileChooser({
  kind,
  title,
  name: suggested = "",
  onChosen,
  onClose,
}: {
  readonly kind: ChoiceKind;
  readonly title: string;
  readonly name?: string | undefined;
  readonly onChosen: (paths: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(FILE_CHOOSER_TEXTS);
  const { failure } = useSharedTexts();
  const [path, setPath] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState(suggested);
  const { data, error } = useCall("files.list", path === undefined ? {} : { path });
  const isNew = kind === "new-folder" || kind === "new-file";
  const many = kind === "files";

  const open = (next: string) => {
    setPath(next);
    setTyped(undefined);
    setSelected(new Set());
  };
  const join = (folder: string, last: string) => `${folder.replace(/[/\\]$/, "")}/${last}`;
  const press = (entry: Entry) => {
    const choosable = isChoosable(kind, entry);
    if (!choosable) {
      if (entry.kind !== "file") open(entry.path);
      return;
    }
    if (many) {
      const next = new Set(selected);
      if (!next.delete(entry.path)) next.add(entry.path);
      setSelected(next);
    } else setSelected(new Set([entry.path]));
  };
  const choose = () => {
    if (!data) return;
    if (isNew) onChosen([join(data.path, name.trim())]);
    else if (selected.size > 0) onChosen([...selected]);
    else if (kind === "folder" || kind === "files") onChosen([data.path]);
  };
  const ready =
    data !== undefined && (isNew ? name.trim() !== "" : selected.size > 0 || kind === "folder" || many);

  return (
    <Dialog title={title} isOpen onClose={onClose} wide>
      <form
        className={styles.path}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== undefined) open(typed);
        }}
      >
        <TextField
          label={text("folder")}
          value={typed ?? data?.path ?? ""}
          onChange={setTyped}
          spellCheck="false"
        />
        <Button type="submit">{text("open")}</Button>
        <Button
          isDisabled={!data?.parent}
          onPress={() => {
            if (data?.parent) open(data.parent);
          }}
        >
          {text("up")}
        </Button>
        <NewFolder parent={data?.path} onMade={open} />
      </form>
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      <ul className={styles.entries} aria-label={text("entries")}>
        {data?.entries.map((entry) => (
          <li key={entry.path}>
            <button
              type="button"
              className={styles.entry}
              aria-pressed={isChoosable(kind, entry) ? selected.has(entry.path) : undefined}
              disabled={entry.kind === "file" && !isChoosable(kind, entry)}
              onClick={() => {
                press(entry);
              }}
              onDoubleClick={() => {
                if (entry.kind === "folder") open(entry.path);
              }}
              onKeyDown={(event) => {
                if (event.key !== "ArrowRight" || entry.kind === "file") return;
                event.preventDefault();
                open(entry.path);
              }}
            >
              <span aria-hidden className={styles.sign}>
                {SIGNS[entry.kind]}
              </span>
              <span className={styles.name}>
                <Content>{entry.name}</Content>
              </span>
              <Kind entry={entry} />
            </button>
          </li>
        ))}
        {data?.entries.length === 0 && <li className={styles.none}>{text("empty")}</li>}
      </ul>
      {isNew && <TextField label={text("name")} value={name} onChange={setName} spellCheck="false" />}
      <DialogActions>
        {many && (
          <span className={styles.count}>
            {selected.size === 0 ? text("wholeFolder") : text("chosen", { count: selected.size })}
          </span>
        )}
        <Button onPress={onClose}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={!ready} onPress={choose}>
          {text("choose")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const SIGNS: Readonly<Record<Entry["kind"], string>> = { folder: "▸", archive: "▣", dossier: "▤", file: "·" };

function isChoosable(kind: ChoiceKind, entry: Entry): boolean {
  if (kind === "archive") return entry.kind === "archive";
  if (kind === "dossier") return entry.kind === "dossier";
  if (kind === "files") return entry.kind === "file";
  return kind === "file" && entry.kind === "file";
}

function Kind({ entry }: { readonly entry: Entry }) {
  const text = useTexts(FILE_CHOOSER_TEXTS);
  const { intl } = useLanguage();
  if (entry.kind === "file") {
    const kilobytes = Math.max(1, Math.round((entry.size ?? 0) / 1024));
    return (
      <span className={styles.kind}>{intl.formatNumber(kilobytes, { style: "unit", unit: "kilobyte" })}</span>
    );
  }
  if (entry.kind === "folder") return null;
  return <span className={styles.kind}>{text(entry.kind)}</span>;
}

function NewFolder({
  parent,
  onMade,
}: {
  readonly parent: string | undefined;
  readonly onMade: (path: string) => void;
}) {
  const text = useTexts(FILE_CHOOSER_TEXTS);
  const { failure } = useSharedTexts();
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<Failure>();
  const make = async () => {
    if (parent === undefined || name === undefined || name.trim() === "") return;
    try {
      onMade((await call("files.make-folder", { path: parent, name: name.trim() })).path);
      setName(undefined);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
    }
  };
  if (name === undefined)
    return (
      <Button
        isDisabled={parent === undefined}
        onPress={() => {
          setName("");
        }}
      >
        {text("newFolder")}
      </Button>
    );
  return (
    <div className={styles.making}>
      <TextField
        label={text("newFolderName")}
        value={name}
        onChange={setName}
        autoFocus
        error={problem ? failure(problem.toData()) : undefined}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            void make();
          } else event.continuePropagation();
        }}
      />
      <Button onPress={() => void make()}>{text("make")}</Button>
    </div>
  );
}
