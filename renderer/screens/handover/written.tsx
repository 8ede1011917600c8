import type { OutputOf } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useVerification } from "../dossiers/use-verification.ts";
import { Verified } from "../dossiers/verified.tsx";
import { HAND_OVER_TEXTS } from "./texts.ts";
import styles from "./handover-screen.module.css";

/** Where the folder is, the two codes that the recipient is to be told, and what to do with the receipt. */
export function Written({ written }: { readonly written: OutputOf<"archive.hand-over"> }) {
  const text = useTexts(HAND_OVER_TEXTS);
  const { failure } = useSharedTexts();
  const verification = useVerification();
  const { outcome } = verification;
  return (
    <Section title={text("goesOut")}>
      <Notice kind="good">{text("done")}</Notice>
      <dl className={styles.facts}>
        <div>
          <dt>{text("folder")}</dt>
          <dd>
            <Content>{written.folder}</Content>
          </dd>
        </div>
        <div>
          <dt>{text("code")}</dt>
          <dd>
            <Content code>{written.code}</Content>
          </dd>
        </div>
        <div>
          <dt>{text("key")}</dt>
          <dd>
            <Content code>{written.signer}</Content>
          </dd>
        </div>
        <div>
          <dt>{text("receipt")}</dt>
          <dd>{text("receiptAbout")}</dd>
        </div>
      </dl>
      <p>{text("tell")}</p>
      <div>
        <Button
          isDisabled={verification.isRunning}
          onPress={() => {
            void verification.verify(written.folder, written.signer);
          }}
        >
          {text("verifyNow")}
        </Button>
      </div>
      {verification.failure && <Notice kind="error">{failure(verification.failure.toData())}</Notice>}
      {outcome?.folder === written.folder && <Verified outcome={outcome.answer} folder={outcome.folder} />}
    </Section>
  );
}
