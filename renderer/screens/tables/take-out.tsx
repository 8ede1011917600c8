import { useState } from "react";
import { call, type InputOf, type OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useTasks } from "../../app/tasks.tsx";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { visible } from "../../records/visible-text.ts";
import { Failure, type AppError } from "../../../shared/errors.ts";
import { FORUMS, type Forum } from "../../../shared/model/vocabulary/dossiers.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import type { KnownMap } from "./suggest-fields.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useMapName } from "./use-map-name.ts";
import { TABLE_TYPES, TYPE_TEXTS, type TableType } from "./type-texts.ts";
import styles from "./tables.module.css";

type Told = { readonly isWritten: boolean; readonly found: OutputOf<"table.export"> };
const EXCLUDED_SHOWN = 200;

/** Writes records as a table, after showing what would leave and what would not. */
export function TakeOut() {
  const text = useTexts(EXPORT_TEXTS);
  const types = useTexts(TYPE_TEXTS);
  const labels = useLabels();
  const tables = useTexts(TABLES_TEXTS);
  const mapNames = useMapName();
  const { failure } = useSharedTexts();
  const { choose, chooser } = useChooseFiles();
  const { start } = useTasks();
  const { data: maps = [] } = useCall("table.maps", {});
  const { data: state } = useCall("app.state", {});
  const [type, setType] = useState<TableType>("person");
  const [chosen, setMap] = useState<string>();
  const [loaded, setLoaded] = useState<KnownMap>();
  const [recipient, setRecipient] = useState<Forum | "">("");
  const [format, setFormat] = useState<"csv" | "xlsx">("csv");
  const [told, tell] = useState<Told>();
  const [problem, setProblem] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const known = [...(loaded ? [loaded] : []), ...maps].filter(
    (map) => map.type === type || map.type === null,
  );
  const map = known.find(({ name }) => name === chosen) ?? known[0];

  const attempt = async (act: () => Promise<void>) => {
    setProblem(undefined);
    setBusy(true);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error.toData());
    } finally {
      setBusy(false);
    }
  };
  const changed = () => {
    tell(undefined);
    setProblem(undefined);
  };
  const input = (): InputOf<"table.leaving"> => ({
    type,
    map: { ...map!.map },
    ...(recipient !== "" && { recipient }),
  });
  const foresee = () =>
    attempt(async () => {
      tell({ isWritten: false, found: await call("table.leaving", input()) });
    });
  const write = () =>
    attempt(async () => {
      const [to] = (await choose("new-file", text("exportTitle"), `${type}.${format}`)) ?? [];
      if (to === undefined) return;
      tell({ isWritten: true, found: await start(text("task"), "table.export", { ...input(), to, format }) });
    });
  const load = () =>
    attempt(async () => {
      const [from] = (await choose("file", text("loadMapTitle"))) ?? [];
      if (from === undefined) return;
      const read = await call("table.read-map", { file: from });
      setLoaded(read);
      setMap(read.name);
      changed();
    });

  return (
    <Section title={text("title")} about={text("about")}>
      <div className={styles.choices}>
        <Choice<TableType>
          label={text("type")}
          options={TABLE_TYPES.map((value) => ({ value, label: types(value) }))}
          value={type}
          onChange={(next) => {
            setType(next);
            changed();
          }}
        />
        {known.length > 0 && (
          <Choice
            label={text("map")}
            options={known.map((each) => ({
              value: each.name,
              label: each === loaded ? text("ownMap", { name: each.name }) : mapNames(each.name),
            }))}
            value={map?.name ?? ""}
            onChange={(name) => {
              setMap(name);
              changed();
            }}
          />
        )}
        <Choice<Forum | "">
          label={text("recipient")}
          options={[
            { value: "", label: text("working") },
            ...FORUMS.map((value) => ({ value, label: labels.code("forums", value) })),
          ]}
          value={recipient}
          onChange={(next) => {
            setRecipient(next);
            changed();
          }}
        />
        <Choice<"csv" | "xlsx">
          label={text("format")}
          options={[
            { value: "csv", label: tables("csv") },
            { value: "xlsx", label: tables("xlsx") },
          ]}
          value={format}
          onChange={setFormat}
        />
      </div>
      {known.length === 0 && <Notice>{text("noMap")}</Notice>}
      {state?.open?.readOnly === true && <Notice kind="warning">{text("readOnly")}</Notice>}
      <div className={styles.actions}>
        <Button onPress={() => void load()}>{text("loadMap")}</Button>
        <Button isDisabled={!map || isBusy} onPress={() => void foresee()}>
          {text("foresee")}
        </Button>
        {told && !told.isWritten && (
          <Button
            look="primary"
            isDisabled={isBusy || told.found.exported === 0 || state?.open?.readOnly === true}
            onPress={() => void write()}
          >
            {text("export")}
          </Button>
        )}
      </div>
      {problem && <Notice kind="error">{failure(problem)}</Notice>}
      {told && <Leaving told={told} />}
      {chooser}
    </Section>
  );
}

function Leaving({ told: { isWritten, found } }: { readonly told: Told }) {
  const text = useTexts(EXPORT_TEXTS);
  const { text: shared } = useSharedTexts();
  const { exported, excluded, excludedTotal, incomplete } = found;
  const shown = excluded.slice(0, EXCLUDED_SHOWN);
  return (
    <>
      <Notice kind={isWritten ? "good" : "note"}>
        {text(isWritten ? "left" : "leaving", { count: exported })} ·{" "}
        {text("excluded", { count: excludedTotal })}
      </Notice>
      {incomplete > 0 && <Notice kind="warning">{text("incomplete", { count: incomplete })}</Notice>}
      {shown.length > 0 && (
        <div className={styles.frame} tabIndex={0} role="group" aria-label={text("reason")}>
          <table className={styles.grid}>
            <thead>
              <tr>
                <th scope="col">{text("record")}</th>
                <th scope="col">{text("reason")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, code, reason }) => (
                <tr key={id}>
                  <td>
                    <Content code>{visible(code)}</Content>
                  </td>
                  <td className={styles.wide}>{shared(`exclusion.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {excludedTotal > shown.length && (
        <p data-quiet>{text("more", { count: excludedTotal - shown.length })}</p>
      )}
    </>
  );
}
