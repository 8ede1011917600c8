import type { ViewRefusal } from "../../../../shared/viewing/view-kind.ts";
import { useCall } from "../../../api/queries.ts";
import { Notice } from "../../../components/notice.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { WorkingCopy } from "../inspector/working-copy.tsx";
import { HexView } from "./hex-view.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

const REASONS = {
  encrypted: "refusedEncrypted",
  damaged: "refusedDamaged",
  "too-large": "refusedTooLarge",
  unsupported: "refusedUnsupported",
  decoder: "refusedDecoder",
} as const;

/** Says calmly why an item cannot be seen in its own way, offers a copy for another program, and shows its bytes. */
export function Refused({
  id,
  reason,
}: {
  readonly id: string;
  /** `decoder`: the window's own decoders could not. */
  readonly reason: ViewRefusal | "decoder";
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { data: item } = useCall("record.get", { id });
  return (
    <div className={styles.stack}>
      <Notice kind="warning">{text(REASONS[reason])}</Notice>
      {item && <WorkingCopy item={item} />}
      <HexView id={id} />
    </div>
  );
}
