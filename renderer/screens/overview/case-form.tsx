import { useState } from "react";
import { FORUMS } from "../../../shared/model/vocabulary/dossiers.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { textOf, type RecordView } from "../../records/read-field.ts";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./overview-screen.module.css";

type Category = { readonly id: string; readonly title: Readonly<Record<string, string>> };

const listOf = (matter: RecordView | undefined, field: string): readonly string[] =>
  (matter?.record[field] as readonly string[] | undefined) ?? [];

/** Makes a case, or changes the one in view: its title, its forums, the categories in question. */
export function CaseForm({
  matter,
  onClose,
  onMade,
}: {
  readonly matter: RecordView | undefined;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}) {
  const text = useTexts(OVERVIEW_TEXTS);
  const { failure } = useSharedTexts();
  const { language } = useLanguage();
  const { code } = useLabels();
  const { data } = useCall("law.categories", {});
  const add = useChange("record.add");
  const edit = useChange("record.edit");
  const [title, setTitle] = useState(textOf(matter, "title") ?? "");
  const [forums, setForums] = useState<ReadonlySet<string>>(new Set(listOf(matter, "forums")));
  const [categories, setCategories] = useState<ReadonlySet<string>>(new Set(listOf(matter, "categories")));
  const [tried, setTried] = useState(false);
  const isBusy = add.isPending || edit.isPending;
  const problem = add.error ?? edit.error;

  const save = async () => {
    setTried(true);
    if (title.trim() === "" || isBusy) return;
    const record = { title: title.trim(), forums: [...forums], categories: [...categories] };
    if (matter) await edit.mutateAsync({ id: matter.id, changes: record });
    else onMade((await add.mutateAsync({ type: "case", records: [record] })).ids[0]!);
    onClose();
  };

  return (
    <Dialog title={text(matter ? "editCase" : "make-caseGo")} isOpen onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong stands in the form.
          save().catch(() => undefined);
        }}
      >
        <TextField
          label={text("caseTitle")}
          hint={text("caseTitleHint")}
          value={title}
          onChange={setTitle}
          autoFocus
          autoComplete="off"
          error={tried && title.trim() === "" ? text("titleMissing") : undefined}
        />
        <fieldset className={styles.choices}>
          <legend>{text("forums")}</legend>
          {FORUMS.map((forum) => (
            <CheckBox
              key={forum}
              isSelected={forums.has(forum)}
              onChange={(on) => {
                setForums(toggled(forums, forum, on));
              }}
            >
              {code("forums", forum)}
            </CheckBox>
          ))}
        </fieldset>
        <fieldset className={styles.choices}>
          <legend>{text("categories")}</legend>
          {((data?.categories ?? []) as unknown as Category[]).map(({ id, title: titles }) => (
            <CheckBox
              key={id}
              isSelected={categories.has(id)}
              onChange={(on) => {
                setCategories(toggled(categories, id, on));
              }}
            >
              <Content>{titles[language] ?? titles.en ?? id}</Content>
            </CheckBox>
          ))}
        </fieldset>
        <p data-quiet>{text("categoriesHint")}</p>
        {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={isBusy}>
            {text(isBusy ? "saving" : "save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function toggled(set: ReadonlySet<string>, value: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(value);
  else next.delete(value);
  return next;
}
