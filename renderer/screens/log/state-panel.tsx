import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LOG_SCREEN_TEXTS } from "./texts.ts";
import styles from "./log-screen.module.css";

/** Size, root and short code of the log, to be kept where this computer cannot change them. */
export function StatePanel() {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const { failure } = useSharedTexts();
  const { intl } = useLanguage();
  const { data } = useCall("custody.checkpoint", {});
  const { data: state } = useCall("app.state", {});
  const cosign = useChange("custody.cosign");
  const { choose, chooser } = useChooseFiles();
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Failure>();

  const save = async () => {
    const to = (await choose("new-file", text("note"), "log.note"))?.[0];
    if (to === undefined) return;
    setSaved(false);
    setProblem(undefined);
    try {
      await call("custody.save", { to });
      setSaved(true);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error);
    }
  };
  const wrong = problem ?? cosign.error;
  const shown = data && [
    [text("size"), intl.formatNumber(data.size)],
    [text("code"), data.code],
    [text("root"), data.root],
    [text("signers"), codes(data.signers)],
    [
      text("content"),
      `${intl.formatNumber(data.content.size)} · ${data.content.code} · ${codes(data.content.signers)}`,
    ],
  ];
  return (
    <Section title={text("state")} about={text("stateAbout")}>
      {shown && (
        <dl className={styles.facts}>
          {shown.map(([term, value]) => (
            <Fact key={term} term={term!} value={value!} />
          ))}
        </dl>
      )}
      {data && (
        <details>
          <summary>{text("note")}</summary>
          <pre className={styles.note} translate="no" tabIndex={0} aria-label={text("note")}>
            {data.note}
          </pre>
        </details>
      )}
      <p data-quiet>{text("cosignAbout")}</p>
      <div className={styles.actions}>
        <Button onPress={() => void save()}>{text("saveNote")}</Button>
        <Button
          isDisabled={cosign.isPending || state?.open?.readOnly === true}
          onPress={() => {
            cosign.mutate({});
          }}
        >
          {text("cosign")}
        </Button>
      </div>
      {isSaved && <Notice kind="good">{text("saved")}</Notice>}
      {cosign.data && <Notice kind="good">{text(cosign.data.added ? "cosigned" : "cosignedBefore")}</Notice>}
      {wrong && <Notice kind="error">{failure(wrong.toData())}</Notice>}
      {chooser}
    </Section>
  );
}

const codes = (signers: readonly { readonly code: string }[]): string =>
  signers.map(({ code }) => code).join(", ");

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <Content code>{value}</Content>
      </dd>
    </>
  );
}
