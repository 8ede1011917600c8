import type { ChronologyEntry } from "../../../shared/contract/chronology.ts";
import { reachOf, sureOf, type DateMark, type MarkEnd } from "./date-mark.ts";
import { position, type Span } from "./time-scale.ts";
import styles from "./mark-shape.module.css";

/** Height of a mark. */
export const MARK_HEIGHT = 10;

const LEAST_WIDTH = 4;
const TAIL = 14;
const ARROW = 6;
const HATCH = "chronology-hatch";

/** What a mark stands for: an entry, or the custody of a person. */
export type MarkKind = ChronologyEntry["type"] | "held";

/** The hatching of what is possible and not sure; once on the screen, before every mark. */
export function MarkPatterns() {
  return (
    <svg width="0" height="0" aria-hidden className={styles.patterns}>
      <defs>
        <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" className={styles.hatch} />
        </pattern>
      </defs>
    </svg>
  );
}

/**
 * Draws a date: a sure day as a filled sign; what lasted for sure as a filled bar; where it is only possible,
 * hatched within a dashed outline; an approximate end with a hatched tail of fixed width, since nobody knows by
 * how much; an end without a limit as an arrow to the edge, dashed where the limit is not known.
 */
export function MarkShape({
  kind,
  mark,
  span,
  width,
  y,
  isSelected = false,
}: {
  readonly kind: MarkKind;
  readonly mark: DateMark;
  readonly span: Span;
  readonly width: number;
  readonly y: number;
  readonly isSelected?: boolean;
}) {
  const middle = y + MARK_HEIGHT / 2;
  const at = (day: number) => Math.min(Math.max(position(day, span, width), -40), width + 40);
  const reach = reachOf(mark);
  if (mark.shape === "day" && reach.from !== null) {
    const x = position(reach.from + 0.5, span, width);
    if (x < -MARK_HEIGHT || x > width + MARK_HEIGHT) return null;
    return (
      <g className={styles.mark} data-kind={kind}>
        {isSelected && <circle className={styles.ring} cx={x} cy={middle} r={MARK_HEIGHT / 2 + 4} />}
        <path className={styles.sure} d={signPath(kind, x, middle)} />
      </g>
    );
  }
  const left = reach.from === null ? 0 : at(reach.from);
  const right = reach.to === null ? width : Math.max(at(reach.to + 1), left + LEAST_WIDTH);
  if (right < 0 || left > width) return null;
  const sure = sureOf(mark);
  const tail = (end: MarkEnd) => (end.kind === "about" ? TAIL : 0);
  const outer = { x: left - tail(mark.start), to: right + tail(mark.end) };
  // An arrow takes the place of the bar where there is no limit: it only begins, or ends, with what is known.
  const barFrom = reach.from === null ? at(mark.end.first ?? span.from) : outer.x;
  const barTo = reach.to === null ? at((mark.start.last ?? span.to) + 1) : outer.to;
  return (
    <g className={styles.mark} data-kind={kind}>
      {isSelected && (
        <rect
          className={styles.ring}
          x={outer.x - 3}
          y={y - 3}
          width={outer.to - outer.x + 6}
          height={MARK_HEIGHT + 6}
          rx="4"
        />
      )}
      {reach.from === null && <Arrow end={mark.start} from={barFrom} to={0} y={middle} />}
      {reach.to === null && <Arrow end={mark.end} from={barTo} to={width} y={middle} />}
      <rect
        className={styles.possible}
        x={barFrom}
        y={y}
        width={Math.max(barTo - barFrom, LEAST_WIDTH)}
        height={MARK_HEIGHT}
      />
      {sure && (
        <rect
          className={styles.sure}
          x={at(sure.from)}
          y={y}
          width={Math.max(at(sure.to + 1) - at(sure.from), LEAST_WIDTH)}
          height={MARK_HEIGHT}
        />
      )}
      {(kind === "captured" || kind === "released") && (
        <path className={styles.sign} d={signPath(kind, (left + right) / 2, middle)} />
      )}
    </g>
  );
}

function Arrow({
  end,
  from,
  to,
  y,
}: {
  readonly end: MarkEnd;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}) {
  const tip = to > from ? to - 2 : to + 2;
  const back = to > from ? tip - ARROW : tip + ARROW;
  return (
    <>
      <line className={styles.arrow} data-end={end.kind} x1={from} x2={tip} y1={y} y2={y} />
      <path className={styles.head} d={`M${back} ${y - 4} L${tip} ${y} L${back} ${y + 4}`} />
    </>
  );
}

/** A diamond for an event, a circle for an act, a triangle that closes for a capture and one that opens for a release. */
function signPath(kind: MarkKind, x: number, y: number): string {
  const r = MARK_HEIGHT / 2;
  if (kind === "event")
    return `M${x} ${y - r - 1} L${x + r + 1} ${y} L${x} ${y + r + 1} L${x - r - 1} ${y} Z`;
  if (kind === "captured") return `M${x - r} ${y - r} L${x + r} ${y} L${x - r} ${y + r} Z`;
  if (kind === "released") return `M${x + r} ${y - r} L${x - r} ${y} L${x + r} ${y + r} Z`;
  return `M${x - r + 0.5} ${y} a${r - 0.5} ${r - 0.5} 0 1 0 ${2 * r - 1} 0 a${r - 0.5} ${r - 0.5} 0 1 0 ${1 - 2 * r} 0 Z`;
}
