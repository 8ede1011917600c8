import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { visible } from "../../records/visible-text.ts";
import { changeTable, fileName, type TableOnDesk } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTableWork } from "./use-table-work.ts";
import { Working } from "./working.tsx";
import styles from "./tables.module.css";

/** Brings the rows in that were checked: all of them, or all but those that are set aside in a file. */
export function BringIn({ table }: { readonly table: TableOnDesk }) {
  const text = useTexts(TABLES_TEXTS);
  const { run } = useTableWork();
  const { choose, chooser } = useChooseFiles();
  const { checked, draft, doing, file, skipTo, source } = table;
  if (!checked) return null;
  const { bad, known, rows, table: found } = checked.result;
  const fresh = rows - known - bad;
  const askWhere = async () => {
    const name = `${fileName(file).replace(/\.[^.]*$/u, "")}-bad.${found.format}`;
    const [to] = (await choose("new-file", text("setAsideTitle"), name)) ?? [];
    if (to !== undefined) changeTable(file, { skipTo: to });
  };
  const isReady = checked.draft === draft && fresh > 0 && (bad === 0 || skipTo !== null);
  return (
    <Section title={text("bringIn")}>
      <TextField
        label={text("source")}
        hint={text("sourceHint")}
        value={source}
        onChange={(words) => {
          changeTable(file, { source: words });
        }}
      />
      {bad > 0 && skipTo === null && (
        <>
          <Notice kind="warning">{text("nothingWhileBad", { count: bad })}</Notice>
          <div className={styles.actions}>
            <Button onPress={() => void askWhere()}>{text("setAside")}</Button>
          </div>
        </>
      )}
      {bad > 0 && skipTo !== null && (
        <div className={styles.aside}>
          <p>
            {text("setAsideTo")} <Content>{visible(skipTo)}</Content>
          </p>
          <p data-quiet>{text("setAsideWarning")}</p>
          <div className={styles.actions}>
            <Button
              onPress={() => {
                changeTable(file, { skipTo: null });
              }}
            >
              {text("forget")}
            </Button>
          </div>
        </div>
      )}
      {doing?.what === "import" && <Working words={text("running", { done: doing.rows })} />}
      <div className={styles.actions}>
        <Button
          look={isReady ? "primary" : "plain"}
          isDisabled={!isReady || doing !== null}
          onPress={() => void run("import")}
        >
          {text("start", { count: fresh })}
        </Button>
        {checked.draft !== draft && <span data-quiet>{text("stale")}</span>}
      </div>
      {chooser}
    </Section>
  );
}
