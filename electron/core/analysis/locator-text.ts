import { Failure } from "../../../shared/errors.ts";
import type { Locator } from "../../../shared/model/citation.ts";
import { isRecordId, type RecordId } from "../../../shared/model/record-id.ts";

/** A citation as it is typed: the record, and where in it. */
export type TypedCitation = { readonly record: string; readonly locator: string };

/** Splits `ID#LOCATOR`. */
export function splitCitation(typed: string): TypedCitation {
  const at = typed.indexOf("#");
  return at < 0
    ? { record: typed, locator: "" }
    : { record: typed.slice(0, at), locator: typed.slice(at + 1) };
}

/**
 * Reads a typed locator: `p3` or `p3-5` (numbers of paragraphs), a paragraph's id, `page=2`, `page=2-4`,
 * `t=12.5,20` (seconds) and `xywh=percent:10,10,50,20`, the last two as in W3C Media Fragments.
 *
 * @param paragraphs - ids of the paragraphs of the source in their order, if it has any
 * @throws Failure `invalid-field` when it cannot be read or names no paragraph
 */
export function readLocator(typed: string, paragraphs: readonly RecordId[]): Locator {
  if (typed === "") return { kind: "whole" };
  const numbers = /^p=?(\d+)(?:-(\d+))?$/.exec(typed);
  if (numbers) {
    const from = Number(numbers[1]);
    const to = Number(numbers[2] ?? numbers[1]);
    if (from < 1 || to < from || to > paragraphs.length) throw unreadable();
    return { kind: "paragraphs", paragraphs: paragraphs.slice(from - 1, to) };
  }
  const ids = typed.split(",");
  if (ids.every((id): id is RecordId => isRecordId(id))) {
    if (!ids.every((id) => paragraphs.includes(id))) throw unreadable();
    return { kind: "paragraphs", paragraphs: ids };
  }
  const page = /^page=(\d+)(?:-(\d+))?$/.exec(typed);
  if (page) {
    const from = atLeastOne(page[1]);
    return { kind: "page", page: from, ...(page[2] !== undefined && { to: atLeast(from, page[2]) }) };
  }
  const time = /^t=(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?$/.exec(typed);
  if (time) {
    const from = Number(time[1]);
    return { kind: "time", from, ...(time[2] !== undefined && { to: atLeast(from, time[2]) }) };
  }
  const region = /^(?:page=(\d+)&)?xywh=percent:([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(typed);
  if (region) {
    const [x, y, width, height] = region.slice(2).map((text) => Number(text) / 100) as [
      number,
      number,
      number,
      number,
    ];
    if (![x, y, width, height].every((part) => part >= 0 && part <= 1)) throw unreadable();
    return {
      kind: "region",
      ...(region[1] !== undefined && { page: atLeastOne(region[1]) }),
      x,
      y,
      width,
      height,
    };
  }
  throw unreadable();
}

function atLeast(least: number, text: string | undefined): number {
  const number = Number(text);
  if (!(number >= least)) throw unreadable();
  return number;
}

const atLeastOne = (text: string | undefined): number => atLeast(1, text);

const unreadable = () => new Failure("invalid-field", { field: "cite" });
