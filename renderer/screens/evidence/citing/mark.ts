import type { OutputOf } from "../../../api/bridge.ts";

/** Part of a page or picture, in fractions of its width and height from the upper left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A place in an item: what is about to be cited, or what was. */
export type Mark =
  | { readonly kind: "whole"; readonly quote?: string }
  | { readonly kind: "page"; readonly page: number; readonly quote?: string }
  | { readonly kind: "region"; readonly page?: number; readonly box: Box; readonly quote?: string }
  | { readonly kind: "time"; readonly from: number; readonly to?: number };

type Cited = OutputOf<"evidence.citations">[number];

/** Smallest side of a region: smaller ones cannot be found again by eye. */
export const LEAST_SIDE = 0.01;

/** The place that a citation names. */
export function markOf({ locator, quote }: Pick<Cited, "locator" | "quote">): Mark {
  const words = quote === "" ? {} : { quote };
  switch (locator.kind) {
    case "page":
      return { kind: "page", page: locator.page, ...words };
    case "region": {
      const { x, y, width, height, page } = locator;
      return { kind: "region", box: { x, y, width, height }, ...(page !== undefined && { page }), ...words };
    }
    case "time":
      return { kind: "time", from: locator.from, ...(locator.to !== undefined && { to: locator.to }) };
    default:
      return { kind: "whole", ...words };
  }
}

/** A place as it is cited: `page=3&xywh=percent:10,20,30,40`, `t=12,20.5`, empty for the whole. */
export function locatorOf(mark: Mark): string {
  switch (mark.kind) {
    case "whole":
      return "";
    case "page":
      return `page=${mark.page}`;
    case "region": {
      const { x, y, width, height } = fitted(mark.box);
      const box = [x, y, width, height].map(percent).join(",");
      return `${mark.page === undefined ? "" : `page=${mark.page}&`}xywh=percent:${box}`;
    }
    case "time":
      return `t=${seconds(mark.from)}${mark.to === undefined ? "" : `,${seconds(mark.to)}`}`;
  }
}

const percent = (part: number): string => String(Math.round(part * 100_000) / 1000);
const seconds = (value: number): string => String(Math.round(value * 100) / 100);

/** The box within its page, and no smaller than can be seen. */
export function fitted({ x, y, width, height }: Box): Box {
  const wide = Math.min(1, Math.max(LEAST_SIDE, width));
  const high = Math.min(1, Math.max(LEAST_SIDE, height));
  return {
    x: Math.min(Math.max(0, x), 1 - wide),
    y: Math.min(Math.max(0, y), 1 - high),
    width: wide,
    height: high,
  };
}

/** The box between two corners. */
export const boxBetween = (one: { x: number; y: number }, other: { x: number; y: number }): Box =>
  fitted({
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  });

/** The box around others; undefined where there is none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return fitted({ x: left, y: top, width: right - left, height: bottom - top });
}

const STEP = 0.01;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box after an arrow key: moved, or with Shift made larger or smaller; undefined for any other key. */
export function boxAfterKey(box: Box, key: string, isResizing: boolean): Box | undefined {
  const by = MOVES[key];
  if (!by) return undefined;
  const [across, down] = [by[0] * STEP, by[1] * STEP];
  return isResizing
    ? fitted({
        ...box,
        width: Math.min(box.width + across, 1 - box.x),
        height: Math.min(box.height + down, 1 - box.y),
      })
    : fitted({ ...box, x: box.x + across, y: box.y + down });
}

/** The words from one place to another, in reading order, as a quotation: lines joined by a space. */
export const quoteOf = (words: readonly { readonly text: string }[], from: number, to: number): string =>
  words
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .map(({ text }) => text)
    .join(" ");

/**
 * Where a quotation stands among words: its first and last word, nearest to the box that it was cited with.
 */
export function findQuote(
  words: readonly (Box & { readonly text: string })[],
  quote: string,
  box?: Box,
): { readonly from: number; readonly to: number } | undefined {
  const wanted = quote.split(/\s+/).filter((word) => word !== "");
  if (wanted.length === 0) return undefined;
  const distance = ({ x, y }: Box) => (box ? Math.abs(x - box.x) + Math.abs(y - box.y) : 0);
  let best: { from: number; to: number; far: number } | undefined;
  for (let from = 0; from + wanted.length <= words.length; from += 1) {
    if (!wanted.every((word, at) => words[from + at]!.text === word)) continue;
    const to = from + wanted.length - 1;
    const around = boxAround(words.slice(from, to + 1))!;
    const far = distance(around);
    if (best === undefined || far < best.far) best = { from, to, far };
  }
  return best && { from: best.from, to: best.to };
}

/** A time code as people read it: `1:02:03.5`. */
export function timeCode(value: number): string {
  const tenths = Math.round(value * 10);
  const whole = Math.floor(tenths / 10);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, "0");
  const part = tenths % 10 === 0 ? "" : `.${tenths % 10}`;
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}${part}`
    : `${minutes}:${rest}${part}`;
}
