import type { ComponentType } from "react";
import type { Place, ScreenName } from "../app/place.tsx";
import { ChronologyScreen } from "./chronology/chronology-screen.tsx";
import { EvidenceScreen } from "./evidence/evidence-screen.tsx";
import { MatrixScreen } from "./matrix/matrix-screen.tsx";
import { ActsScreen } from "./acts/acts-screen.tsx";
import { RegistersScreen } from "./registers/registers-screen.tsx";
import { EventsScreen } from "./events/events-screen.tsx";
import { PlacesScreen } from "./places/places-screen.tsx";
import { PersonsScreen } from "./persons/persons-screen.tsx";
import { OverviewScreen } from "./overview/overview-screen.tsx";
import { LogScreen } from "./log/log-screen.tsx";
import { KeysScreen } from "./keys/keys-screen.tsx";
import { SettingsScreen } from "./settings/settings-screen.tsx";
import { AboutScreen } from "./about/about-screen.tsx";
import { StatementsScreen } from "./statements/statements-screen.tsx";
import { DossiersScreen } from "./dossiers/dossiers-screen.tsx";
import { HandoverScreen } from "./handover/handover-screen.tsx";
import { ListsScreen } from "./lists/lists-screen.tsx";
import { FindingsScreen } from "./findings/findings-screen.tsx";

/** The component of each screen. */
export const SCREEN_COMPONENTS: Readonly<Record<ScreenName, ComponentType<{ readonly place: Place }>>> = {
  overview: OverviewScreen,
  statements: StatementsScreen,
  evidence: EvidenceScreen,
  persons: PersonsScreen,
  places: PlacesScreen,
  events: EventsScreen,
  acts: ActsScreen,
  registers: RegistersScreen,
  matrix: MatrixScreen,
  chronology: ChronologyScreen,
  findings: FindingsScreen,
  dossiers: DossiersScreen,
  lists: ListsScreen,
  handover: HandoverScreen,
  log: LogScreen,
  keys: KeysScreen,
  settings: SettingsScreen,
  about: AboutScreen,
};
