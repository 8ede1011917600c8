import type { OutputOf } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useTimes } from "../../records/times.ts";
import { LOG_SCREEN_TEXTS } from "./texts.ts";
import styles from "./log-screen.module.css";

type Outcome = OutputOf<"check.run">;
type Finding = Outcome["findings"][number];

/** What a check found: errors first, hints apart, each with where, since when, and what to do. */
export function CheckFindings({
  outcome,
  onRepair,
  isBusy,
}: {
  readonly outcome: Outcome;
  readonly onRepair: () => void;
  readonly isBusy: boolean;
}) {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const errors = outcome.findings.filter(({ severity }) => severity === "error");
  const hints = outcome.findings.filter(({ severity }) => severity === "hint");
  const { objects, versions, entries } = outcome;
  return (
    <>
      {errors.length === 0 && <Notice kind="good">{text("clean", { objects, versions, entries })}</Notice>}
      {errors.length > 0 && <Notice kind="error">{text("errors", { count: errors.length })}</Notice>}
      <List findings={errors} />
      {outcome.findings.some(({ advice }) => advice === "repair-index") && (
        <div>
          <Button isDisabled={isBusy} onPress={onRepair}>
            {text("repair")}
          </Button>
        </div>
      )}
      {hints.length > 0 && <h3>{text("hints", { count: hints.length })}</h3>}
      <List findings={hints} />
    </>
  );
}

function List({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const { text: shared } = useSharedTexts();
  const { moment } = useTimes();
  if (findings.length === 0) return null;
  const timed = ({ params }: Finding) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, /^\d{4}-/.test(value) ? moment(value) : value]),
    );
  return (
    <ul className={styles.findings}>
      {findings.map((finding, index) => (
        <li key={index} className={styles.finding} data-severity={finding.severity}>
          <strong>{text(finding.severity)}</strong>
          <span>{shared(`finding.${finding.code}`, timed(finding))}</span>
          <Where where={finding.where} />
          {finding.severity === "error" && (
            <span data-quiet>
              {finding.since === null
                ? text("sinceNever")
                : text("sinceWhen", { when: moment(finding.since) })}
            </span>
          )}
          <span>{shared(`advice.${finding.advice}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Where({ where }: { readonly where: Finding["where"] }) {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const { path, page, to, record, version, object, series, entry, checkpoint } = where;
  const named = [path, record, version, object, series].filter((each) => each !== undefined);
  const numbered = [
    page !== undefined && (to === undefined ? text("page", { page }) : text("pages", { page, to })),
    entry !== undefined && text("entry", { entry }),
    checkpoint !== undefined && text("checkpoint", { size: checkpoint }),
  ].filter((each) => each !== false);
  if (named.length + numbered.length === 0) return null;
  return (
    <span data-quiet>
      {text("where")}: {named.length > 0 && <Content code>{named.join(" · ")}</Content>}
      {named.length > 0 && numbered.length > 0 && " · "}
      {numbered.join(" · ")}
    </span>
  );
}
