import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { call } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { ForeseenNotice, LateNotice, useForeseen } from "./late-names.tsx";
import type { NameWork, PossibleName } from "./name-work.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import { OtherRecord } from "./other-record.tsx";
import styles from "./name-panel.module.css";

type Kind = PossibleName["kind"];
const KINDS: readonly Kind[] = ["person", "place", "unit"];

/** Decides one possible name after the other. */
export function NamePanel({
  statement,
  work,
  at,
  number,
  onStep,
  onClose,
}: {
  readonly statement: RecordId;
  readonly work: NameWork;
  /** Place of the name in question among those without a decision. */
  readonly at: number;
  /** Number of its paragraph. */
  readonly number: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(NAME_TEXTS);
  const { failure } = useSharedTexts();
  const { undecided, pending, error, late } = work;
  const name = undecided[at];
  return (
    <section className={styles.panel} aria-labelledby="names-title">
      <h2 id="names-title">{text("title")}</h2>
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      {late && <LateNotice key={late.mentions.join()} {...late} />}
      {name ? (
        <>
          <p data-quiet>{text("progress", { at: at + 1, count: undecided.length })}</p>
          <Decision
            key={name.key}
            statement={statement}
            name={name}
            number={number}
            work={work}
            onStep={onStep}
            onClose={onClose}
          />
        </>
      ) : (
        <Notice kind="good">{text(work.dismissed.length > 0 || pending > 0 ? "allDecided" : "none")}</Notice>
      )}
      <p data-quiet role="status">
        {pending > 0 && text("pending", { count: pending })}
      </p>
    </section>
  );
}

function Decision({
  statement,
  name,
  number,
  work,
  onStep,
  onClose,
}: {
  readonly statement: RecordId;
  readonly name: PossibleName;
  readonly number: number;
  readonly work: NameWork;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(NAME_TEXTS);
  const labels = useLabels();
  const box = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<Kind>(name.kind);
  const [isSearching, search] = useState(false);
  const [newName, setNewName] = useState<string>();
  const options = [
    ...name.candidates.map(({ id, title, code }) => ({ id, label: text("known", { title, code }) })),
    { id: "unknown", label: text(kind === "place" ? "unknownPlace" : "unknown") },
  ];
  const [chosen, choose] = useState(0);
  const same = work.alike(name);
  useEffect(() => {
    if (!isSearching && newName === undefined) box.current?.focus();
  }, [isSearching, newName]);

  // Nothing is marked before it was said what that would move.
  const foreseen = useForeseen(statement, same, name.candidates[chosen]?.id ?? null);
  const confirm = (names: readonly PossibleName[]) => {
    if (foreseen.isPending) return;
    const option = options[chosen]!;
    const candidate = name.candidates.find(({ id }) => id === option.id);
    work.confirm(names, { kind: candidate?.type ?? kind, record: candidate?.id ?? null });
  };
  const add = async () => {
    const { ids } = await call("record.add", {
      type: kind === "place" ? "place" : "person",
      records: [{ names: [{ text: newName!.trim() }] }],
    });
    work.confirm(same, { kind, record: ids[0]! });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === "Escape") onClose();
      return;
    }
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
    if (event.key === "Enter") confirm(event.shiftKey ? same : [name]);
    else if (event.code === "KeyX") work.dismiss(event.shiftKey ? same : [name]);
    else if (event.code === "KeyN") onStep(1);
    else if (event.code === "KeyP") onStep(-1);
    else if (event.key === "ArrowDown") choose(Math.min(chosen + 1, options.length - 1));
    else if (event.key === "ArrowUp") choose(Math.max(chosen - 1, 0));
    else if (event.key === "Escape") onClose();
    else if (digit !== undefined && digit < options.length) choose(digit);
    else if (digit === options.length) search(true);
    else if (digit === options.length + 1) setNewName(name.surface);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (isSearching)
    return (
      <OtherRecord
        onPick={(id, type) => {
          work.confirm([name], { kind: type, record: id });
        }}
        onEscape={() => {
          search(false);
        }}
      />
    );
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      className={styles.decision}
      aria-label={`${name.surface}, ${text("inParagraph", { number })}. ${text("whom")} ${options[chosen]!.label}`}
      aria-describedby="names-keys"
      onKeyDown={onKeyDown}
    >
      <p className={styles.surface}>
        <strong>{name.surface}</strong> <span data-quiet>{text("inParagraph", { number })}</span>
      </p>
      <fieldset className={styles.options}>
        <legend>{text("whom")}</legend>
        {options.map(({ id, label }, index) => (
          <label key={id} className={styles.option} data-chosen={index === chosen || undefined}>
            <kbd aria-hidden>{index + 1}</kbd>
            <input
              type="radio"
              name="whom"
              checked={index === chosen}
              onChange={() => {
                choose(index);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
        <Button
          look="quiet"
          className={styles.more!}
          onPress={() => {
            search(true);
          }}
        >
          <kbd aria-hidden>{options.length + 1}</kbd>
          {text("other")}
        </Button>
        {kind !== "unit" && (
          <Button
            look="quiet"
            className={styles.more!}
            onPress={() => {
              setNewName(name.surface);
            }}
          >
            <kbd aria-hidden>{options.length + 2}</kbd>
            {text("newPerson")}
          </Button>
        )}
      </fieldset>
      {newName !== undefined && (
        <TextField
          label={text("newName")}
          value={newName}
          onChange={setNewName}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === "Enter" && newName.trim() !== "") void add().catch(() => undefined);
            else if (event.key === "Escape") setNewName(undefined);
          }}
        />
      )}
      {options[chosen]!.id === "unknown" && (
        <Choice
          label={text("kind")}
          options={KINDS.map((value) => ({ value, label: labels.code("mention-kinds", value) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <ForeseenNotice foreseen={foreseen} />
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={foreseen.isPending}
          onPress={() => {
            confirm([name]);
          }}
        >
          {text("confirm")}
        </Button>
        <Button
          onPress={() => {
            work.dismiss([name]);
          }}
        >
          {text("dismiss")}
        </Button>
        {same.length > 1 && (
          <>
            <Button
              look="quiet"
              onPress={() => {
                confirm(same);
              }}
            >
              {text("confirmAll", { count: same.length })}
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                work.dismiss(same);
              }}
            >
              {text("dismissAll", { count: same.length })}
            </Button>
          </>
        )}
      </div>
      <p id="names-keys" data-quiet className={styles.keys}>
        {text("keys")}
      </p>
    </div>
  );
}
