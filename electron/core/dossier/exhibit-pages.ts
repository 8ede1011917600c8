/** Where the pages of an exhibit are, once the volumes are laid out. */
export type ExhibitPlace = {
  readonly number: string;
  /** File of the volume, for example `02-exhibits-001.pdf`, and its number from 1. */
  readonly volume: string;
  readonly volumeNumber: number;
  /** Page of the slip sheet in the volume, from 1. */
  readonly slipPage: number;
  /** Page in the volume of the exhibit's own first page, if it has pages. */
  readonly firstPage: number;
  /** Number of the exhibit's own pages; 0 where it is handed over as a file only. */
  readonly pages: number;
  /** Path in the folder of the file handed over unchanged, if there is one. */
  readonly native?: string;
};

/** The places by registration number. */
export type ExhibitPages = ReadonlyMap<string, ExhibitPlace>;

/**
 * Address of a page of an exhibit, relative to the folder of the dossier, in the form that PDF readers
 * follow (RFC 8118 §3). Page 1 is the page after the slip sheet; without one, or beyond the last, it is the
 * slip sheet.
 */
export function addressOf(place: ExhibitPlace, page?: number): string {
  const within = page !== undefined && page >= 1 && page <= place.pages;
  return `${place.volume}#page=${within ? place.firstPage + page - 1 : place.slipPage}`;
}

/** The stamp of a page: `SC-0007-0001`. */
export function stampOf(number: string, page: number): string {
  return `${number}-${String(page).padStart(4, "0")}`;
}
