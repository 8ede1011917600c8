import { useState } from "react";
import { isRecordId, type RecordId } from "../../../shared/model/record-id.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { useTimes } from "../../records/times.ts";
import { LATE_TEXTS } from "./late-texts.ts";

/** What was moved out of the facts, or would be, because a name was found late. */
export type LateNames = OutputOf<"testimony.foresee-marks">;

type Stretch = { readonly paragraph: RecordId; readonly start: number; readonly end: number };

/** What marking would move, while it is looked up and after; `undefined` where nothing was ever released. */
export type Foreseen = { readonly isPending: boolean; readonly late: LateNames | undefined };

/** Whether reviewed words of a statement stand in the facts now. */
export function useIsReleased(statement: RecordId): boolean {
  const { data } = useCall("record.versions", { id: statement });
  return data?.some(({ reviewed, moved }) => reviewed && moved !== true) ?? false;
}

/** What marking words as the name of somebody would move out of the facts; asked only where words were released. */
export function useForeseen(
  statement: RecordId,
  stretches: readonly Stretch[],
  record: RecordId | null,
): Foreseen {
  const isReleased = useIsReleased(statement);
  const marks = stretches.map(({ paragraph, start, end }) => ({ paragraph, start, end, record }));
  const { data, isPending } = useCall(
    "testimony.foresee-marks",
    { statement, marks },
    { enabled: isReleased && marks.length > 0 },
  );
  const late = data !== undefined && data.moved.length > 0 ? data : undefined;
  return { isPending: isReleased && marks.length > 0 && isPending, late };
}

/** Says before a name is marked what will leave the facts, and what cannot be reached. */
export function ForeseenNotice({ foreseen: { isPending, late } }: { readonly foreseen: Foreseen }) {
  const text = useTexts(LATE_TEXTS);
  if (isPending)
    return (
      <p data-quiet role="status">
        {text("looking")}
      </p>
    );
  if (!late) return null;
  return (
    <Notice kind="warning">
      <p>{text("foreseen", { count: late.moved.length })}</p>
      <Where late={late} />
    </Notice>
  );
}

/** Says after a name was marked what has left the facts, and offers to move it from where it still stands. */
export function LateNotice({
  late: first,
  mentions,
}: {
  readonly late: LateNames;
  readonly mentions: readonly RecordId[];
}) {
  const text = useTexts(LATE_TEXTS);
  const { failure } = useSharedTexts();
  const [after, setAfter] = useState<LateNames>();
  const move = useChange("testimony.move-named", ["law.categories"]);
  const late = after ?? first;
  const movedInAll = first.moved.length + (after?.moved.length ?? 0);
  const moveAll = async () => {
    const records = late.stillNamed.map(({ id }) => id);
    setAfter(await move.mutateAsync({ mentions: [...mentions], records }));
  };
  const isGone = late.stillNamed.length === 0 && late.unmarked.length === 0;
  return (
    <section aria-label={text("title")}>
      <Notice kind={isGone ? "good" : "warning"}>
        <p>{text("moved", { count: movedInAll })}</p>
        <Where late={late} />
        {!late.erased && <p>{text("notErased")}</p>}
        {late.stillNamed.length > 0 && (
          <>
            <p>{text("moveWhat")}</p>
            <Button isDisabled={move.isPending} onPress={() => void moveAll().catch(() => undefined)}>
              {text("move")}
            </Button>
          </>
        )}
      </Notice>
      {move.error && <Notice kind="error">{failure(move.error.toData())}</Notice>}
    </section>
  );
}

function Where({ late: { stillNamed, unmarked, beyondReach } }: { readonly late: LateNames }) {
  const text = useTexts(LATE_TEXTS);
  const { moment } = useTimes();
  const { date } = useFormats();
  /** What has no words of its own to be called by goes by its code. */
  const named = (title: string, code: string) =>
    title === code || isRecordId(title) ? text("record", { code }) : text("titled", { title, code });
  return (
    <>
      {stillNamed.length > 0 && (
        <>
          <p>{text("still")}</p>
          <ul>
            {stillNamed.map(({ id, title, code, holds }) => (
              <li key={id}>
                {holds === "certain" ? named(title, code) : text("possible", { what: named(title, code) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {unmarked.length > 0 && <p>{text("unmarked", { count: unmarked.length })}</p>}
      {beyondReach.length > 0 && (
        <>
          <p>{text("reach")}</p>
          <ul>
            {beyondReach.map(({ kind, time = "" }, at) => (
              <li key={at}>
                {text(kind === "working-copy" ? "workingCopy" : kind, {
                  time: kind === "backup" ? date(time) : moment(time),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
