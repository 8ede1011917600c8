import { useState } from "react";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { MATRIX_TEXTS } from "./texts.ts";

type Category = { readonly id: string; readonly title: Readonly<Record<string, string>> };

/** Adds a category to those that the case examines. */
export function AddCategory({
  caseId,
  examined,
}: {
  readonly caseId: string;
  readonly examined: ReadonlySet<string>;
}) {
  const text = useTexts(MATRIX_TEXTS);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [picked, pick] = useState<string>();
  const { data } = useCall("law.categories", {}, { enabled: isOpen });
  const { data: matter } = useCall("record.get", { id: caseId }, { enabled: isOpen });
  const edit = useChange("record.edit");
  const free = ((data?.categories ?? []) as unknown as Category[]).filter(({ id }) => !examined.has(id));
  const chosen = picked ?? free[0]?.id;
  const close = () => {
    setOpen(false);
    pick(undefined);
  };
  const add = async () => {
    const before = (matter?.record.categories ?? []) as string[];
    await edit.mutateAsync({ id: caseId, changes: { categories: [...before, chosen!] } });
    close();
  };
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        {text("addCategory")}
      </Button>
      <Dialog title={text("addCategory")} isOpen={isOpen} onClose={close}>
        <Choice
          label={text("chooseCategory")}
          options={free.map(({ id, title }) => ({ value: id, label: title[language] ?? title.en ?? id }))}
          value={chosen ?? ""}
          onChange={pick}
        />
        <DialogActions>
          <Button onPress={close}>{text("cancel")}</Button>
          <Button look="primary" isDisabled={chosen === undefined || !matter} onPress={() => void add()}>
            {text("add")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
