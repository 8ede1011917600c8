/** Languages of the interface and of the command line. */
export const LANGUAGES = ["en", "uk", "fr", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];
