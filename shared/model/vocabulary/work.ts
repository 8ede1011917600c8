/** Kind of working note. */
export const NOTE_KINDS = ["note", "task", "question", "decision", "reasoning"] as const;

/** Where a task stands. */
export const TASK_STATES = ["open", "doing", "waiting", "done", "dropped"] as const;

/** How urgent something is. */
export const PRIORITIES = ["urgent", "normal", "low"] as const;
