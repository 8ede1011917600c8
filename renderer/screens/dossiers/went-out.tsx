import { useState } from "react";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { RecordLink } from "../../records/record-link.tsx";
import { useTimes } from "../../records/times.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import type { Verification } from "./use-verification.ts";
import { Verified } from "./verified.tsx";
import styles from "./dossier-page.module.css";

const SHOWN = 20;

/** What was exported and sent before, and the verification of a folder. */
export function WentOut({
  id,
  shownAbove,
  verification,
  onVerify,
}: {
  readonly id: string;
  /** Folder of which the verdict stands with the export that wrote it. */
  readonly shownAbove: string | undefined;
  readonly verification: Verification;
  /** Given the fingerprint that somebody was told, if any. */
  readonly onVerify: (signer: string) => void;
}) {
  const text = useTexts(EXPORT_TEXTS);
  const { failure } = useSharedTexts();
  const { moment } = useTimes();
  const [signer, setSigner] = useState("");
  const { data: log } = useCall("custody.entries", {
    record: id,
    actions: ["dossier-exported"],
    limit: SHOWN,
  });
  const { data: links } = useCall("record.links", { id: id as never });
  const sent = links?.find(({ type }) => type === "transmission")?.links ?? [];
  const { outcome, isRunning } = verification;
  return (
    <>
      <section className={styles.section}>
        <h2>{text("earlier")}</h2>
        {log?.rows.length === 0 && <p data-quiet>{text("noExports")}</p>}
        <ul className={styles.rows}>
          {log?.rows.map((row) => (
            <li key={row.first}>
              <time dateTime={row.time} translate="no">
                {moment(row.time)}
              </time>{" "}
              <span data-quiet>{text("exportedBy", { actor: row.actor })}</span>
            </li>
          ))}
        </ul>
        <div className={styles.add}>
          <TextField
            label={text("signer")}
            hint={text("signerHint")}
            value={signer}
            onChange={setSigner}
            spellCheck="false"
            autoComplete="off"
          />
          <Button
            isDisabled={isRunning}
            onPress={() => {
              onVerify(signer.trim());
            }}
          >
            {text("verify")}
          </Button>
        </div>
        {verification.failure && <Notice kind="error">{failure(verification.failure.toData())}</Notice>}
        {outcome && outcome.folder !== shownAbove && (
          <Verified outcome={outcome.answer} folder={outcome.folder} />
        )}
      </section>
      <section className={styles.section}>
        <h2>{text("transmissions")}</h2>
        {sent.length === 0 && <p data-quiet>{text("noTransmissions")}</p>}
        <ul className={styles.rows}>
          {sent.map((link) => (
            <li key={link.id}>
              <RecordLink id={link.id} /> <Content code>{link.code}</Content>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
