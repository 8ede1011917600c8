import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { LANGUAGE_TAGS } from "./language-tags.ts";
import { STATEMENT_TEXTS } from "./texts.ts";

type Translation = OutputOf<"testimony.links">["translations"][number];

const NONE = "";
const ADD = "+";

/** Which translation stands beside the text; one more can be begun. */
export function TranslationChoice({
  statement,
  from,
  translations,
  chosen,
  onChoose,
  mayAdd,
}: {
  readonly statement: RecordId;
  readonly from: string | undefined;
  readonly translations: readonly Translation[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly mayAdd: boolean;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { languageName } = useFormats();
  const [isAdding, setAdding] = useState(false);
  if (translations.length === 0 && !mayAdd) return null;
  const nameOf = ({ to, machine, certified }: Translation) => {
    const language = languageName(to);
    return machine ? text("machine", { language }) : certified ? text("certified", { language }) : language;
  };
  return (
    <>
      <Choice
        label={text("translation")}
        labelHidden
        options={[
          { value: NONE, label: text("translationIs", { name: text("noTranslation") }) },
          ...translations.map((each) => ({
            value: each.id,
            label: text("translationIs", { name: nameOf(each) }),
          })),
          ...(mayAdd ? [{ value: ADD, label: text("addTranslation") }] : []),
        ]}
        value={chosen}
        onChange={(value) => {
          if (value === ADD) setAdding(true);
          else onChoose(value);
        }}
      />
      {isAdding && (
        <AddTranslation
          statement={statement}
          from={from}
          onAdded={(id) => {
            setAdding(false);
            onChoose(id);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

function AddTranslation({
  statement,
  from,
  onAdded,
  onClose,
}: {
  readonly statement: RecordId;
  readonly from: string | undefined;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { failure } = useSharedTexts();
  const { languageName } = useFormats();
  const add = useChange("record.add", ["law.categories", "law.matrix"]);
  const [to, setTo] = useState(from === "en" ? "uk" : "en");
  const [machine, setMachine] = useState(false);
  const save = async () => {
    const record = { of: statement, to, machine, segments: [], ...(from !== undefined && { from }) };
    const { ids } = await add.mutateAsync({ type: "translation", records: [record] });
    onAdded(ids[0]!);
  };
  return (
    <Dialog title={text("addTranslation")} isOpen onClose={onClose}>
      <Choice
        label={text("translationLanguage")}
        options={LANGUAGE_TAGS.filter((tag) => tag !== from).map((value) => ({
          value,
          label: languageName(value),
        }))}
        value={to}
        onChange={setTo}
      />
      <CheckBox isSelected={machine} onChange={setMachine}>
        {text("byMachine")}
      </CheckBox>
      {add.error && <Notice kind="error">{failure(add.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={add.isPending} onPress={() => void save().catch(() => undefined)}>
          {text("add")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
