import type { Runs } from "../../../shared/model/runs.ts";
import { SECTIONS } from "../../../shared/model/vocabulary/dossiers.ts";

/** A section of a dossier. */
export type SectionCode = (typeof SECTIONS)[number];

/** An authored block as it stands in the record; one that was not saved yet has no id. */
export type Block = {
  readonly id?: string;
  readonly section: SectionCode;
  readonly kind: "heading" | "paragraph" | "quotation" | "finding";
  readonly text?: Runs;
  readonly finding?: string;
  readonly citations?: readonly string[];
  readonly depth?: number;
  readonly category?: string;
};

/** The blocks of one section with their places in the whole list. */
export type SectionBlocks = {
  readonly section: SectionCode;
  readonly blocks: readonly { readonly block: Block; readonly at: number }[];
};

/** Blocks by section, in the order in which a dossier prints them; sections without any are left out. */
export function bySection(blocks: readonly Block[]): readonly SectionBlocks[] {
  const placed = blocks.map((block, at) => ({ block, at }));
  return SECTIONS.map((section) => ({
    section,
    blocks: placed.filter(({ block }) => block.section === section),
  })).filter(({ blocks: some }) => some.length > 0);
}

/**
 * Puts a block in: behind the block at `after`, or at the end of its section.
 *
 * @param after - place in the whole list
 */
export function withBlock(blocks: readonly Block[], block: Block, after?: number): readonly Block[] {
  const last = blocks.findLastIndex(({ section }) => section === block.section);
  const place = after ?? (last < 0 ? blocks.length - 1 : last);
  return [...blocks.slice(0, place + 1), block, ...blocks.slice(place + 1)];
}

/** Puts other words in the place of a block; its id stays. */
export const withReplaced = (blocks: readonly Block[], at: number, block: Block): readonly Block[] =>
  blocks.map((each, place) =>
    place === at ? { ...block, ...(each.id !== undefined && { id: each.id }) } : each,
  );

/** Takes a block away. */
export const withoutBlock = (blocks: readonly Block[], at: number): readonly Block[] =>
  blocks.filter((_, place) => place !== at);

/** Where a block would go that moves by one among those of its section; undefined at either end. */
export function neighbourOf(blocks: readonly Block[], at: number, by: -1 | 1): number | undefined {
  const section = blocks[at]?.section;
  const places = blocks.flatMap((block, place) => (block.section === section ? [place] : []));
  return places[places.indexOf(at) + by];
}

/** Exchanges a block with its neighbour in the section; the same list at either end. */
export function withMoved(blocks: readonly Block[], at: number, by: -1 | 1): readonly Block[] {
  const other = neighbourOf(blocks, at, by);
  if (other === undefined) return blocks;
  return blocks.map((block, place) =>
    place === at ? blocks[other]! : place === other ? blocks[at]! : block,
  );
}
