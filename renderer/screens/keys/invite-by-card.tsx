import { useState } from "react";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { compartmentsOf, RightsChoice, type Rights } from "./rights-choice.tsx";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

/** Adds somebody who made their own key, after the fingerprint was compared by another way. */
export function InviteByCard({
  seesIdentities,
  onClose,
  onDone,
}: {
  readonly seesIdentities: boolean;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const text = useTexts(KEYS_TEXTS);
  const { failure } = useSharedTexts();
  const add = useChange("keys.add");
  const { choose, chooser } = useChooseFiles();
  const [card, setCard] = useState<string>();
  const [keyFile, setKeyFile] = useState<string>();
  const [heard, setHeard] = useState("");
  const [name, setName] = useState("");
  const [rights, setRights] = useState<Rights>("facts");
  const isReady = card !== undefined && heard.trim() !== "" && !add.isPending;

  const pick = async (set: (path: string) => void, title: string) => {
    const path = (await choose("file", title))?.[0];
    if (path !== undefined) set(path);
  };
  const give = async () => {
    const { code } = await add.mutateAsync({
      card: card!,
      fingerprint: heard.trim(),
      compartments: compartmentsOf(rights),
      ...(keyFile !== undefined && { keyFile }),
      ...(name.trim() !== "" && { name: name.trim() }),
    });
    onDone(text("added", { code }));
  };

  return (
    <Dialog title={text("inviteTitle")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What is wrong stands in the form.
          if (isReady) give().catch(() => undefined);
        }}
      >
        <p>{text("inviteAbout")}</p>
        <div className={styles.actions}>
          <Button
            autoFocus
            onPress={() => {
              void pick(setCard, text("card"));
            }}
          >
            {text("chooseCard")}
          </Button>
          <span className={styles.path}>
            {card === undefined ? text("noCard") : <Content>{nameOf(card)}</Content>}
          </span>
        </div>
        <TextField
          label={text("heard")}
          hint={text("heardHint")}
          value={heard}
          onChange={setHeard}
          autoComplete="off"
          spellCheck="false"
        />
        <TextField
          label={text("name")}
          hint={text("nameHint")}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <RightsChoice value={rights} onChange={setRights} seesIdentities={seesIdentities} />
        <div className={styles.actions}>
          {keyFile === undefined ? (
            <Button
              look="quiet"
              onPress={() => {
                void pick(setKeyFile, text("keyFile"));
              }}
            >
              {text("keyFile")}
            </Button>
          ) : (
            <>
              <span>{text("keyFileChosen")}</span>
              <Button
                look="quiet"
                onPress={() => {
                  setKeyFile(undefined);
                }}
              >
                {text("without")}
              </Button>
            </>
          )}
        </div>
        <Notice kind="warning">{text("gives")}</Notice>
        {add.error && <Notice kind="error">{failure(add.error.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={!isReady}>
            {text(add.isPending ? "giving" : "give")}
          </Button>
        </DialogActions>
      </form>
      {chooser}
    </Dialog>
  );
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
