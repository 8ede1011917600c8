type Stored = {
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  readonly times?: readonly { readonly value: string; readonly offset?: string; readonly field: string }[];
  readonly positions?: readonly {
    readonly value: string;
    readonly latitude?: string;
    readonly longitude?: string;
    readonly doubt?: string;
  }[];
  readonly devices?: readonly { readonly value: string }[];
  readonly conflicts?: readonly string[];
};

/** Embedded metadata as they are shown. */
export type ShownMetadata = {
  readonly times: readonly string[];
  readonly positions: readonly { readonly words: string; readonly isZero: boolean }[];
  readonly devices: readonly string[];
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly hasConflict: boolean;
};

/** Reads what the import found in the file; nothing where it found nothing. */
export function readMetadata(metadata: unknown): ShownMetadata {
  const {
    fields = [],
    times = [],
    positions = [],
    devices = [],
    conflicts = [],
  } = (metadata ?? {}) as Stored;
  return {
    times: grouped(times),
    positions: positions.map(({ value, latitude, longitude, doubt }) => ({
      words: latitude !== undefined && longitude !== undefined ? `${latitude}, ${longitude}` : value,
      isZero: doubt === "zero",
    })),
    devices: devices.map(({ value }) => value),
    fields,
    hasConflict: conflicts.length > 0,
  };
}

/** Each time once, with the names of all fields that hold it. */
function grouped(times: NonNullable<Stored["times"]>): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { value, offset = "", field } of times) {
    const whole = offset === "" || value.endsWith(offset) ? value : `${value} ${offset}`;
    names.set(whole, [...(names.get(whole) ?? []), field]);
  }
  return [...names].map(([value, fields]) => `${value} (${fields.join(", ")})`);
}
