import type { OutputOf } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { LeftOut, Refusals } from "./left-out.tsx";
import type { Verification } from "./use-verification.ts";
import { Verified } from "./verified.tsx";
import styles from "./dossier-page.module.css";

/** What an export wrote, with the two codes that the recipient is to be told; or why it wrote nothing. */
export function ExportResult({
  outcome,
  verification,
}: {
  readonly outcome: OutputOf<"dossier.export">;
  readonly verification: Verification;
}) {
  const text = useTexts(EXPORT_TEXTS);
  const verified = verification.outcome;
  if (!outcome.written)
    return (
      <Notice kind="error">
        {text("refused")}
        <Refusals refusals={outcome.refusals} />
      </Notice>
    );
  return (
    <div className={styles.result}>
      <Notice kind="good">
        {text("done")} {text("written", { files: outcome.files.length, exhibits: outcome.exhibits })}
      </Notice>
      <dl className={styles.facts}>
        <div>
          <dt>{text("where")}</dt>
          <dd>
            <Content>{outcome.folder}</Content>
          </dd>
        </div>
        <div>
          <dt>{text("code")}</dt>
          <dd>
            <Content code>{outcome.code}</Content>
          </dd>
        </div>
        <div>
          <dt>{text("key")}</dt>
          <dd>
            <Content code>{outcome.signer}</Content>
          </dd>
        </div>
      </dl>
      <p>{text("tell")}</p>
      <LeftOut refusals={[]} exclusions={outcome.exclusions} />
      <div>
        <Button
          isDisabled={verification.isRunning}
          onPress={() => {
            void verification.verify(outcome.folder, outcome.signer);
          }}
        >
          {text("verifyNow")}
        </Button>
      </div>
      {verified?.folder === outcome.folder && <Verified outcome={verified.answer} folder={verified.folder} />}
    </div>
  );
}
