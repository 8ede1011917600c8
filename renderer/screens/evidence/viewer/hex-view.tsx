import { useState } from "react";
import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { hexLines } from "./hex-lines.ts";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

const STRETCH = 4096;

/** The bytes of an item, a stretch at a time: always possible, whatever the file is. */
export function HexView({ id }: { readonly id: string }) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const [offset, setOffset] = useState(0);
  const { data, error } = useCall("evidence.hex", { id, offset, length: STRETCH });
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!data) return <p data-quiet>{text("loading")}</p>;
  if (data.size === 0) return <Notice>{text("empty")}</Notice>;
  const to = Math.min(data.size, offset + STRETCH);
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <span role="status">{text("hexRange", { from: offset + 1, to, size: data.size })}</span>
        <Button
          isDisabled={offset === 0}
          onPress={() => {
            setOffset(Math.max(0, offset - STRETCH));
          }}
        >
          {text("hexEarlier")}
        </Button>
        <Button
          isDisabled={to >= data.size}
          onPress={() => {
            setOffset(to);
          }}
        >
          {text("hexLater")}
        </Button>
      </div>
      <pre className={styles.hex} tabIndex={0} role="group" aria-label={text("hex")} dir="ltr" translate="no">
        {hexLines(data.hex, offset)}
      </pre>
    </div>
  );
}
