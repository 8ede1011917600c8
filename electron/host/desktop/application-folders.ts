import { homedir } from "node:os";
import { join } from "node:path";

/** Where the application keeps what belongs to no case. */
export type ApplicationFolders = { readonly preferences: string; readonly data: string };

/**
 * Folders by the custom of the system: XDG Base Directories on Linux. An empty variable counts as absent, as the
 * standard says.
 */
export function applicationFolders(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): ApplicationFolders {
  const given = (name: string, otherwise: string) => {
    const value = environment[name];
    return value === undefined || value === "" ? otherwise : value;
  };
  if (platform === "win32") {
    const base = join(given("APPDATA", join(home, "AppData/Roaming")), "Affiant");
    return { preferences: join(base, "preferences.json"), data: base };
  }
  if (platform === "darwin") {
    const base = join(home, "Library/Application Support/Affiant");
    return { preferences: join(base, "preferences.json"), data: base };
  }
  return {
    preferences: join(given("XDG_CONFIG_HOME", join(home, ".config")), "affiant/preferences.json"),
    data: join(given("XDG_DATA_HOME", join(home, ".local/share")), "affiant"),
  };
}
