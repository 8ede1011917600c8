import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useChooseFiles } from "../../components/file-chooser/use-choose-files.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page, Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { visible } from "../../records/visible-text.ts";
import { BringIn } from "./bring-in.tsx";
import { Candidates } from "./candidates.tsx";
import { CheckResult } from "./check-result.tsx";
import { ColumnFields } from "./column-fields.tsx";
import { Done } from "./done.tsx";
import { MapChoice } from "./map-choice.tsx";
import { TableContents } from "./table-contents.tsx";
import { clearDesk, fileName, putOnDesk, useTableOnDesk, type TableOnDesk } from "./tables-desk.ts";
import { TakeOut } from "./take-out.tsx";
import { TABLES_TEXTS } from "./texts.ts";
import { useTableWork } from "./use-table-work.ts";
import styles from "./tables.module.css";

/** Tables in and out: a file is chosen, looked at, mapped, checked and brought in; records are written as a table. */
export function TablesScreen() {
  const text = useTexts(TABLES_TEXTS);
  const table = useTableOnDesk();
  if (table) return <TableIn table={table} />;
  return (
    <Page title={text("title")} about={text("about")}>
      <Section title={text("in")} about={text("inAbout")}>
        <ChooseTable />
      </Section>
      <TakeOut />
    </Page>
  );
}

function ChooseTable() {
  const text = useTexts(TABLES_TEXTS);
  const { choose, chooser } = useChooseFiles();
  const { look } = useTableWork();
  const ask = async () => {
    const [file] = (await choose("file", text("chooseTitle"))) ?? [];
    if (file === undefined) return;
    putOnDesk(file);
    await look({});
  };
  return (
    <div className={styles.actions}>
      <Button look="primary" onPress={() => void ask()}>
        {text("choose")}
      </Button>
      {chooser}
    </div>
  );
}

function TableIn({ table }: { readonly table: TableOnDesk }) {
  const text = useTexts(TABLES_TEXTS);
  const { failure } = useSharedTexts();
  const { look, draft, doing, done, file } = table;
  return (
    <Page
      title={<Content>{visible(fileName(file))}</Content>}
      actions={
        <Button onPress={clearDesk} isDisabled={doing?.what === "import"}>
          {text("close")}
        </Button>
      }
    >
      {doing?.what === "look" && <Notice>{text("looking", { rows: doing.rows })}</Notice>}
      {done ? (
        <Done table={table} result={done} />
      ) : (
        <>
          {table.failure && look === null && <Notice kind="error">{failure(table.failure)}</Notice>}
          {look === null && table.failure && <TableContents table={table} look={null} />}
          {look && draft && (
            <>
              <TableContents table={table} look={look} />
              <MapChoice table={table} look={look} draft={draft} />
              <ColumnFields file={file} look={look} draft={draft} />
              <CheckResult table={table} look={look} />
              <Candidates table={table} />
              <BringIn table={table} />
            </>
          )}
        </>
      )}
    </Page>
  );
}
