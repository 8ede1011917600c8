import type { Mark } from "./mark.ts";

/** What a viewer and the bar above it share about citing. */
export type Citing = {
  /** The place that is marked now: one being made, or one that was opened. */
  readonly mark: Mark | undefined;
  readonly setMark: (mark: Mark | undefined) => void;
  /** A region is being drawn: pointer and arrow keys belong to its box. */
  readonly isDrawing: boolean;
  readonly setDrawing: (isDrawing: boolean) => void;
  /** Asks what the marked place is to be linked to. */
  readonly link: () => void;
  /** Another value each time a citation is opened, so that its place is sought again. */
  readonly opened: string;
};
