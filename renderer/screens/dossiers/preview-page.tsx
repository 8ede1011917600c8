import { useEffect, useRef, useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import styles from "./preview.module.css";

/** Pages are drawn in steps of this many pixels, so that a narrower window does not draw all anew. */
const STEP = 200;
const WIDEST = 2400;

type Drawn = OutputOf<"media.dossier-page"> & { readonly page: number };

/** One page as a picture, as wide as there is room. The one before stays until it is drawn. */
export function PreviewPage({ preview, page }: { readonly preview: string; readonly page: number }) {
  const text = useTexts(EXPORT_TEXTS);
  const { failure } = useSharedTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  const [drawn, setDrawn] = useState<Drawn>();
  const [problem, setProblem] = useState<Failure>();
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = new ResizeObserver(() => {
      const pixels = element.clientWidth * window.devicePixelRatio;
      if (pixels > 0) setWidth(Math.min(WIDEST, Math.ceil(pixels / STEP) * STEP));
    });
    measure.observe(element);
    return () => {
      measure.disconnect();
    };
  }, []);
  useEffect(() => {
    if (width === undefined) return;
    let isOver = false;
    const draw = async () => {
      try {
        const picture = await call("media.dossier-page", { preview, page, width });
        if (isOver) await call("media.close", { url: picture.url });
        else {
          setProblem(undefined);
          setDrawn({ ...picture, page });
        }
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // A newer preview took its place; its page comes next.
        if (!isOver && error.code !== "unknown-id") setProblem(error);
      }
    };
    void draw();
    return () => {
      isOver = true;
    };
  }, [preview, page, width]);
  const shown = drawn?.url;
  useEffect(
    () => () => {
      if (shown !== undefined) void call("media.close", { url: shown });
    },
    [shown],
  );
  return (
    <div ref={frame} className={styles.frame}>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      {drawn && (
        <img
          className={styles.picture}
          src={drawn.url}
          width={drawn.width}
          height={drawn.height}
          alt={text("pageImage", { page: drawn.page })}
          data-page={drawn.page}
        />
      )}
    </div>
  );
}
