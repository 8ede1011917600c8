import { useEffect, useState, type KeyboardEvent } from "react";
import { isEdtf } from "../../../shared/dates/edtf.ts";
import { LANGUAGES, type Language } from "../../../shared/messages/index.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { splitParagraphs } from "../../../shared/testimony/split-paragraphs.ts";
import { useChange } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { DateInput } from "../../records/record-form/plain-inputs.tsx";
import { typedDate } from "../../records/record-form/typed-date.ts";
import { LANGUAGE_TAGS } from "./language-tags.ts";
import { NEW_TEXTS } from "./new-texts.ts";
import { isSaveKey } from "./save-key.ts";
import { WitnessField, type Witness } from "./witness-field.tsx";
import styles from "./new-testimony.module.css";

type Draft = {
  readonly witness: Witness;
  readonly code: string;
  readonly taken: string;
  readonly language: string | undefined;
  readonly words: string;
};

const EMPTY: Draft = {
  witness: { name: "", id: undefined },
  code: "",
  taken: "",
  language: undefined,
  words: "",
};

/** What was typed and not saved, as long as the window lives: going to look something up must not lose it. */
let kept = EMPTY;

/** Writes testimony down: who, when, in which language, and the words. */
export function NewTestimony() {
  const text = useTexts(NEW_TEXTS);
  const { failure } = useSharedTexts();
  const { language: own } = useLanguage();
  const { languageName } = useFormats();
  const { go } = usePlace();
  const { current: matter } = useOpenCase();
  const write = useChange("testimony.write", ["law.categories", "law.matrix"]);
  const [draft, setDraft] = useState(kept);
  const [isAsked, ask] = useState(false);
  useEffect(() => {
    kept = draft;
  }, [draft]);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const language = draft.language ?? (own === "en" || own === "fr" ? "uk" : own);
  const count = splitParagraphs(draft.words).length;
  const taken = typedDate(draft.taken);
  const code = draft.code.trim().toUpperCase();
  const wrong = {
    words: count === 0,
    taken: taken !== "" && !isEdtf(taken),
    code: draft.witness.id === undefined && code !== "" && !/^[A-Z]{1,4}-\d{3,8}$/.test(code),
  };
  const isTaken = write.error?.code === "invalid-field" && write.error.params.field === "code";

  const save = async () => {
    ask(true);
    if (wrong.words || wrong.taken || wrong.code) return;
    const { id, name } = draft.witness;
    const { statement } = await write.mutateAsync({
      language,
      text: draft.words,
      ...(taken !== "" && { taken }),
      ...(id !== undefined ? { witness: id as RecordId } : { name, ...(code !== "" && { code }) }),
      ...(matter && { case: matter.id }),
    });
    setDraft(EMPTY);
    kept = EMPTY;
    go({ screen: "statements", id: statement });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    void save().catch(() => undefined);
  };

  return (
    <div className={styles.page}>
      <div className={styles.form} onKeyDown={onKeyDown}>
        <h1>{text("title")}</h1>
        <p data-quiet>{text("intro")}</p>
        <WitnessField
          witness={draft.witness}
          onChange={(witness) => {
            change({ witness });
          }}
        />
        <div className={styles.short}>
          {draft.witness.id === undefined && (
            <TextField
              label={text("code")}
              hint={text("codeHint")}
              value={draft.code}
              onChange={(value) => {
                change({ code: value });
                write.reset();
              }}
              error={isTaken ? text("codeTaken") : isAsked && wrong.code ? text("codeWrong") : undefined}
              autoComplete="off"
            />
          )}
          <DateInput
            label={text("taken")}
            value={draft.taken}
            onChange={(value) => {
              change({ taken: value ?? "" });
            }}
            error={isAsked && wrong.taken ? text("takenWrong") : undefined}
          />
          <Choice
            label={text("language")}
            options={LANGUAGE_TAGS.map((value) => ({ value, label: languageName(value) }))}
            value={language}
            onChange={(value) => {
              change({ language: value });
            }}
          />
        </div>
        <TextField
          label={text("words")}
          hint={text("wordsHint")}
          value={draft.words}
          onChange={(words) => {
            change({ words });
          }}
          rows={14}
          reading
          lang={language}
          error={isAsked && wrong.words ? text("wordsNeeded") : undefined}
        />
        <p data-quiet role="status">
          {text("count", { count })}
        </p>
        <Notice>
          <p>
            <strong>{text("permission")}</strong>
          </p>
          <p>{text("permissionNote")}</p>
          <ReadOut language={language} />
        </Notice>
        {write.error && !isTaken && <Notice kind="error">{failure(write.error.toData())}</Notice>}
        <div className={styles.actions}>
          <Button
            onPress={() => {
              go({ screen: "statements" });
            }}
          >
            {text("cancel")}
          </Button>
          <Button
            look="primary"
            isDisabled={write.isPending}
            onPress={() => void save().catch(() => undefined)}
          >
            {text("save")}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What the witness is told, in the witness's language where we have it. */
function ReadOut({ language }: { readonly language: string }) {
  const text = useTexts(NEW_TEXTS);
  const spoken = LANGUAGES.find((each): each is Language => each === language);
  if (spoken === undefined) return null;
  return (
    <details className={styles.readOut}>
      <summary>{text("readOutLabel")}</summary>
      <blockquote lang={spoken} dir="auto">
        {NEW_TEXTS[spoken].readOut}
      </blockquote>
    </details>
  );
}
