import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { call } from "../../api/bridge.ts";
import { useChange } from "../../api/queries.ts";
import { Notice } from "../../components/notice.tsx";
import { TranslationNote } from "../../components/translation-note.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useIsReleased, type LateNames } from "./late-names.tsx";
import { LINK_TEXTS } from "./link-texts.ts";
import { rememberTarget, useLinkTargets, type LinkTarget } from "./link-targets.ts";
import { LinkReasonForm, type LinkReason, type Subject } from "./link-reason.tsx";
import { MarkedLate, MarkLate } from "./mark-late.tsx";
import { citationOf, type Passage } from "./passage.ts";
import { PickList } from "./pick-list.tsx";
import styles from "./link-panel.module.css";

/** What was done, in words, and how it is taken back. */
export type Done = { readonly words: string; readonly undo: () => Promise<unknown> };

/** How a passage is named to its reader. */
export function usePassageName(): (passage: Passage) => string {
  const text = useTexts(LINK_TEXTS);
  return ({ first, last, words }) => {
    if (words) return text("words", { words: words.text, number: first + 1 });
    return first === last
      ? text("one", { number: first + 1 })
      : text("several", { first: first + 1, last: last + 1 });
  };
}

/** Links a passage: first the target, then, for an element, the reason. */
export function LinkPanel({
  statement,
  caseId,
  passage,
  subjects,
  onDone,
  onClose,
}: {
  readonly statement: RecordId;
  readonly caseId: string | undefined;
  readonly passage: Passage;
  readonly subjects: readonly Subject[];
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(LINK_TEXTS);
  const { failure } = useSharedTexts();
  const named = usePassageName()(passage);
  const [query, setQuery] = useState("");
  const [target, setTarget] = useState<LinkTarget>();
  const { picks, targets, elements, isReady } = useLinkTargets(caseId, query, passage.words !== undefined);
  const link = useChange("law.link", ["law.categories"]);
  const linkSource = useChange("testimony.link-source", ["law.categories"]);
  const mark = useChange("testimony.mark-mentions", ["law.categories"]);
  const isReleased = useIsReleased(statement);
  /** Whose name the words are, where it is first said what marking them moves out of the facts. */
  const [person, setPerson] = useState<LinkTarget>();
  const [marked, setMarked] = useState<{ late: LateNames; mentions: readonly RecordId[]; done: Done }>();

  /** Words within a paragraph are a citation of their own; whole paragraphs are cited as they are. */
  const cited = async (): Promise<string> => {
    if (!passage.words) return citationOf(statement, passage);
    const { start, end } = passage.words;
    const paragraph = passage.paragraphs[0]!;
    return (await call("testimony.cite", { statement, paragraph, start, end })).citation;
  };
  const linkElement = async (element: LinkTarget, { reason, stance, weight, subject }: LinkReason) => {
    const { id } = await link.mutateAsync({
      element: element.id,
      cite: [await cited()],
      reason,
      stance,
      weight,
      ...(subject !== undefined && { subject }),
      ...(caseId !== undefined && { case: caseId }),
    });
    rememberTarget(caseId ?? "", element);
    onDone({
      words: `${text("linkedElement", { passage: named, target: element.short })} ${text("logged")}`,
      undo: () => call("record.edit", { id, changes: { state: "rejected" } }),
    });
  };
  const linkAct = async (act: LinkTarget) => {
    const { id, citations } = await linkSource.mutateAsync({ record: act.id, cite: [await cited()] });
    rememberTarget(caseId ?? "", act);
    onDone({
      words: text("linkedAct", { passage: named, target: act.short }),
      undo: () => call("testimony.unlink-source", { record: id, citations }),
    });
  };
  const markPerson = async (person: LinkTarget) => {
    const paragraph = passage.paragraphs[0]!;
    const { start, end } = passage.words!;
    const { mentions, late } = await mark.mutateAsync({
      statement,
      marks: [{ paragraph, start, end, kind: "person", record: person.id as RecordId }],
    });
    const done: Done = {
      words: text("markedPerson", { passage: named, target: person.short }),
      undo: () =>
        call("testimony.mark-mentions", {
          statement,
          marks: [],
          unmark: mentions.map((mention) => ({ paragraph, mention })),
        }),
    };
    setPerson(undefined);
    if (late) setMarked({ late, mentions, done });
    else onDone(done);
  };
  const pick = (key: string) => {
    const chosen = targets.get(key);
    if (chosen?.kind === "element") setTarget(chosen);
    else if (chosen?.kind === "act") void linkAct(chosen).catch(() => undefined);
    else if (chosen && isReleased) setPerson(chosen);
    else if (chosen) void markPerson(chosen).catch(() => undefined);
  };

  const error = link.error ?? linkSource.error ?? mark.error;
  return (
    <section className={styles.panel} aria-labelledby="link-title">
      <h2 id="link-title">{text("title", { passage: named })}</h2>
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      {marked && (
        <MarkedLate
          {...marked}
          onClose={() => {
            onDone(marked.done);
          }}
        />
      )}
      {person && passage.words && (
        <MarkLate
          statement={statement}
          stretch={{ paragraph: passage.paragraphs[0]!, ...passage.words }}
          record={person.id as RecordId}
          isPending={mark.isPending}
          onMark={() => void markPerson(person).catch(() => undefined)}
          onCancel={() => {
            setPerson(undefined);
          }}
        />
      )}
      {marked || person ? null : target ? (
        <LinkReasonForm
          target={target}
          subjects={subjects}
          isPending={link.isPending}
          onLink={(reason) => void linkElement(target, reason).catch(() => undefined)}
          onBack={() => {
            setTarget(undefined);
          }}
          onEscape={onClose}
        />
      ) : (
        <>
          <PickList
            label={text("search")}
            hint={text("searchHint")}
            listLabel={text("targets")}
            query={query}
            onQuery={setQuery}
            picks={isReady ? picks : []}
            empty={!isReady ? "…" : query === "" ? text("noCase") : text("nothing")}
            onPick={pick}
            onEscape={onClose}
          />
          <TranslationNote elements={elements} />
        </>
      )}
    </section>
  );
}
