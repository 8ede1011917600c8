import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "./citing.ts";
import { boxAfterKey, boxBetween, type Box } from "./mark.ts";
import { CITING_TEXTS } from "./texts.ts";
import styles from "./citing.module.css";

const FIRST_BOX: Box = { x: 0.3, y: 0.3, width: 0.4, height: 0.2 };
const isSamePage = (page: number | undefined, other: number | undefined) => (page ?? 1) === (other ?? 1);

/**
 * Lies over a picture or a page: shows the region that is marked, and lets one be drawn, by pointer or by the arrow
 * keys.
 */
export function RegionLayer({ citing, page }: { readonly citing: Citing; readonly page?: number }) {
  const text = useTexts(CITING_TEXTS);
  const { mark, setMark, isDrawing, setDrawing, link, opened } = citing;
  const layer = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<{ x: number; y: number }>();
  const box = mark?.kind === "region" && isSamePage(mark.page, page) ? mark.box : undefined;
  const put = (next: Box) => {
    setMark({ kind: "region", box: next, ...(page !== undefined && { page }) });
  };

  useEffect(() => {
    if (isDrawing) layer.current?.focus();
  }, [isDrawing]);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [opened]);

  const at = (event: PointerEvent) => {
    const { left, top, width, height } = layer.current!.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = boxAfterKey(box ?? FIRST_BOX, event.key, event.shiftKey);
    if (next) put(next);
    else if (event.key === "Enter" && box) link();
    else if (event.key === "Escape") {
      setDrawing(false);
      setMark(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={layer}
      className={styles.layer}
      data-drawing={isDrawing || undefined}
      {...(isDrawing && {
        role: "application",
        tabIndex: 0,
        "aria-label": text("regionKeys"),
        onKeyDown,
        onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
          event.preventDefault();
          layer.current?.focus();
          event.currentTarget.setPointerCapture(event.pointerId);
          setCorner(at(event));
        },
        onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
          if (corner) put(boxBetween(corner, at(event)));
        },
        onPointerUp: () => {
          setCorner(undefined);
        },
      })}
    >
      {box && (
        <div
          ref={frame}
          className={styles.region}
          data-region
          data-quote={(mark?.kind === "region" && mark.quote !== undefined) || undefined}
          style={{
            left: `${box.x * 100}%`,
            top: `${box.y * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
        />
      )}
    </div>
  );
}
