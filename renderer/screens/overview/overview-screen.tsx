import { useState } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { COUNT_TEXTS, countedType } from "../../records/count-texts.ts";
import { codeOf, textOf } from "../../records/read-field.ts";
import { Begin } from "./begin.tsx";
import { CaseForm } from "./case-form.tsx";
import { LastActs } from "./last-acts.tsx";
import { Lines } from "./lines.tsx";
import { MediumNotices } from "./medium-notices.tsx";
import { NextStep } from "./next-step.tsx";
import { RecoveryReminder } from "./recovery-reminder.tsx";
import { OVERVIEW_TEXTS } from "./texts.ts";
import styles from "./overview-screen.module.css";

/** What one sees first: what is here, what is missing, who is at risk, what to do next. */
export function OverviewScreen() {
  const { current, all, choose, isLoading } = useOpenCase();
  const text = useTexts(OVERVIEW_TEXTS);
  const { failure } = useSharedTexts();
  const { data: state } = useCall("app.state", {});
  const { data, error } = useCall("case.overview", current === undefined ? {} : { case: current.id }, {
    enabled: !isLoading,
  });
  const [form, setForm] = useState<"none" | "add" | "edit">("none");
  const mayWrite = state?.open?.seesIdentities === true && !state.open.readOnly;
  const title = textOf(current, "title");

  return (
    <Page
      title={title === undefined ? text("title") : <Content>{title}</Content>}
      actions={
        mayWrite &&
        current && (
          <>
            <Button
              onPress={() => {
                setForm("edit");
              }}
            >
              {text("editCase")}
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                setForm("add");
              }}
            >
              {text("addCase")}
            </Button>
          </>
        )
      }
      about={data && data.counts.length > 0 && <Counts counts={data.counts} />}
    >
      {error && <Notice kind="error">{failure(error.toData())}</Notice>}
      {all.length > 1 && (
        <div className={styles.choice}>
          <Choice
            label={text("chooseCase")}
            options={all.map((each) => ({
              value: each.id,
              label: [codeOf(each), textOf(each, "title")].filter(Boolean).join(" · "),
            }))}
            value={current?.id ?? ""}
            onChange={choose}
          />
        </div>
      )}
      {state?.open && <MediumNotices open={state.open} />}
      {state?.open && <RecoveryReminder open={state.open} />}
      {data?.next.step === "begin" && (
        <Begin
          mayWrite={mayWrite}
          onMakeCase={() => {
            setForm("add");
          }}
        />
      )}
      {data && data.next.step !== "begin" && (
        <>
          <NextStep
            next={data.next}
            onMakeCase={() => {
              setForm("add");
            }}
            onEditCase={() => {
              setForm("edit");
            }}
          />
          <div className={styles.columns}>
            <Section title={text("missing")}>
              <Lines lines={data.missing} none={text("nothingMissing")} />
            </Section>
            <Section title={text("risks")}>
              <Lines lines={data.risks} none={text("noRisk")} />
            </Section>
          </div>
        </>
      )}
      {data && data.last.length > 0 && <LastActs acts={data.last} />}
      {form !== "none" && (
        <CaseForm
          matter={form === "edit" ? current : undefined}
          onClose={() => {
            setForm("none");
          }}
          onMade={choose}
        />
      )}
    </Page>
  );
}

function Counts({ counts }: { readonly counts: OutputOf<"case.overview">["counts"] }) {
  const text = useTexts(OVERVIEW_TEXTS);
  const count = useTexts(COUNT_TEXTS);
  const { language } = useLanguage();
  const words = counts.map(({ type, count: number }) => count(countedType(type), { count: number }));
  return text("here", { counts: new Intl.ListFormat(language).format(words) });
}
