/** On what a copy of the archive is kept. */
export const BACKUP_MEDIA = [
  "memory-stick",
  "external-disk",
  "optical-disc",
  "other-computer",
  "server",
  "other",
] as const;

/** What has become of a copy of the archive. */
export const BACKUP_STATES = ["kept", "destroyed", "lost"] as const;
