import type { ComponentType } from "react";
import type { Place, ScreenName } from "../app/place.tsx";
import { MatrixScreen } from "./matrix/matrix-screen.tsx";
import { Unbuilt } from "./unbuilt.tsx";

/** The component of each screen. */
export const SCREEN_COMPONENTS: Readonly<Record<ScreenName, ComponentType<{ readonly place: Place }>>> = {
  overview: Unbuilt,
  statements: Unbuilt,
  evidence: Unbuilt,
  persons: Unbuilt,
  places: Unbuilt,
  events: Unbuilt,
  acts: Unbuilt,
  matrix: MatrixScreen,
  chronology: Unbuilt,
  findings: Unbuilt,
  dossiers: Unbuilt,
  log: Unbuilt,
  keys: Unbuilt,
  settings: Unbuilt,
  about: Unbuilt,
};
