import { positionsOf } from "./metadata-positions.ts";
import type { MetadataField, MetadataSource } from "./metadata.ts";

/** What a time in a file may be the time of. */
export const TIME_KINDS = ["taken", "digitised", "changed", "recorded"] as const;

/** One of {@link TIME_KINDS}. */
export type TimeKind = (typeof TIME_KINDS)[number];

/** Why a value should not be taken as it stands, as codes with messages. */
export const DOUBTS = ["impossible", "device-default"] as const;

/** One of {@link DOUBTS}. */
export type Doubt = (typeof DOUBTS)[number];

/** What a file may state about the device or program that made it. */
export const DEVICE_KINDS = ["make", "model", "serial", "lens", "software"] as const;

/** A time as a file states it. */
export interface StatedTime {
  readonly kind: TimeKind;
  /** In the file's own form. */
  readonly value: string;
  /** Offset from UTC as stated beside it, such as `+03:00`; a time without one is the device's local time. */
  readonly offset?: string;
  readonly source: MetadataSource;
  readonly field: string;
  readonly doubt?: Doubt;
}

/** A position as a file states it. */
export interface StatedPosition {
  /** As it stands, in the file's own form. */
  readonly value: string;
  /** Decimal degrees, north and east positive, WGS 84; absent where they cannot be. */
  readonly latitude?: string;
  readonly longitude?: string;
  /** Metres. */
  readonly altitude?: string;
  readonly source: MetadataSource;
  readonly doubt?: Doubt | "zero";
}

/** A statement about the device or program. */
export interface StatedDevice {
  readonly kind: (typeof DEVICE_KINDS)[number];
  readonly value: string;
  readonly source: MetadataSource;
}

/** The values that a person looks for, each with the block that states it. */
export interface Readings {
  readonly times: readonly StatedTime[];
  readonly positions: readonly StatedPosition[];
  readonly devices: readonly StatedDevice[];
  /** 1 to 8, as in EXIF: how a picture must be turned to stand upright. */
  readonly orientation?: number;
  /** What two blocks of the file state differently. */
  readonly conflicts: readonly ("time" | "position")[];
}

const TIMES: Readonly<Record<string, TimeKind>> = {
  DateTimeOriginal: "taken",
  CreateDate: "digitised",
  DateTimeDigitized: "digitised",
  ModifyDate: "changed",
  CreationTime: "recorded",
  CreationDate: "recorded",
  creationdate: "recorded",
  ModificationTime: "changed",
  DateCreated: "taken",
  DigitalCreationDate: "digitised",
};

const DEVICES: Readonly<Record<string, StatedDevice["kind"]>> = {
  Make: "make",
  make: "make",
  Model: "model",
  model: "model",
  SerialNumber: "serial",
  BodySerialNumber: "serial",
  LensModel: "lens",
  Software: "software",
  software: "software",
  CreatorTool: "software",
};

/** Picks the values that a person looks for out of everything a file states. */
export function readingsOf(fields: readonly MetadataField[]): Readings {
  const times = fields.flatMap((field) => timeOf(field, fields));
  const positions = positionsOf(fields);
  const devices = fields.flatMap(({ source, name, value }) => {
    const kind = DEVICES[plainName(name)];
    return kind === undefined || value.trim() === "" ? [] : [{ kind, value: value.trim(), source }];
  });
  const turned = fields.find(({ name }) => name === "Orientation" || name === "tiff:Orientation")?.value;
  return {
    times,
    positions,
    devices,
    conflicts: conflictsOf(times, positions),
    ...(turned !== undefined && /^[1-8]$/.test(turned) ? { orientation: Number(turned) } : {}),
  };
}

/** The name without the prefix of its XMP namespace; a name inside another structure stays as it is. */
export function plainName(name: string): string {
  return /^[\w-]+:([\w-]+)$/.exec(name)?.[1] ?? name;
}

