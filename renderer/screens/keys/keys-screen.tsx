import { useState } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { usePlace, type Place } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { DisposedRecord } from "../../records/record-page/disposed-record.tsx";
import { RecoverySheet } from "../overview/recovery-sheet.tsx";
import { AddHere } from "./add-here.tsx";
import { ArchiveKeys } from "./archive-keys.tsx";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { Disposals } from "./disposals.tsx";
import { InviteByCard } from "./invite-by-card.tsx";
import { PeopleTable } from "./people-table.tsx";
import { RevokeAccess } from "./revoke-access.tsx";
import { ShownOnce, type ShownPassphrase } from "./shown-once.tsx";
import { KEYS_TEXTS } from "./texts.ts";
import styles from "./keys-screen.module.css";

export type KeyHolder = OutputOf<"keys.list">[number];

type Step = "none" | "invite" | "add" | "change" | "sheet" | { readonly revoke: KeyHolder };

/** Who holds keys, and what can be done about it; what is left of a record that was disposed of. */
export function KeysScreen({ place }: { readonly place: Place }) {
  const { go } = usePlace();
  if (place.id === undefined) return <People />;
  return (
    <DisposedRecord
      id={place.id}
      onBack={() => {
        go({ screen: "keys" });
      }}
    />
  );
}

function People() {
  const text = useTexts(KEYS_TEXTS);
  const { data: people } = useCall("keys.list", {});
  const { data: state } = useCall("app.state", {});
  const [step, setStep] = useState<Step>("none");
  const [done, setDone] = useState<string>();
  const [shown, show] = useState<ShownPassphrase>();
  const open = state?.open;
  const mayWrite = open?.readOnly === false;
  const mayRenew = mayWrite && open.seesIdentities;
  const close = () => {
    setStep("none");
  };
  const finish = (said: string, passphrase?: ShownPassphrase) => {
    close();
    setDone(said);
    show(passphrase);
  };

  return (
    <Page title={text("title")} about={text("about")}>
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      <Section title={text("people")}>
        {people && (
          <PeopleTable
            people={people}
            mayRevoke={mayRenew}
            onRevoke={(revoke) => {
              setStep({ revoke });
            }}
          />
        )}
        <div className={styles.actions}>
          <Button
            isDisabled={!mayWrite}
            onPress={() => {
              setStep("invite");
            }}
          >
            {text("invite")}
          </Button>
          <Button
            isDisabled={!mayWrite}
            onPress={() => {
              setStep("add");
            }}
          >
            {text("addHere")}
          </Button>
        </div>
        {!mayRenew && <p data-quiet>{text("cannotChange")}</p>}
      </Section>
      <Section title={text("own")}>
        <div className={styles.actions}>
          <Button
            isDisabled={!mayWrite}
            onPress={() => {
              setStep("change");
            }}
          >
            {text("change")}
          </Button>
          <Button
            onPress={() => {
              setStep("sheet");
            }}
          >
            {text("sheet")}
          </Button>
        </div>
      </Section>
      <ArchiveKeys mayRenew={mayRenew} mayWrite={mayWrite} onDone={setDone} />
      <Disposals mayDecide={mayRenew} />
      {step === "invite" && (
        <InviteByCard seesIdentities={open?.seesIdentities === true} onClose={close} onDone={finish} />
      )}
      {step === "add" && (
        <AddHere seesIdentities={open?.seesIdentities === true} onClose={close} onDone={finish} />
      )}
      {step === "change" && <ChangePassphrase onClose={close} onDone={finish} />}
      {step === "sheet" && open && <RecoverySheet open={open} onClose={close} />}
      {typeof step === "object" && <RevokeAccess holder={step.revoke} onClose={close} onDone={finish} />}
      {shown && (
        <ShownOnce
          passphrase={shown}
          onClose={() => {
            show(undefined);
          }}
        />
      )}
    </Page>
  );
}
