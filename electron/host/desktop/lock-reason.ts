/** Why the archive was locked: asked for, nobody there, the machine going to sleep, the archive process gone. */
export const LOCK_REASONS = ["user", "idle", "suspend", "ended"] as const;
export type LockReason = (typeof LOCK_REASONS)[number];
