import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { assetFolder } from "../asset-folder.ts";

const SUFFIX = ".json";

/** The maps that come with the program, by name. */
export function shippedMaps(): CallOutput<"table.maps"> {
  const folder = assetFolder("mappings");
  return readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .sort()
    .map((file) => {
      const map = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>;
      const { $type } = map;
      return { name: file.slice(0, -SUFFIX.length), type: typeof $type === "string" ? $type : null, map };
    });
}

/**
 * A map as it was given, or the shipped one of that name.
 *
 * @throws Failure `table-map-invalid` for a name that none has
 */
export function meantMap(map: string | Readonly<Record<string, unknown>>): unknown {
  if (typeof map !== "string") return map;
  const shipped = shippedMaps();
  const found = shipped.find(({ name }) => name === map);
  if (!found)
    throw new Failure("table-map-invalid", { expected: shipped.map(({ name }) => name).join(", ") });
  return found.map;
}
