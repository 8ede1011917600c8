import type { ScreenName } from "./place.tsx";

/** The keys that lead to a screen, one after the other. */
export const SCREEN_KEYS: Readonly<Partial<Record<ScreenName, string>>> = {
  overview: "g o",
  statements: "g t",
  evidence: "g e",
  persons: "g p",
  places: "g l",
  events: "g v",
  acts: "g a",
  registers: "g r",
  matrix: "g m",
  chronology: "g c",
  findings: "g f",
  dossiers: "g d",
  lists: "g i",
  handover: "g h",
  log: "g j",
  keys: "g k",
  settings: "g s",
};
