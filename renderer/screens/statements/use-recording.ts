import { useMemo, useRef, useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { useCall, useChange } from "../../api/queries.ts";
import type { Paragraph } from "./statement-content.ts";
import type { Player } from "./statement-recording.tsx";

/** Time codes are stored to a tenth of a second: nobody sets them closer. */
const TENTH = 10;

/**
 * The recording of the interview behind a statement, once somebody opened it: where it is, and setting the time code
 * of a paragraph.
 *
 * @param paragraph - the one that gets the time code; absent where nothing may be changed
 */
export function useRecording(
  statement: RecordId,
  interview: RecordId | undefined,
  version: RecordId | undefined,
  paragraph: Paragraph | undefined,
) {
  const { data } = useCall("record.get", { id: interview ?? "" }, { enabled: interview !== undefined });
  const { recording } = (data?.record ?? {}) as RecordContent<"interview">;
  const player = useRef<Player>(null);
  const [isOpen, setOpen] = useState(false);
  const [moment, setMoment] = useState(0);
  const { mutate, error } = useChange("testimony.reword", ["law.categories", "law.matrix"]);
  const paragraphId = paragraph?.id;
  const setTime = useMemo(() => {
    if (!isOpen || paragraphId === undefined || version === undefined) return undefined;
    return () => {
      const recordedAt = Math.round((player.current?.position() ?? 0) * TENTH) / TENTH;
      mutate({ statement, version, paragraph: paragraphId, recordedAt });
    };
  }, [isOpen, paragraphId, version, statement, mutate]);
  const seek = useMemo(
    () =>
      isOpen
        ? (seconds: number) => {
            player.current?.seek(seconds);
          }
        : undefined,
    [isOpen],
  );
  const evidence = recording?.evidence;
  return {
    of:
      evidence === undefined || recording?.kind === undefined || recording.kind === "none"
        ? undefined
        : { evidence, kind: recording.kind, player, onOpened: setOpen, onMoment: setMoment },
    moment: isOpen ? moment : undefined,
    seek,
    setTime,
    error,
  };
}
