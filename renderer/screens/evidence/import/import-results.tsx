import { useState } from "react";
import { ERROR_CODES, type AppError } from "../../../../shared/errors.ts";
import type { ImportedFile } from "../../../../shared/contract/evidence.ts";
import { usePlace } from "../../../app/place.tsx";
import { Button } from "../../../components/button.tsx";
import { CheckBox } from "../../../components/check-box.tsx";
import { Content } from "../../../components/content.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { useFormats } from "../../../records/formats.ts";
import { visible } from "../../../records/visible-text.ts";
import { dismissBatch, useImportDesk, type ImportBatch } from "./import-desk-state.ts";
import { IMPORT_TEXTS } from "./texts.ts";
import styles from "./import.module.css";

/** What became of the imports of this sitting, file by file. */
export function ImportResults() {
  const { batches } = useImportDesk();
  if (batches.length === 0) return <div />;
  return (
    <div className={styles.results}>
      {batches.map((batch) => (
        <BatchResult key={batch.id} batch={batch} />
      ))}
    </div>
  );
}

const SHOWN = 300;

function BatchResult({ batch }: { readonly batch: ImportBatch }) {
  const text = useTexts(IMPORT_TEXTS);
  const { failure } = useSharedTexts();
  const { moment } = useFormats();
  const [onlyRefused, setOnly] = useState(false);
  const { imported, known, refused, state, files } = batch;
  const shown = files.filter(({ status }) => !onlyRefused || status === "refused");
  const total = onlyRefused ? refused : imported + known + refused;
  return (
    <section className={styles.result} aria-label={text("result", { when: moment(batch.started) })}>
      <div className={styles.resultHead}>
        <p role="status">
          {state === "running" ? (
            text("running", { count: imported + known + refused })
          ) : (
            <>
              <strong>{text("result", { when: moment(batch.started) })}</strong>{" "}
              {[
                text("imported", { count: imported }),
                text("known", { count: known }),
                text("refused", { count: refused }),
              ].join(" · ")}
            </>
          )}
        </p>
        {state !== "running" && (
          <Button
            look="quiet"
            onPress={() => {
              dismissBatch(batch.id);
            }}
          >
            {text("dismiss")}
          </Button>
        )}
      </div>
      {state === "cancelled" && <Notice>{text("cancelled")}</Notice>}
      {state === "failed" && (
        <Notice kind="error">
          {text("failed")} {batch.failure && failure(batch.failure)}
        </Notice>
      )}
      {files.length > 0 && (
        <details open={refused > 0 && state !== "running"}>
          <summary>{text("file")}</summary>
          {refused > 0 && imported + known > 0 && (
            <CheckBox isSelected={onlyRefused} onChange={setOnly}>
              {text("onlyRefused")}
            </CheckBox>
          )}
          <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={text("file")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{text("file")}</th>
                  <th scope="col">{text("outcome")}</th>
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, SHOWN).map((file, at) => (
                  <FileRow key={at} file={file} />
                ))}
              </tbody>
            </table>
            {total > SHOWN && <p data-quiet>{text("more", { count: total - SHOWN })}</p>}
          </div>
        </details>
      )}
    </section>
  );
}

function FileRow({ file }: { readonly file: ImportedFile }) {
  const text = useTexts(IMPORT_TEXTS);
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const { id } = file;
  const name = <Content>{visible(file.path)}</Content>;
  return (
    <tr>
      <td>
        {id === undefined ? (
          name
        ) : (
          <button
            type="button"
            className={styles.open}
            onClick={() => {
              go({ screen: "evidence", id });
            }}
          >
            {name}
          </button>
        )}
      </td>
      <td>
        {text(
          file.status === "known" && file.receiptAdded === true ? "statusknownAgain" : `status${file.status}`,
        )}
        {file.reason !== undefined && <> · {failure(reasonOf(file.reason))}</>}
        {file.extensionAgrees === false && <> · {text("disagrees")}</>}
      </td>
    </tr>
  );
}

const reasonOf = (reason: string): AppError => ({
  code: ERROR_CODES.find((code) => code === reason) ?? "internal",
  params: {},
});
