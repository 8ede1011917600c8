import { useLayoutEffect, useRef, useState } from "react";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { RegionLayer } from "../citing/region-layer.tsx";
import { usePageMedia } from "./media.ts";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import { WordLayer } from "./word-layer.tsx";
import styles from "./viewer.module.css";

/** Pixels of a page at full size for a point of its width. */
const FULL_SIZE = 96 / 72;
const WIDEST = 6000;
/** Widths are rounded up to this, so that a window being resized does not have each width drawn. */
const WIDTH_STEP = 200;

/** One page: its picture, its words over it, and the region that is marked. */
export function PageSheet({
  id,
  page,
  size,
  zoom,
  citing,
}: {
  readonly id: string;
  readonly page: number;
  /** In points. */
  readonly size: { readonly width: number; readonly height: number };
  /** 1 is the size on paper; null as wide as there is room. */
  readonly zoom: number | null;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current!;
    const measure = () => {
      setRoom(element.clientWidth);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => {
      watching.disconnect();
    };
  }, []);
  const width = zoom === null ? Math.min(room, size.width * FULL_SIZE * 1.5) : size.width * FULL_SIZE * zoom;
  return (
    <div ref={frame} className={styles.pageFrame}>
      {width > 0 && (
        <div
          className={styles.page}
          style={{ width: `${width}px`, aspectRatio: `${size.width} / ${size.height}` }}
        >
          <PagePicture
            id={id}
            page={page}
            width={Math.min(WIDEST, Math.ceil((width * devicePixelRatio) / WIDTH_STEP) * WIDTH_STEP)}
            alt={text("page", { page, pages: page })}
            failure={failure}
            loading={text("loading")}
          />
          <WordLayer id={id} page={page} citing={citing} />
          <RegionLayer citing={citing} page={page} />
        </div>
      )}
    </div>
  );
}

function PagePicture({
  id,
  page,
  width,
  failure,
  loading,
}: {
  readonly id: string;
  readonly page: number;
  readonly width: number;
  readonly alt: string;
  readonly failure: ReturnType<typeof useSharedTexts>["failure"];
  readonly loading: string;
}) {
  const media = usePageMedia(id, page, width);
  if (media.state === "failed") return <Notice kind="error">{failure(media.error)}</Notice>;
  if (media.state === "refused") return <Refused id={id} reason={media.refused} />;
  if (media.state === "coming") return <p className={styles.coming}>{loading}</p>;
  // Its words stand over it, so the picture itself has nothing to say to a screen reader.
  return (
    <img className={styles.pagePicture} src={media.media.url} alt="" draggable={false} data-page={page} />
  );
}
