import type { Peer } from "./peers.ts";
import type { Workspace } from "./workspace.ts";

/** What a case is given to work with. */
export type CaseContext = {
  readonly workspace: Workspace;
  /** Factor on the stated amount of data: 1 for the sizes in the table. */
  readonly size: number;
  /** The program of that name, or the reason why it is not here. */
  readonly peer: (name: string) => Promise<Peer>;
};

/** One of the things compared. */
export type Contender = {
  readonly name: string;
  /** Ratios are ours divided by each of the others. */
  readonly role: "ours" | "peer";
  /** For a peer: the one of ours that it is compared with; the first where it names none. */
  readonly of?: string;
} & (
  | {
      /** Runs once and returns how much it took, in the unit of the case; cleaning up is not counted. */
      readonly measure: () => Promise<number>;
    }
  | { readonly skipped: string }
);

/** What ours divided by a peer is to be at most. */
export type Goal = { readonly against: string; readonly atMost: number };

/** One row of the table: its data, its unit and its goals. */
export type BenchCase = {
  readonly name: string;
  readonly title: string;
  /** Amount and kind of the data, what is warm, and what is subtracted. */
  readonly data: (size: number) => string;
  readonly unit: "s" | "ms";
  /** How often everything is measured, unless the command line says otherwise. */
  readonly rounds: number;
  readonly goals: readonly Goal[];
  /** Makes the data and says what is to be compared. Nothing of this is measured. */
  readonly prepare: (context: CaseContext) => Promise<readonly Contender[]>;
};
