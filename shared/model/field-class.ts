import { z } from "zod";

/**
 * Which database holds a field.
 *
 * - `facts`: `archive.db`, under pseudonyms.
 * - `identity`: `identities.db` only, for ever.
 */
export type FieldClass = "facts" | "identity";

/**
 * When a field of class `facts` may enter `archive.db`.
 *
 * - `at-once`: codes, dates, numbers and ids, which cannot hold a name.
 * - `after-review`: words that somebody typed. They stay in `identities.db` until a person has confirmed
 *   the mentions in them; then their pseudonymised form is written to `archive.db`.
 */
export type FieldRelease = "at-once" | "after-review";

/** The declaration that every field of every record must make; there is no default. */
export type FieldDeclaration = { readonly class: FieldClass; readonly release: FieldRelease };

const declarations = z.registry<FieldDeclaration>();

function declare<Schema extends z.ZodType>(schema: Schema, declaration: FieldDeclaration) {
  const field = schema.optional();
  declarations.add(field, declaration);
  return field;
}

/** A field of codes, dates, numbers or ids: goes to `archive.db` at once. */
export const coded = <Schema extends z.ZodType>(schema: Schema) =>
  declare(schema, { class: "facts", release: "at-once" });

/** A field of free words that are facts: goes to `archive.db` once its record has been reviewed. */
export const written = <Schema extends z.ZodType>(schema: Schema) =>
  declare(schema, { class: "facts", release: "after-review" });

/** A field that says who somebody is, or could: never leaves `identities.db`. */
export const identifying = <Schema extends z.ZodType>(schema: Schema) =>
  declare(schema, { class: "identity", release: "at-once" });

/**
 * The declaration of one field.
 *
 * @throws Error when the field was not made with `coded`, `written` or `identifying`.
 */
export function declarationOf(schema: z.ZodType): FieldDeclaration {
  const declaration = declarations.get(schema);
  if (!declaration) throw new Error("a record field declares no class");
  return declaration;
}
