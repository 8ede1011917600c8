import { useState } from "react";
import { call } from "../../api/bridge.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { Failure, type AppError } from "../../../shared/errors.ts";
import { draftOf, mapOf, type MapDraft } from "./map-draft.ts";
import { suggestedDraft } from "./suggest-fields.ts";
import { changeTable, type TableLook, type TableOnDesk } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { TABLE_TYPES, TYPE_TEXTS, type TableType } from "./type-texts.ts";
import { headingsOfLook, useTableWork } from "./use-table-work.ts";
import { useMapName } from "./use-map-name.ts";
import { useTargetWords } from "./use-target-words.ts";
import styles from "./tables.module.css";

/** What the rows are, and by which map they are read: a shipped one, a saved one, or one made of the headings. */
export function MapChoice({
  table,
  look,
  draft,
}: {
  readonly table: TableOnDesk;
  readonly look: TableLook;
  readonly draft: MapDraft;
}) {
  const text = useTexts(TABLES_TEXTS);
  const types = useTexts(TYPE_TEXTS);
  const { failure } = useSharedTexts();
  const { choose, chooser } = useChooseFiles();
  const { look: lookAgain, maps } = useTableWork();
  const words = useTargetWords(draft.type);
  const mapNames = useMapName();
  const [problem, setProblem] = useState<AppError | "mapIsFor">();
  const [isSaved, setSaved] = useState(false);
  const { file, type, mapName, place } = table;
  const headings = headingsOfLook(look);
  const shipped = maps.filter((map) => map.type === type);

  const attempt = async (act: () => Promise<void>) => {
    setProblem(undefined);
    setSaved(false);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setProblem(error.toData());
    }
  };
  const take = async (map: unknown, name: string) => {
    const next = draftOf(map, type, headings);
    changeTable(file, { mapName: name, draft: { ...next, place } });
    // A map may say where the table stands.
    if (Object.keys(next.place).length > 0) await lookAgain({ ...place, ...next.place }, next);
  };
  const changeMap = (name: string) => {
    if (name === "") {
      changeTable(file, { mapName: "", draft: { ...suggestedDraft(type, look.columns, maps), place } });
      return;
    }
    const map = shipped.find((each) => each.name === name);
    if (map) void attempt(() => take(map.map, name));
  };
  const load = () =>
    attempt(async () => {
      const [from] = (await choose("file", text("loadMapTitle"))) ?? [];
      if (from === undefined) return;
      const map = await call("table.read-map", { file: from });
      if (map.type !== null && map.type !== type) setProblem("mapIsFor");
      else await take(map.map, "own");
    });
  const save = () =>
    attempt(async () => {
      const [to] = (await choose("new-file", text("saveMapTitle"), "map.json")) ?? [];
      if (to === undefined) return;
      await call("table.save-map", { to, map: mapOf(draft, headings) });
      setSaved(true);
    });

  return (
    <Section title={text("what")}>
      <div className={styles.choices}>
        <Choice<TableType>
          label={text("type")}
          options={TABLE_TYPES.map((value) => ({ value, label: types(value) }))}
          value={type as TableType}
          onChange={(next) => {
            changeTable(file, {
              type: next,
              mapName: "",
              checked: null,
              decisions: new Map(),
              draft: { ...suggestedDraft(next, look.columns, maps), place },
            });
          }}
        />
        <Choice
          label={text("map")}
          options={[
            { value: "", label: text("fromHeadings") },
            ...shipped.map(({ name }) => ({ value: name, label: mapNames(name) })),
            ...(mapName === "own" ? [{ value: "own", label: text("ownMap") }] : []),
          ]}
          value={mapName}
          onChange={changeMap}
        />
        <div className={styles.actions}>
          <Button onPress={() => void load()}>{text("loadMap")}</Button>
          <Button onPress={() => void save()} isDisabled={draft.fields.length === 0}>
            {text("saveMap")}
          </Button>
        </div>
      </div>
      {problem && (
        <Notice kind="error">{problem === "mapIsFor" ? text("mapIsFor") : failure(problem)}</Notice>
      )}
      {isSaved && <Notice kind="good">{text("mapSaved")}</Notice>}
      {draft.lacking.length > 0 && (
        <Notice kind="warning">{text("lacking", { fields: draft.lacking.map(words).join(", ") })}</Notice>
      )}
      {chooser}
    </Section>
  );
}
