import type { Forum } from "../model/vocabulary/dossiers.ts";
import { isPublic, type PermissionRecord, type PermissionRequest } from "./request.ts";

/** How narrowly a permission names the material: paragraph 5, topic 4, record 3, kind 2, everything 1. */
export type Specificity = 1 | 2 | 3 | 4 | 5;

/** Stands for "any material of the person" in questions about the person rather than about an item. */
export const ANY_RECORD = "";

type Entry = NonNullable<PermissionRecord["content"]["material"]>[number];

function specificityOf(entry: Entry, request: PermissionRequest, refusing: boolean): Specificity | undefined {
  if (entry.record !== undefined && entry.record !== request.record) return undefined;
  if (entry.kind !== undefined && entry.kind !== "all" && entry.kind !== request.kind) return undefined;
  if (entry.paragraphs !== undefined) {
    const paragraph = request.paragraph;
    return paragraph !== undefined && entry.paragraphs.some((id) => id === paragraph) ? 5 : undefined;
  }
  if (entry.topic !== undefined) {
    // Nobody has said which topic the material is about: a refusal counts, a consent does not.
    const matches = request.topic === undefined ? refusing : request.topic === entry.topic;
    return matches ? 4 : undefined;
  }
  if (entry.record !== undefined) return 3;
  return entry.kind !== undefined && entry.kind !== "all" ? 2 : 1;
}

/**
 * How specifically a permission covers the material, by the most specific of its entries; `undefined` when it
 * does not. Every restriction of an entry must hold. A permission without entries covers everything.
 *
 * @param refusing - asks about a refusal, which in doubt covers.
 */
export function coverage(
  { content }: PermissionRecord,
  request: PermissionRequest,
  refusing: boolean,
): Specificity | undefined {
  if (request.record === ANY_RECORD && !refusing) return 1;
  if (content.material === undefined || content.material.length === 0) return 1;
  return content.material
    .map((entry) => specificityOf(entry, request, refusing))
    .reduce((best, next) => (next === undefined || (best !== undefined && best >= next) ? best : next));
}

/**
 * True when a permission speaks of the recipient. What is published reaches everybody, so a consent limited to
 * named recipients does not cover it; a refusal towards one of them does.
 */
export function speaksOfRecipient(
  { content }: PermissionRecord,
  request: PermissionRequest,
  refusing: boolean,
): boolean {
  const named = content.recipients;
  if (named === undefined) return true;
  const reached: Forum = isPublic(request) ? "public" : request.forum;
  if (named.includes(reached)) return true;
  return refusing && (named.length === 0 || named.includes(request.forum));
}
