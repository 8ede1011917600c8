/** What the fields of a section are about. */
export type SectionName =
  | "essentials"
  | "protection"
  | "identity"
  | "custody"
  | "placement"
  | "participants"
  | "hearings"
  | "confession"
  | "guarantees"
  | "outcome"
  | "reply"
  | "identification"
  | "examination"
  | "family"
  | "removal"
  | "death"
  | "circumstances"
  | "law"
  | "effects"
  | "words"
  | "filing";

/** Names of the fields that stand in each section, in their order. */
export type Layout = Readonly<Partial<Record<SectionName, readonly string[]>>>;
