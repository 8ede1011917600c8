import { useMemo, useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useCall } from "../../api/queries.ts";
import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { paragraphChanges, type ParagraphChange } from "./paragraph-differences.ts";
import { paragraphsOf } from "./statement-content.ts";
import { VERSION_TEXTS } from "./version-texts.ts";
import styles from "./version-panel.module.css";

/** The versions of a statement, and what changed between two of them. */
export function VersionPanel({ statement }: { readonly statement: RecordId }) {
  const text = useTexts(VERSION_TEXTS);
  const { data } = useCall("record.versions", { id: statement });
  const versions = useMemo(() => data ?? [], [data]);
  const newest = versions.at(-1);
  const [chosen, choose] = useState<string>();
  const [against, compare] = useState<string>();
  const later = versions.find(({ version }) => version === chosen) ?? newest;
  const earlier =
    versions.find(({ version }) => version === against) ??
    versions.find(({ version }) => version === later?.parent);
  const changes = useMemo(
    () => (later && earlier ? paragraphChanges(paragraphsOf(earlier), paragraphsOf(later)) : []),
    [earlier, later],
  );
  if (!later) return null;
  const options = [...versions].reverse().map(({ version, number, reviewed, moved, record }) => ({
    value: version,
    label: text("version", {
      number,
      state: text(
        reviewed
          ? moved
            ? "takenBack"
            : "released"
          : record.status === "signed" || record.kind === "signed"
            ? "signed"
            : "notReleased",
      ),
    }),
  }));
  return (
    <section className={styles.panel} aria-labelledby="versions-title">
      <h2 id="versions-title">{text("title")}</h2>
      <Choice label={text("shown")} options={options} value={later.version} onChange={choose} />
      {earlier ? (
        <Choice
          label={text("comparedWith")}
          options={options.filter(({ value }) => value !== later.version)}
          value={earlier.version}
          onChange={compare}
        />
      ) : (
        <p data-quiet>{text("first")}</p>
      )}
      {earlier && changes.length === 0 && <p>{text("sameWords")}</p>}
      <ol className={styles.changes}>
        {changes.map((change) => (
          <li key={change.id}>
            <h3>
              {text("paragraph", { number: change.number })}: {text(change.kind)}
            </h3>
            <Words change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ change }: { readonly change: ParagraphChange }) {
  if (change.words.length === 0) return null;
  return (
    <p className={styles.words} dir="auto">
      {change.words.map(({ kind, text }, at) => {
        if (kind === "added") return <ins key={at}>{text}</ins>;
        if (kind === "removed") return <del key={at}>{text}</del>;
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}
