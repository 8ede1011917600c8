import type { CaseReport, Ratio, Row } from "./summary.ts";

/** One case as lines for people: its data, a line for each contender with median and spread, and the ratios. */
export function caseLines({ title, data, unit, rounds, rows, ratios }: CaseReport): string[] {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (row: Row): string => {
    const ratio = ratios.find(({ against }) => against === row.name);
    const start = `  ${row.name.padEnd(width)}  `;
    if ("skipped" in row) return `${start}skipped: ${row.skipped}`;
    const spread = `${amount(row.low)} … ${amount(row.high)}`;
    return `${start}${amount(row.median).padStart(9)} ${unit}  (${spread})${ratio ? ratioText(ratio) : ""}`;
  };
  return [title, `  ${data}; median of ${rounds} (lowest … highest)`, ...rows.map(line)];
}

function ratioText({ ratio, goal, met }: Ratio): string {
  const verdict = goal === null ? "" : `, goal ≤ ${goal}: ${met === true ? "met" : "missed"}`;
  return `  ours ÷ this ${amount(ratio)}${verdict}`;
}

function amount(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
