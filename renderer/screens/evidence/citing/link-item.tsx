import { useMemo, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { elementText } from "../../../../shared/law/element-text.ts";
import { foldForSearch } from "../../../../shared/names/fold.ts";
import { useCall, useChange } from "../../../api/queries.ts";
import { useOpenCase } from "../../../app/open-case.tsx";
import { Button } from "../../../components/button.tsx";
import { Choice } from "../../../components/choice.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { TranslationNote } from "../../../components/translation-note.tsx";
import { useLanguage } from "../../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { locatorOf, type Mark } from "./mark.ts";
import { useMarkWords } from "./mark-words.ts";
import { CITING_TEXTS } from "./texts.ts";
import styles from "./citing.module.css";

/** Asks which element a place of an item bears on, and why, and links it. */
export function LinkItem({
  id,
  mark,
  onClose,
}: {
  readonly id: string;
  readonly mark: Mark;
  /** With the citation that was made, if one was. */
  readonly onClose: (citation?: string) => void;
}) {
  const text = useTexts(CITING_TEXTS);
  const words = useMarkWords();
  const { failure } = useSharedTexts();
  const { current } = useOpenCase();
  const cite = useChange("evidence.cite");
  const link = useChange("law.link");
  const [element, setElement] = useState<string>();
  const [reason, setReason] = useState("");
  const [stance, setStance] = useState<"supports" | "contradicts">("supports");
  const [weight, setWeight] = useState<"partial" | "full">("partial");
  const [isAsked, ask] = useState(false);

  const makeCitation = async () => {
    const quote = "quote" in mark ? mark.quote : undefined;
    return cite.mutateAsync({ id, locator: locatorOf(mark), ...(quote !== undefined && { quote }) });
  };
  const save = async () => {
    if (element === undefined || reason.trim() === "") {
      ask(true);
      return;
    }
    const { citation } = await makeCitation();
    await link.mutateAsync({
      element,
      cite: [citation],
      reason: reason.trim(),
      stance,
      weight,
      ...(current && { case: current.id }),
    });
    onClose(citation);
  };
  const keep = async () => {
    onClose((await makeCitation()).citation);
  };
  const quietly = (work: Promise<void>) => void work.catch(() => undefined);
  const problem = cite.error ?? link.error;
  const isBusy = cite.isPending || link.isPending;
  return (
    <Dialog
      title={text("linkTitle")}
      isOpen
      wide
      onClose={() => {
        onClose();
      }}
    >
      <p className={styles.cited}>{words(mark)}</p>
      <p data-quiet>{text("note")}</p>
      <ElementChoice
        caseId={current?.id}
        chosen={element}
        onChoose={setElement}
        error={isAsked && element === undefined ? text("elementNeeded") : undefined}
      />
      <TextField
        label={text("reason")}
        value={reason}
        onChange={setReason}
        rows={3}
        error={isAsked && reason.trim() === "" ? text("reasonNeeded") : undefined}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) quietly(save());
          else event.continuePropagation();
        }}
      />
      <div className={styles.choices}>
        <Choice
          label={text("stance")}
          options={[
            { value: "supports", label: text("supports") },
            { value: "contradicts", label: text("contradicts") },
          ]}
          value={stance}
          onChange={setStance}
        />
        <Choice
          label={text("weight")}
          options={[
            { value: "partial", label: text("partial") },
            { value: "full", label: text("full") },
          ]}
          value={weight}
          onChange={setWeight}
        />
      </div>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      <DialogActions>
        <Button
          onPress={() => {
            onClose();
          }}
        >
          {text("cancel")}
        </Button>
        <Button
          isDisabled={isBusy}
          onPress={() => {
            quietly(keep());
          }}
        >
          {text("keep")}
        </Button>
        <Button
          look="primary"
          isDisabled={isBusy}
          onPress={() => {
            quietly(save());
          }}
        >
          {text("save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ElementChoice({
  caseId,
  chosen,
  onChoose,
  error,
}: {
  readonly caseId: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (element: string | undefined) => void;
  readonly error: string | undefined;
}) {
  const text = useTexts(CITING_TEXTS);
  const { language } = useLanguage();
  const { data } = useCall(
    "law.matrix",
    { ...(caseId !== undefined && { case: caseId }) },
    { enabled: caseId !== undefined },
  );
  const [filter, setFilter] = useState("");
  const all = useMemo(
    () =>
      (data ?? []).flatMap((category) => {
        const title = category.titles[language] ?? category.title;
        return category.elements.map((each) => {
          const { text: words } = elementText(each, language);
          return { id: each.element, title, words, folded: foldForSearch(`${title} ${words}`) };
        });
      }),
    [data, language],
  );
  const wanted = foldForSearch(filter).split(" ").filter(Boolean);
  const fitting = all.filter(({ folded }) => wanted.every((word) => folded.includes(word)));
  if (caseId === undefined || (data && all.length === 0)) return <Notice>{text("noCase")}</Notice>;
  return (
    <>
      <TextField
        label={text("find")}
        value={filter}
        onChange={setFilter}
        error={error}
        autoFocus
        type="search"
      />
      <ListBox
        className={styles.elements!}
        aria-label={text("elements")}
        items={fitting}
        selectionMode="single"
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          onChoose(keys === "all" ? undefined : [...keys].map(String)[0]);
        }}
        renderEmptyState={() => <p data-quiet>{text("noElement")}</p>}
      >
        {(each) => (
          <ListBoxItem id={each.id} textValue={each.words} className={styles.element!}>
            <span data-quiet>{each.title}</span>
            <span>{each.words}</span>
          </ListBoxItem>
        )}
      </ListBox>
      <TranslationNote elements={(data ?? []).flatMap(({ elements }) => elements)} />
    </>
  );
}
