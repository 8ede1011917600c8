import { useState } from "react";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { RecordsPicker } from "../../records/record-form/record-picker.tsx";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

/** Puts persons who are found by name or code on a list. */
export function AddPersons({ list }: { readonly list: string }) {
  const text = useTexts(LISTS_TEXTS);
  const { failure } = useSharedTexts();
  const add = useChange("register-list.add");
  const [persons, setPersons] = useState<readonly string[]>([]);
  const put = () => {
    add.mutate(
      { list, persons: [...persons] },
      {
        onSuccess: () => {
          setPersons([]);
        },
      },
    );
  };
  return (
    <div className={styles.add}>
      <RecordsPicker label={text("addPersons")} types={["person"]} value={persons} onChange={setPersons} />
      {persons.length > 0 && (
        <div className={styles.tools}>
          <Button look="primary" isDisabled={add.isPending} onPress={put}>
            {text("putOn")}
          </Button>
          <span data-quiet>{text("putNote")}</span>
        </div>
      )}
      {add.error && <Notice kind="error">{failure(add.error.toData())}</Notice>}
      {add.data && persons.length === 0 && (
        <Notice kind="good">
          {text("added", { count: add.data.added.length })}{" "}
          {add.data.known.length > 0 && text("known", { count: add.data.known.length })}
        </Notice>
      )}
    </div>
  );
}
