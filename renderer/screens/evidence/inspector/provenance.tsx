import { useState } from "react";
import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Content } from "../../../components/content.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { useFormats } from "../../../records/formats.ts";
import { useLabels } from "../../../records/labels.ts";
import { textOf, type RecordView } from "../../../records/read-field.ts";
import { visible } from "../../../records/visible-text.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import { CompleteReceipt } from "./complete-receipt.tsx";
import { FactList } from "./fact-list.tsx";
import styles from "./inspector.module.css";

type Received = {
  readonly receipt: string;
  readonly name: string;
  readonly path: string;
  readonly modified?: string;
};

/** Each handing-over that brought these bytes: who, when, on what, how, and under which name. */
export function Provenance({ item }: { readonly item: RecordView }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const received = (item.record.received ?? []) as readonly Received[];
  return (
    <section>
      <h2>{text("provenance")}</h2>
      <ul className={styles.list}>
        {received.map((each, at) => (
          <li key={at}>
            <ReceivedAs received={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReceivedAs({ received }: { readonly received: Received }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const labels = useLabels();
  const { moment } = useFormats();
  const { data: receipt } = useCall("record.get", { id: received.receipt });
  const [isCompleting, complete] = useState(false);
  const of = (field: string) => textOf(receipt, field);
  const when = of("received");
  const method = of("method");
  const offset = receipt?.record.clockOffsetSeconds;
  return (
    <>
      {when !== undefined && <h3>{text("received", { when: moment(when) })}</h3>}
      <FactList
        facts={[
          [text("giver"), foreign(of("giver"))],
          [text("source"), foreign(of("source"))],
          [text("device"), foreign(of("device"))],
          [text("method"), method === undefined ? undefined : labels.code("receipt-methods", method)],
          [text("place"), foreign(of("place"))],
          [
            text("clock"),
            typeof offset === "number" && offset !== 0
              ? text(offset > 0 ? "clockAhead" : "clockBehind", { seconds: Math.abs(offset) })
              : undefined,
          ],
          [text("conditions"), foreign(of("conditions"))],
          [text("name"), foreign(received.name)],
          [text("path"), foreign(received.path)],
          [text("modified"), received.modified === undefined ? undefined : moment(received.modified)],
        ]}
        absent={text("notStated")}
      />
      <Button
        onPress={() => {
          complete(true);
        }}
      >
        {text("complete")}
      </Button>
      {isCompleting && receipt && (
        <CompleteReceipt
          receipt={receipt}
          onClose={() => {
            complete(false);
          }}
        />
      )}
    </>
  );
}

const foreign = (words: string | undefined) =>
  words === undefined || words === "" ? undefined : <Content>{visible(words)}</Content>;
