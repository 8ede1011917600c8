import type { z } from "zod";

/** Values for fields that take no free words: the first one that fits is taken. */
const PLAIN: readonly unknown[] = ["1931-12-13", "UA", "uk", "B-9999", 7, true];

/**
 * A value for a schema in which every free text is a mark that says where it stood, so that whatever of it leaves can be
 * found again. Ids of records are those of a person.
 */
export function filled(schema: z.ZodType, mark: string, person: string, depth = 0): unknown {
  const { type, innerType, element, shape, entries } = schema.def as unknown as {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    entries?: Record<string, string>;
  };
  if (innerType) return filled(innerType, mark, person, depth);
  if (type === "array" && element) {
    const plain = filled(element, mark, person, depth + 1);
    return [plain];
  }
  if (type === "object" && shape)
    return Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [
        name,
        filled(field, `${mark}·${name}`, person, depth + 1),
      ]),
    );
  if (type === "enum") return Object.values(entries ?? {}).at(-1);
  return [mark, person, ...PLAIN].find((value) => schema.safeParse(value).success);
}
