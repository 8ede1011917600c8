import { MOST_PIXELS, viewKindOf } from "../../../../shared/viewing/view-kind.ts";
import { textOf, type RecordView } from "../../../records/read-field.ts";
import type { Citing } from "../citing/citing.ts";
import { HexView } from "./hex-view.tsx";
import { MailView } from "./mail-view.tsx";
import { PagesView } from "./pages-view.tsx";
import { PictureView } from "./picture-view.tsx";
import { RecordingView } from "./recording-view.tsx";
import { Refused } from "./refused.tsx";
import { TableView } from "./table-view.tsx";
import { TextView } from "./text-view.tsx";

/** Shows an item in the way of its kind. Which kind is decided by its bytes, never by its name. */
export function Viewer({ item, citing }: { readonly item: RecordView; readonly citing: Citing }) {
  const mediaType = textOf(item, "mediaType") ?? "";
  const isGraphic = item.record.graphic === true;
  const { id } = item;
  switch (viewKindOf(mediaType)) {
    case "picture":
      return isTooLarge(item) ? (
        <Refused id={id} reason="too-large" />
      ) : (
        <PictureView id={id} isGraphic={isGraphic} citing={citing} />
      );
    case "pages":
      return <PagesView id={id} mediaType={mediaType} isGraphic={isGraphic} citing={citing} />;
    case "sound":
      return <RecordingView id={id} kind="sound" isGraphic={isGraphic} citing={citing} />;
    case "film":
      return <RecordingView id={id} kind="film" isGraphic={isGraphic} citing={citing} />;
    case "text":
      return <TextView id={id} isSource={isActive(mediaType)} citing={citing} />;
    case "mail":
      return <MailView id={id} citing={citing} />;
    case "table":
      return <TableView id={id} citing={citing} />;
    case "bytes":
      return item.record.size === 0 ? <HexView id={id} /> : <Refused id={id} reason="unsupported" />;
  }
}

/** What would act if it were shown as what it is. */
const isActive = (mediaType: string): boolean => /html|svg/.test(mediaType);

function isTooLarge({ record }: RecordView): boolean {
  const { width, height } = (record.metadata ?? {}) as { width?: unknown; height?: unknown };
  return typeof width === "number" && typeof height === "number" && width * height > MOST_PIXELS;
}
