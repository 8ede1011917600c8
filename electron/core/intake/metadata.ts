import { readingsOf, type Readings } from "./metadata-readings.ts";

/** The blocks of a file that a value may stand in. Values of different blocks may disagree and are all kept. */
export const METADATA_SOURCES = ["exif", "xmp", "iptc", "container"] as const;

/** One of {@link METADATA_SOURCES}. */
export type MetadataSource = (typeof METADATA_SOURCES)[number];

/** One value as it stands in a file. */
export interface MetadataField {
  readonly source: MetadataSource;
  readonly name: string;
  /** See `plainText`. */
  readonly value: string;
}

/** Why metadata are missing or incomplete, as codes with messages. */
export const METADATA_PROBLEMS = [
  "unreadable",
  "incomplete",
  "timed-out",
  "out-of-memory",
  "crashed",
] as const;

/** One of {@link METADATA_PROBLEMS}. */
export type MetadataProblem = (typeof METADATA_PROBLEMS)[number];

/** What a file says about itself. It is what the file says, not what is true. */
export interface Metadata extends Readings {
  /** Everything read, block by block, in the file's own words. */
  readonly fields: readonly MetadataField[];
  /** Pixels of the picture or video as stored, before any rotation. */
  readonly width?: number;
  readonly height?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly problem?: MetadataProblem;
}

/** Most values kept of one file. */
export const MOST_FIELDS = 1_000;
/** Longest name kept of a value, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** Metadata of a file that could not be parsed at all. */
export function noMetadata(problem: MetadataProblem): Metadata {
  return { fields: [], ...readingsOf([]), problem };
}
