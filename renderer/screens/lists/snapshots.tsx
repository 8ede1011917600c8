import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { DifferenceView } from "./difference-view.tsx";
import { useSnapshotWords } from "./snapshot-words.ts";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

const NOW = "now";

/** The frozen states of a list, taking one, and what differs between two. */
export function Snapshots({ list, mayEdit }: { readonly list: RecordId; readonly mayEdit: boolean }) {
  const text = useTexts(LISTS_TEXTS);
  const { failure } = useSharedTexts();
  const words = useSnapshotWords();
  const { data: snapshots } = useCall("register-list.snapshots", { list });
  const take = useChange("register-list.snapshot");
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>(NOW);
  const earlier = from ?? snapshots?.at(-1)?.id;
  const { data: difference, error } = useCall(
    "register-list.difference",
    { list, from: earlier ?? "", ...(to !== NOW && { to }) },
    { enabled: earlier !== undefined },
  );
  if (!snapshots) return null;
  const options = snapshots.map((each) => ({ value: each.id, label: words(each) }));
  return (
    <>
      {mayEdit && (
        <div className={styles.tools}>
          <Button
            isDisabled={take.isPending}
            onPress={() => {
              take.mutate({ list });
            }}
          >
            {text("take")}
          </Button>
        </div>
      )}
      {take.error && <Notice kind="error">{failure(take.error.toData())}</Notice>}
      {take.data && <Notice kind="good">{text("taken", { code: take.data.code })}</Notice>}
      {options.length === 0 ? (
        <p data-quiet>{text("noSnapshots")}</p>
      ) : (
        <>
          <div className={styles.tools}>
            <Choice label={text("compareFrom")} options={options} value={earlier ?? ""} onChange={setFrom} />
            <Choice
              label={text("compareTo")}
              options={[...options, { value: NOW, label: text("now") }]}
              value={to}
              onChange={setTo}
            />
          </div>
          {error && <Notice kind="error">{failure(error.toData())}</Notice>}
          {difference && <DifferenceView difference={difference} />}
        </>
      )}
    </>
  );
}
