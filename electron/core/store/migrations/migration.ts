/** One forward step of a database's format. A published migration is never changed. */
export type Migration = {
  /** 1 for the first; without gaps. It becomes the database's `user_version`. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
};
