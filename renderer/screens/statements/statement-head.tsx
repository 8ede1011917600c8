import type { ReactNode } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { useLabels } from "../../records/labels.ts";
import type { RecordView } from "../../records/read-field.ts";
import { RecordLink } from "../../records/record-link.tsx";
import { isSigned, type StatementContent } from "./statement-content.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./statement-head.module.css";

type Links = OutputOf<"testimony.links">;

/** What a statement is: whose, of which kind, where it stands, and whether its use is permitted. */
export function StatementHead({
  view,
  links,
  children,
}: {
  readonly view: RecordView;
  readonly links: Links | undefined;
  /** What can be done with it. */
  readonly children: ReactNode;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const labels = useLabels();
  const { date, languageName } = useFormats();
  const { go } = usePlace();
  const content = view.record as StatementContent;
  const {
    code = "",
    title,
    witness,
    kind,
    status,
    taken,
    takenBy,
    signed,
    statementLanguage,
    supplements,
  } = content;
  const facts: [string, ReactNode][] = [
    ...(witness === undefined
      ? []
      : [[text("witness"), <RecordLink key="w" id={witness} />] as [string, ReactNode]]),
    ...(kind === undefined
      ? []
      : [[text("kind"), labels.code("statement-kinds", kind)] as [string, ReactNode]]),
    ...(status === undefined || status === kind
      ? []
      : [[text("status"), labels.code("statement-statuses", status)] as [string, ReactNode]]),
    ...(taken === undefined ? [] : [[text("taken"), date(taken)] as [string, ReactNode]]),
    ...(takenBy === undefined ? [] : [[text("takenBy"), takenBy] as [string, ReactNode]]),
    ...(signed === undefined ? [] : [[text("signed"), date(signed)] as [string, ReactNode]]),
    ...(statementLanguage === undefined
      ? []
      : [[text("language"), languageName(statementLanguage)] as [string, ReactNode]]),
    ...(supplements === undefined
      ? []
      : [[text("supplements"), <RecordLink key="s" id={supplements} />] as [string, ReactNode]]),
    [text("versionShort"), String(view.number)],
    [text("release"), text(view.reviewed ? "reviewed" : "notReviewed")],
  ];
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.back}
          onClick={() => {
            go({ screen: "statements" });
          }}
        >
          {text("backToList")}
        </button>
        <h1>
          <span data-code>{code}</span> {title}
        </h1>
        <div className={styles.actions}>{children}</div>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isSigned(content) && <p data-quiet>{text("frozen")}</p>}
      {links && <Permission links={links} />}
    </header>
  );
}

/** What the witness said to the use of the whole statement, in words. */
function Permission({ links: { permissions, restrictions } }: { readonly links: Links }) {
  const text = useTexts(STATEMENT_TEXTS);
  const labels = useLabels();
  const whole = restrictions.find(({ paragraph }) => paragraph === "");
  if (whole)
    return <Notice kind="warning">{text(whole.state === "refused" ? "refusedAll" : "withdrawnAll")}</Notice>;
  const asked = permissions.filter(({ state }) => state !== "not-sought");
  if (asked.length === 0)
    return (
      <p className={styles.permission}>
        <span aria-hidden>⊘ </span>
        {text("permission")}: {text(permissions.length === 0 ? "noPermission" : "notAsked")}{" "}
        {permissions.map((each) => (
          <ToPermission key={each.id} permission={each} label={text("recordAnswer")} />
        ))}
      </p>
    );
  return (
    <p className={styles.permission}>
      <span data-quiet>{text("permission")}: </span>
      {asked.map((each) => (
        <ToPermission
          key={each.id}
          permission={each}
          label={`${labels.code("permission-states", each.state)} (${each.code})`}
        />
      ))}
    </p>
  );
}

/** Leads to the form in which the witness's answer is recorded. */
function ToPermission({
  permission,
  label,
}: {
  readonly permission: Links["permissions"][number];
  readonly label: string;
}) {
  const { go } = usePlace();
  return (
    <Button
      look="quiet"
      onPress={() => {
        go({ screen: "statements", id: permission.id });
      }}
    >
      {label}
    </Button>
  );
}
