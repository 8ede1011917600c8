import { useId, useMemo, useRef, useState } from "react";
import { claimedFields, type ClaimedType } from "../../../shared/claims/claim-value.ts";
import type { ClaimsOfField } from "../../../shared/contract/claims.ts";
import { useCall } from "../../api/queries.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { ClaimForm, type EditedClaim } from "./claim-form.tsx";
import { FieldClaims } from "./field-claims.tsx";
import { PreferDialog } from "./prefer-dialog.tsx";
import { Snapshot } from "./snapshot.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

/** What the sheet over the page is for. */
type Open =
  | { readonly is: "add"; readonly field: string }
  | { readonly is: "edit"; readonly field: string; readonly edited: EditedClaim }
  | { readonly is: "prefer"; readonly field: string; readonly claim: ClaimsOfField["claims"][number] };

/** On the page of a record: what each source says of its fields, and the record as of a date. */
export function ClaimsPanel({
  record,
  type,
  mayEdit,
}: {
  readonly record: string;
  readonly type: ClaimedType;
  readonly mayEdit: boolean;
}) {
  const text = useTexts(CLAIMS_TEXTS);
  const { data } = useCall("claims.of", { record });
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [first = ""] = claimedFields(type);
  const close = () => {
    setOpen(undefined);
  };
  // The button that opened the sheet may be gone: whoever goes on by keyboard does so from the heading.
  const finish = (words: string) => {
    setOpen(undefined);
    setDone(words);
    setTimeout(() => heading.current?.focus(), 0);
  };
  const commands = useMemo<Command[]>(
    () =>
      mayEdit
        ? [
            {
              id: "claims.add",
              label: text("add"),
              group: text("title"),
              run: () => {
                setOpen({ is: "add", field: first });
              },
            },
          ]
        : [],
    [mayEdit, text, first],
  );
  useCommands(commands);
  if (!data) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {text("title")}
      </h2>
      <p data-quiet>{text(data.fields.length === 0 ? "none" : "about")}</p>
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      {data.fields.map((found) => (
        <FieldClaims
          key={found.field}
          type={type}
          found={found}
          staleAfter={data.staleAfter}
          mayEdit={mayEdit}
          onAdd={() => {
            setOpen({ is: "add", field: found.field });
          }}
          onPrefer={(claim) => {
            setOpen({ is: "prefer", field: found.field, claim });
          }}
          onEdit={({ id: edited, version, claim }) => {
            setOpen({ is: "edit", field: found.field, edited: { id: edited, version, claim } });
          }}
        />
      ))}
      {mayEdit && (
        <Button
          onPress={() => {
            setOpen({ is: "add", field: first });
          }}
        >
          {text("add")}
        </Button>
      )}
      {data.fields.length > 0 && <Snapshot record={record} type={type} />}
      {open?.is === "prefer" && (
        <PreferDialog
          type={type}
          field={open.field}
          claim={open.claim}
          onPreferred={(number) => {
            finish(text("done", { number }));
          }}
          onClose={close}
        />
      )}
      {open && open.is !== "prefer" && (
        <ClaimForm
          record={record}
          type={type}
          field={open.field}
          edited={open.is === "edit" ? open.edited : undefined}
          today={new Date().toISOString().slice(0, 10)}
          onSaved={() => {
            finish(text("saved"));
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
