import type { Span } from "./span.ts";

/** An unnamed group of victims, counted and not known one by one. */
export type UnnamedGroup = { readonly count: number | null; readonly atLeast: boolean };

/** What is counted of an act: one victim or unnamed group, one method, one period, one place. */
export type PatternAct = {
  readonly id: string;
  readonly event: string | null;
  readonly victim: string | null;
  readonly group: UnnamedGroup | null;
  readonly method: string | null;
  /** Of the act, else of its event. */
  readonly place: string | null;
  readonly when: Span | null;
  readonly stage: string | null;
  readonly purposes: readonly string[];
  /** Persons, units and agencies said to have committed it: ids, or the words of an agency. */
  readonly actors: readonly string[];
  /** Roles in which they are said to have taken part. */
  readonly roles: readonly string[];
  readonly medicalStaffPresent: boolean;
  readonly frequency: string | null;
  readonly verification: string | null;
  readonly citations: readonly string[];
};

/** What a person was, and when. */
export type PatternPerson = {
  readonly id: string;
  /** What the person is now, where nothing dated says what they were. */
  readonly category: string | null;
  readonly categories: readonly { readonly category: string; readonly when: Span }[];
};

/** A place in the tree of places. */
export type PatternPlace = {
  readonly id: string;
  readonly type: string | null;
  readonly within: string | null;
  readonly operators: readonly { readonly name: string; readonly when: Span }[];
};

/** One stretch in which a person was held somewhere, or was there in custody, and the records that say so. */
export type Stay = {
  readonly person: string;
  readonly place: string;
  readonly when: Span;
  readonly authorities: readonly string[];
  readonly records: readonly string[];
  /** The record of the stretch before it, where this one names it. */
  readonly follows?: string;
};

/** Something that can be cited, with what is needed to tell whose account it is. */
export type PatternSource = {
  readonly id: string;
  /** Whose account it is, where that is recorded. */
  readonly witness: string | null;
  /** Sources from which it is made or with which it came: translation, scan, copy, part, recording. */
  readonly sameOrigin: readonly string[];
};

/** A person who was interviewed, with the interviews and statements that show it. */
export type Interviewee = { readonly person: string; readonly records: readonly string[] };

/** All that patterns are counted from. Ids and codes alone: no name, no text of testimony. */
export type PatternFacts = {
  readonly acts: readonly PatternAct[];
  /** Events that are recurring practices. */
  readonly practices: ReadonlySet<string>;
  readonly persons: ReadonlyMap<string, PatternPerson>;
  readonly places: ReadonlyMap<string, PatternPlace>;
  readonly stays: readonly Stay[];
  readonly interviewees: ReadonlyMap<string, Interviewee>;
  /** Source of each citation. */
  readonly citations: ReadonlyMap<string, string>;
  /** Origin of each source, see `originsOf`. */
  readonly origins: ReadonlyMap<string, string>;
};
