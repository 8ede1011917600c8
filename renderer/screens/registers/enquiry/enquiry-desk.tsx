import { useEffect, useMemo, useRef, useState } from "react";
import { Failure } from "../../../../shared/errors.ts";
import type { OutputOf } from "../../../api/bridge.ts";
import { useCall, useChange } from "../../../api/queries.ts";
import { useCommands } from "../../../app/commands.tsx";
import { useOpenCase } from "../../../app/open-case.tsx";
import { usePlace } from "../../../app/place.tsx";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Page, Section } from "../../../components/page.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { useLabels } from "../../../records/labels.ts";
import { CodeInput } from "../../../records/record-form/code-input.tsx";
import { DateInput } from "../../../records/record-form/plain-inputs.tsx";
import { RecordPicker } from "../../../records/record-form/record-picker.tsx";
import { FORM_TEXTS } from "../../../records/record-form/texts.ts";
import { placeOfRegister } from "../register-places.ts";
import { EMPTY_ENQUIRY, enquiryRecord, isWrongDate, type EnquiryDraft } from "./enquiry-draft.ts";
import { PersonSought } from "./person-sought.tsx";
import { TellingNotice, useTellingSentences } from "./telling-notice.tsx";
import { ENQUIRY_TEXTS } from "./texts.ts";
import styles from "./enquiry.module.css";

/** What is being taken down outlives a look at another record; it goes with the window. */
let kept: EnquiryDraft = EMPTY_ENQUIRY;

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
};

/**
 * Where an enquiry is taken down while somebody is on the telephone: whom they seek, who they are, what they ask, what
 * may be told and was told, and what was promised. It becomes one record.
 */
export function EnquiryDesk() {
  const text = useTexts(ENQUIRY_TEXTS);
  const form = useTexts(FORM_TEXTS);
  const { failure } = useSharedTexts();
  const { field } = useLabels();
  const { go } = usePlace();
  const { current } = useOpenCase();
  const add = useChange("record.add");
  const [draft, setDraft] = useState(kept);
  const [added, setAdded] = useState<string>();
  const [failed, setFailed] = useState<Failure>();
  const [isDateWrong, setDateWrong] = useState(false);
  const whoAsks = useRef<HTMLDivElement>(null);
  const promised = useRef<HTMLDivElement>(null);
  useEffect(() => {
    kept = draft;
  }, [draft]);
  const change = (changed: Partial<EnquiryDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
  };
  const { sought } = draft;
  const known = sought?.kind === "known" ? sought.id : undefined;
  const { data: telling } = useCall(
    "enquiry.may-tell",
    {
      sought: (known ?? "") as never,
      ...(draft.callerRelation !== undefined && { relation: draft.callerRelation as never }),
      ...(draft.callerCheck !== undefined && { check: draft.callerCheck as never }),
    },
    { enabled: known !== undefined },
  );
  const sentences = useTellingSentences(telling);
  const mayTell = known === undefined ? [text(sought ? "tellUnknown" : "tellFirst")] : sentences;

  const leave = () => {
    kept = EMPTY_ENQUIRY;
    go(placeOfRegister("enquiry"));
  };
  const save = async (): Promise<void> => {
    setFailed(undefined);
    setDateWrong(isWrongDate(draft));
    if (isWrongDate(draft)) {
      promised.current?.querySelector("input")?.focus();
      return;
    }
    const cases = current ? { cases: [current.id] } : {};
    try {
      let person = added;
      if (sought?.kind === "described" && sought.isNew && person === undefined) {
        const names = [{ text: sought.description.trim() }];
        person = (await add.mutateAsync({ type: "person", records: [{ names, ...cases }] })).ids[0];
        setAdded(person);
      }
      const record = enquiryRecord(draft, {
        today: today(),
        case: current?.id,
        mayTell: sought ? mayTell.join(" ") : "",
        permissions: known === undefined ? [] : permissionsOf(telling),
        added: person,
      });
      const { ids } = await add.mutateAsync({ type: "enquiry", records: [record] });
      kept = EMPTY_ENQUIRY;
      const [id] = ids;
      go(id === undefined ? placeOfRegister("enquiry") : { screen: "registers", id });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setFailed(error);
    }
  };
  const latest = useRef(save);
  latest.current = save;
  useCommands(
    useMemo(
      () => [
        {
          id: "enquiry.save",
          label: text("save"),
          group: text("title"),
          keys: "Mod+S",
          run: () => void latest.current(),
        },
      ],
      [text],
    ),
  );
  const label = (name: string) => field("enquiry", name);
  const line = (name: "callerName" | "callerContact" | "nextContactHow") => (
    <TextField
      label={label(name)}
      value={draft[name]}
      onChange={(value) => {
        change({ [name]: value });
      }}
      autoComplete="off"
    />
  );
  const words = (name: "asked" | "told" | "learned", rows: number) => (
    <TextField
      label={label(name)}
      rows={rows}
      value={draft[name]}
      onChange={(value) => {
        change({ [name]: value });
      }}
    />
  );
  return (
    <Page title={text("title")} about={text("about")}>
      {failed && <Notice kind="error">{failure(failed)}</Notice>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Section title={text("whom")}>
          <PersonSought
            draft={draft}
            onChange={change}
            onChosen={() => {
              requestAnimationFrame(() => whoAsks.current?.querySelector("input")?.focus());
            }}
          />
        </Section>
        <Section title={text("who")}>
          <div className={styles.fields} ref={whoAsks}>
            {line("callerName")}
            <CodeInput
              label={label("callerRelation")}
              vocabulary="relation-kinds"
              value={draft.callerRelation}
              onChange={(callerRelation) => {
                change({ callerRelation });
              }}
            />
            <CodeInput
              label={label("callerCheck")}
              vocabulary="caller-checks"
              value={draft.callerCheck}
              onChange={(callerCheck) => {
                change({ callerCheck });
              }}
            />
            {line("callerContact")}
            <CodeInput
              label={label("channel")}
              vocabulary="enquiry-channels"
              value={draft.channel}
              onChange={(channel) => {
                change({ channel });
              }}
            />
            <RecordPicker
              label={text("callerKnown")}
              types={["person"]}
              value={draft.caller}
              onChange={(caller) => {
                change({ caller });
              }}
            />
          </div>
        </Section>
        <Section title={text("what")}>
          {words("asked", 3)}
          <div role="region" aria-live="polite" aria-label={label("mayTell")} className={styles.telling}>
            <h3>{label("mayTell")}</h3>
            {known !== undefined ? (
              telling && <TellingNotice telling={telling} sentences={sentences} />
            ) : (
              <p data-quiet>{mayTell.join(" ")}</p>
            )}
          </div>
          {words("told", 3)}
          {words("learned", 2)}
        </Section>
        <Section title={text("then")}>
          <div className={styles.fields} ref={promised}>
            <DateInput
              label={label("nextContact")}
              value={draft.nextContact}
              onChange={(nextContact = "") => {
                change({ nextContact });
              }}
              error={isDateWrong ? form("problem.not-a-date") : undefined}
            />
            {line("nextContactHow")}
          </div>
        </Section>
        <div className={styles.actions}>
          <Button type="submit" look="primary" isDisabled={add.isPending}>
            {text("save")}
          </Button>
          <Button onPress={leave}>{text("discard")}</Button>
        </div>
      </form>
    </Page>
  );
}

const permissionsOf = (telling: OutputOf<"enquiry.may-tell"> | undefined): readonly string[] =>
  telling?.permissions ?? [];
