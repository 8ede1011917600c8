import { useLanguage } from "../../language/language-context.tsx";
import { dateOfDay, position, type Span, type Tick } from "./time-scale.ts";
import styles from "./ticks.module.css";

const HEIGHT = 38;
const YEAR_LINE = 15;
const UNIT_LINE = 32;
const DAYS_NAMED_APART = 26;
/** Room that a name needs before the edge. */
const NAME_WIDTH = 36;

type Lines = { readonly lines: readonly Tick[]; readonly span: Span; readonly width: number };

/** Names of the years, months and days above the lanes; the year in view is always named. */
export function TickLabels({ lines, span, width }: Lines) {
  const { intl } = useLanguage();
  const nameOf = ({ day, unit }: Tick) =>
    intl.formatDate(dateOfDay(day), {
      timeZone: "UTC",
      ...(unit === "year" ? { year: "numeric" } : unit === "month" ? { month: "short" } : { day: "numeric" }),
    });
  const unitName = (tick: Tick) => {
    if (tick.unit !== "year") return nameOf(tick);
    return hasMonths(lines) && nameOf({ ...tick, unit: "month" });
  };
  const years = lines.filter(({ unit }) => unit === "year");
  const first = years[0] === undefined ? width : position(years[0].day, span, width);
  const hasDays = lines.some(({ unit }) => unit === "day");
  return (
    <svg width={width} height={HEIGHT} className={styles.labels} aria-hidden>
      {first > 40 && (
        <text x={4} y={YEAR_LINE} className={styles.year}>
          {nameOf({ day: span.from, unit: "year" })}
        </text>
      )}
      {lines.map((tick) => {
        const x = position(tick.day, span, width);
        const isYear = tick.unit === "year";
        return (
          <g key={tick.day}>
            <line
              x1={x}
              x2={x}
              y1={isYear ? 2 : 22}
              y2={HEIGHT}
              className={styles.line}
              data-unit={tick.unit}
            />
            {isYear && x < width - NAME_WIDTH && (
              <text x={x + 4} y={YEAR_LINE} className={styles.year}>
                {nameOf(tick)}
              </text>
            )}
            <text x={x + 4} y={UNIT_LINE} className={styles.unit}>
              {x < width - NAME_WIDTH && unitName(tick)}
            </text>
          </g>
        );
      })}
      {hasDays &&
        !lines.some(
          ({ unit, day }) => unit !== "day" && position(day, span, width) < 2 * DAYS_NAMED_APART,
        ) && (
          <text x={44} y={YEAR_LINE} className={styles.unit}>
            {nameOf({ day: span.from, unit: "month" })}
          </text>
        )}
    </svg>
  );
}

const hasMonths = (lines: readonly Tick[]): boolean => lines.some(({ unit }) => unit !== "year");

/** The lines of the axis through a lane. */
export function TickLines({ lines, span, width, height }: Lines & { readonly height: number }) {
  return (
    <>
      {lines.map(({ day, unit }) => {
        const x = position(day, span, width);
        return <line key={day} x1={x} x2={x} y1={0} y2={height} className={styles.line} data-unit={unit} />;
      })}
    </>
  );
}
