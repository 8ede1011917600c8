import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { Terminal } from "./terminal.ts";

type Finding = CallOutput<"check.run">["findings"][number];

/** A finding in plain sentences: what, where, since when, and what to do. */
export function findingText(finding: Finding, terminal: Terminal): string {
  const { code, severity, where, since, advice, params } = finding;
  const { path, page, to, record, object, series, entry, checkpoint } = where;
  const places = [
    path,
    page !== undefined &&
      terminal.text("cli.finding-page", { page: page === to ? page : `${page}–${to ?? page}` }),
    record ?? object ?? series,
    entry !== undefined && terminal.text("cli.finding-entry", { entry }),
    checkpoint !== undefined && terminal.text("cli.finding-checkpoint", { size: checkpoint }),
  ].filter((place) => typeof place === "string");
  const what = terminal.text(`finding.${code}`, params);
  return [
    `${terminal.text(severity === "error" ? "cli.finding-error" : "cli.finding-hint")} ${what}`,
    ...(places.length > 0 ? [`  ${places.join(", ")}`] : []),
    `  ${since === null ? terminal.text("cli.finding-never") : terminal.text("cli.finding-since", { since })}`,
    `  ${terminal.text(`advice.${advice}`)}`,
    `  (${code})`,
  ].join("\n");
}
