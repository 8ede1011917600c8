import type { OutputOf } from "../../api/bridge.ts";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import styles from "./dossier-page.module.css";

type Outcome = OutputOf<"dossier.verify">;
type FindingText = Extract<keyof (typeof EXPORT_TEXTS)["en"], `${string}-${string}`>;

/** The two verdicts on a dossier: whether it is intact, and by which key it was signed. Never more. */
export function Verified({ outcome, folder }: { readonly outcome: Outcome; readonly folder: string }) {
  const text = useTexts(EXPORT_TEXTS);
  const { signer, findings } = outcome;
  const whose =
    signer?.known === true ? "signerSame" : signer?.known === false ? "signerOther" : "signerUnknown";
  return (
    <div className={styles.result} data-intact={outcome.intact}>
      <p data-quiet>
        <Content>{folder}</Content>
      </p>
      <Notice kind={outcome.intact ? "good" : "error"}>
        {text(outcome.intact ? "intact" : "notIntact")}
      </Notice>
      {signer ? (
        <p>
          {text("signedBy")} <Content code>{signer.fingerprint}</Content>. {text(whose)}
        </p>
      ) : (
        <Notice kind="error">{text("noSignature")}</Notice>
      )}
      {findings.length > 0 && (
        <ul className={styles.found}>
          {findings.map(({ code, path }) => (
            <li key={`${code} ${path ?? ""}`}>
              {text(code as FindingText)} {path !== undefined && <Content code>{path}</Content>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
