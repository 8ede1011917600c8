import { useCall } from "../../../api/queries.ts";
import { Content } from "../../../components/content.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { visible } from "../../../records/visible-text.ts";
import type { Citing } from "../citing/citing.ts";
import { Quotable } from "./quotable.tsx";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/** A message: who wrote what to whom, its words, and what hangs on it. */
export function MailView({ id, citing }: { readonly id: string; readonly citing: Citing }) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const { data, error } = useCall("evidence.mail", { id });
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!data) return <p data-quiet>{text("loading")}</p>;
  if ("refused" in data) return <Refused id={id} reason={data.refused} />;
  return (
    <div className={styles.stack}>
      <h2>{text("headers")}</h2>
      <dl className={styles.headers}>
        {data.headers.map(({ name, value }, at) => (
          <div key={at}>
            <dt>
              <Content>{visible(name)}</Content>
            </dt>
            <dd>
              <Content>{visible(value.replace(/\s+/g, " "))}</Content>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{text("text")}</h2>
      {data.fromHtml && <Notice>{text("fromHtml")}</Notice>}
      {data.cut && <Notice>{text("cut")}</Notice>}
      {data.text.trim() === "" ? (
        <p data-quiet>{text("noText")}</p>
      ) : (
        <Quotable label={text("text")} words={data.text} citing={citing} />
      )}
      {data.parts.length > 0 && (
        <>
          <h2>{text("attachments")}</h2>
          <ul className={styles.parts}>
            {data.parts.map((part, at) => (
              <li key={at}>
                <Content>{part.name === "" ? text("unnamed") : visible(part.name)}</Content>{" "}
                <span data-quiet>
                  <Content code>{part.mediaType}</Content> ·{" "}
                  {text("kib", { size: Math.ceil(part.size / 1024) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