function timeOf({ source, name, value }: MetadataField, fields: readonly MetadataField[]): StatedTime[] {
  const kind = name.startsWith("ifd1:") ? undefined : TIMES[plainName(name)];
  if (kind === undefined || value.trim() === "") return [];
  const offset = source === "exif" ? exifOffset(name, fields) : /(?:Z|[+-]\d\d:?\d\d)$/.exec(value)?.[0];
  const doubt = doubtOf(value);
  return [
    {
      kind,
      value,
      source,
      field: name,
      ...(offset === undefined ? {} : { offset }),
      ...(doubt === undefined ? {} : { doubt }),
    },
  ];
}

const OFFSETS: Readonly<Record<string, string>> = {
  DateTimeOriginal: "OffsetTimeOriginal",
  CreateDate: "OffsetTimeDigitized",
  ModifyDate: "OffsetTime",
};

function exifOffset(name: string, fields: readonly MetadataField[]): string | undefined {
  const wanted = OFFSETS[name];
  const value = fields.find((each) => each.source === "exif" && each.name === wanted)?.value.trim();
  return value === "" ? undefined : value;
}

const DIGITS = /^(\d{4})\D?(\d\d)?\D?(\d\d)?(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/;

/** Values that no calendar has, and those that devices write whose clock was never set. */
function doubtOf(value: string): Doubt | undefined {
  const match = DIGITS.exec(value.trim());
  if (match === null) return "impossible";
  const number = (at: number): number => Number(match[at] ?? Number.NaN);
  const [year, month, day] = [number(1), number(2), number(3)];
  const [hour, minute, second] = [number(4), number(5), number(6)];
  if (year === 0) return "device-default";
  const above = [month > 12, month === 0, day === 0, hour > 23, minute > 59, second > 60];
  const lastDay = Number.isNaN(day) ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (above.includes(true) || day > lastDay) return "impossible";
  const first = (month === 1 && day === 1) || (Number.isNaN(month) && Number.isNaN(day));
  return first && [1904, 1970, 1980].includes(year) ? "device-default" : undefined;
}

function conflictsOf(
  times: readonly StatedTime[],
  positions: readonly StatedPosition[],
): ("time" | "position")[] {
  const conflicts: ("time" | "position")[] = [];
  if (times.some((one) => times.some((other) => one.kind === other.kind && differ(one, other)))) {
    conflicts.push("time");
  }
  const apart = (one: StatedPosition, other: StatedPosition): boolean =>
    Math.abs(Number(one.latitude) - Number(other.latitude)) > 0.001 ||
    Math.abs(Number(one.longitude) - Number(other.longitude)) > 0.001;
  if (positions.some((one) => positions.some((other) => apart(one, other)))) conflicts.push("position");
  return conflicts;
}

/**
 * Instants are compared where both state their offset; otherwise what the clock showed, down to what both
 * state: a date agrees with a date and time on that day.
 */
function differ(one: StatedTime, other: StatedTime): boolean {
  const instants = [instantOf(one), instantOf(other)] as const;
  if (instants[0] !== null && instants[1] !== null) return instants[0] !== instants[1];
  const [a, b] = [one, other].map(({ value }) => digits(value)) as [string, string];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) !== b.slice(0, length);
}

function digits(value: string): string {
  return /^[\d:T .-]{4,19}/.exec(value.trim())?.[0].replace(/\D/g, "").slice(0, 14) ?? value;
}

/** Seconds since 1970, or `null` where the offset or the time of day is not stated. */
function instantOf({ value, offset }: StatedTime): number | null {
  const clock = /^(\d{4})\D(\d\d)\D(\d\d)[T ](\d\d:\d\d:\d\d)/.exec(value);
  if (clock === null || offset === undefined) return null;
  const [, year, month, day, time] = clock;
  const zone = offset.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  const milliseconds = Date.parse(`${year!}-${month!}-${day!}T${time!}${zone}`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
