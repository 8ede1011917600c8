import { useState } from "react";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { compartmentsOf, RightsChoice, type Rights } from "./rights-choice.tsx";
import type { ShownPassphrase } from "./shown-once.tsx";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Adds somebody who sits at this desk: a key is made here, its passphrase is generated. */
export function AddHere({
  seesIdentities,
  onClose,
  onDone,
}: {
  readonly seesIdentities: boolean;
  readonly onClose: () => void;
  readonly onDone: (said: string, passphrase?: ShownPassphrase) => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const add = useChange("keys.add");
  const [name, setName] = useState("");
  const [rights, setRights] = useState<Rights>("facts");
  const give = async () => {
    const { code, passphrase } = await add.mutateAsync({
      compartments: compartmentsOf(rights),
      ...(name.trim() !== "" && { name: name.trim() }),
    });
    onDone(text("added", { code }), passphrase === null ? undefined : { code, words: passphrase });
  };
  return (
    <Dialog title={text("addTitle")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong stands in the form.
          if (!add.isPending) give().catch(() => undefined);
        }}
      >
        <p>{text("addAbout")}</p>
        <TextField
          label={text("name")}
          hint={text("nameHint")}
          value={name}
          onChange={setName}
          autoFocus
          autoComplete="off"
        />
        <RightsChoice value={rights} onChange={setRights} seesIdentities={seesIdentities} />
        <Notice kind="warning">{text("gives")}</Notice>
        {add.error && <Notice kind="error">{failure(add.error.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={add.isPending}>
            {text(add.isPending ? "giving" : "give")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
