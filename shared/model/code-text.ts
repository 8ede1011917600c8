import { z } from "zod";

// Text in a coded field enters archive.db at once, so its form leaves no room for a name.

/** Language, BCP 47: `uk`, `crh-Latn`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Country, ISO 3166-1 alpha-2 or alpha-3: `UA`. */
export const countryCode = z.string().regex(/^[A-Z]{2,3}$/);

/** Id of a legal category or element, or a version of the list: `hostage-taking-e3`, `2026-11`. */
export const legalId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

/** Letters and digits of a reference of ours: a prefix, a suffix, a family of dossiers. */
export const referencePart = z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{0,31}$/);

/** Name of a topic, agreed on in the case: `capture`, `family-contact`. Not a person's. */
export const topicCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Key id of somebody who holds keys of the archive, as in the custody log. */
export const keyId = z.string().regex(/^[0-9a-f]{32}$/);

/** A moment, ISO 8601 with its zone: `2024-11-12T15:05:00+02:00`. */
export const moment = z.iso.datetime({ offset: true });
