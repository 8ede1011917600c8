import type { MetadataField, MetadataSource } from "./metadata.ts";
import { plainName, type StatedPosition } from "./metadata-readings.ts";

/** The positions that the blocks of a file state, each in its own form and in decimal degrees. */
export function positionsOf(fields: readonly MetadataField[]): StatedPosition[] {
  const pairs = (["exif", "xmp"] as const).flatMap((source) => pairOf(fields, source));
  const single = fields
    .filter(({ source, name }) => source === "container" && /^location(\.ISO6709)?$/i.test(name))
    .flatMap(({ value }) => fromIso6709(value));
  return [...pairs, ...single];
}

function pairOf(fields: readonly MetadataField[], source: MetadataSource): StatedPosition[] {
  const find = (name: string): string | undefined =>
    fields.find((each) => each.source === source && plainName(each.name) === name)?.value.trim();
  const [latitude, longitude] = [find("GPSLatitude"), find("GPSLongitude")];
  if (latitude === undefined || longitude === undefined) return [];
  const [northing, easting] = [find("GPSLatitudeRef") ?? "", find("GPSLongitudeRef") ?? ""];
  const altitude = find("GPSAltitude");
  const below = find("GPSAltitudeRef") === "1";
  return [
    position(
      `${latitude} ${northing}`.trim() + "; " + `${longitude} ${easting}`.trim(),
      decimal(latitude, northing),
      decimal(longitude, easting),
      source,
      altitude === undefined ? undefined : (below ? "-" : "") + altitude,
    ),
  ];
}

/** `50, 27, 3.2` with a letter beside it, or XMP's `50,27.0533N`; not a number where it is neither. */
function decimal(value: string, letter: string): number {
  const parts = /^(\d+(?:\.\d+)?)(?:,\s*(\d+(?:\.\d+)?))?(?:,\s*(\d+(?:\.\d+)?))?\s*([NSEW]?)$/i.exec(value);
  if (parts === null) return Number(value);
  const [degrees, minutes, seconds] = parts.slice(1, 4).map((part: string | undefined) => Number(part ?? 0));
  const sign = /^[SW]/i.test(parts[4] === "" ? letter : parts[4]!) ? -1 : 1;
  return sign * (degrees! + minutes! / 60 + seconds! / 3600);
}

/** `+50.4501+030.5234+179.0/`, as phones write it into videos. */
function fromIso6709(value: string): StatedPosition[] {
  const parts = /^([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?/.exec(value.trim());
  if (parts === null) return [];
  return [position(value, Number(parts[1]), Number(parts[2]), "container", parts[3]?.replace(/^\+/, ""))];
}

function position(
  value: string,
  latitude: number,
  longitude: number,
  source: MetadataSource,
  altitude: string | undefined,
): StatedPosition {
  const possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const doubt = possible ? (latitude === 0 && longitude === 0 ? "zero" : undefined) : "impossible";
  return {
    value,
    source,
    ...(possible ? { latitude: degreesText(latitude), longitude: degreesText(longitude) } : {}),
    ...(altitude === undefined ? {} : { altitude }),
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Seven decimals are a centimetre; more would only be noise of the arithmetic. */
function degreesText(degrees: number): string {
  return String(Number(degrees.toFixed(7)));
}
