import type { ReactNode } from "react";

/**
 * Words that come from a record, a file or the log, and from no catalogue: kept apart in either direction of
 * writing, and marked as what no language of the window translates.
 */
export function Content({
  code = false,
  children,
}: {
  /** Set in the face of codes, ids and fingerprints. */
  readonly code?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <bdi translate="no" {...(code && { "data-code": "" })}>
      {children}
    </bdi>
  );
}
