import { useEffect, useRef } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { DISPOSAL_TEXTS } from "../../screens/keys/disposal-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { useTimes } from "../times.ts";
import { useBackupsBefore } from "./backups-before.ts";
import { DISPOSED_TEXTS } from "./disposed-texts.ts";
import { PAGE_TEXTS } from "./texts.ts";
import styles from "./record-page.module.css";

type LogRow = OutputOf<"custody.entries">["rows"][number];

/** Acts by which something leaves the archive. */
const HANDED_OUT = ["working-copy-exported", "dossier-exported"];
const MOST = 200;

/** What is left of a record that was disposed of: when, why and by whom, and what could not be reached. */
export function DisposedRecord({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const text = useTexts(DISPOSED_TEXTS);
  const page = useTexts(PAGE_TEXTS);
  const words = useTexts(DISPOSAL_TEXTS);
  const { moment } = useTimes();
  const { date } = useFormats();
  const { code } = useLabels();
  const { data } = useCall("disposal.list", {});
  const { data: people } = useCall("keys.list", {});
  const { data: log } = useCall("custody.entries", { actions: HANDED_OUT, limit: MOST });
  const heading = useRef<HTMLHeadingElement>(null);
  const tombstone = data?.tombstones.find((each) => each.id === id);
  const backups = useBackupsBefore(tombstone?.disposed);
  const isThere = tombstone !== undefined;
  useEffect(() => {
    heading.current?.focus();
  }, [isThere]);
  if (!tombstone) return null;
  const codeOf = (keyId: string) => people?.find((each) => each.keyId === keyId)?.code ?? keyId.slice(0, 8);
  const kindOf = ({ action, record }: LogRow) =>
    action === "dossier-exported" ? "dossier" : record === id ? "copy" : "copies";
  const beyond = log?.rows.filter(
    ({ action, record, first }) =>
      first < tombstone.sequence && (action === "dossier-exported" || record === null || record === id),
  );
  const facts = [
    [text("id"), <Content code>{id}</Content>],
    [text("when"), <Content>{moment(tombstone.disposed)}</Content>],
    [text("reason"), words(tombstone.reason)],
    [text("basis"), words(tombstone.basis)],
    [text("proposedBy"), <Content code>{codeOf(tombstone.proposedBy)}</Content>],
    [text("approvedBy"), <Content code>{codeOf(tombstone.approvedBy)}</Content>],
  ] as const;
  return (
    <div className={styles.gone}>
      <Button look="quiet" onPress={onBack}>
        {page("backToList")}
      </Button>
      <h1 ref={heading} tabIndex={-1}>
        {text("title")}
      </h1>
      <p>{text("about")}</p>
      <dl className={styles.tombstone}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!tombstone.erased && <Notice kind="warning">{text("unfinished")}</Notice>}
      <Section title={text("beyond")} about={text("backups")}>
        {beyond?.length === 0 && backups?.length === 0 && <p>{text("nothingBeyond")}</p>}
        <ul>
          {beyond?.map((row) => (
            <li key={row.first}>{text(kindOf(row), { when: moment(row.time), actor: row.actor })}</li>
          ))}
          {backups?.map(({ id: backup, made, medium }) => (
            <li key={backup}>
              {text("backup", { when: made === "" ? "…" : date(made), medium: code("backup-media", medium) })}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
