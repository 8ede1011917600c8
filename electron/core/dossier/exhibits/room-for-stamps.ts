import * as mupdf from "mupdf";

/** Points above and below in which the stamps stand, with their distance from the edge. */
const BAND = 29;
/** Points from the right edge that a registration number may take. */
const NUMBER_WIDTH = 190;

/**
 * Makes a page higher where its own text or pictures stand in the place of a stamp: a white band above or
 * below, as the reader sees the page, so that a stamp never covers anything of the exhibit. What the page's
 * box had cut off stays cut off.
 *
 * @param drawn - the page as it is drawn
 * @param drawing - the form XObject that holds all of its drawing
 */
export function makeRoomForStamps(
  page: mupdf.PDFPage,
  drawn: mupdf.DisplayList,
  drawing: mupdf.PDFObject,
): void {
  const [left, top, right, bottom] = page.getBounds();
  const above: mupdf.Rect = [left, top, right, top + BAND];
  const below: mupdf.Rect = [right - NUMBER_WIDTH, bottom - BAND, right, bottom];
  const taken = takenPlaces(drawn);
  const isTaken = (place: mupdf.Rect) => taken.some((each) => overlap(each, place));
  const [moreAbove, moreBelow] = [above, below].map((place) => (isTaken(place) ? BAND : 0)) as [
    number,
    number,
  ];
  if (moreAbove + moreBelow === 0) return;
  const toBox = mupdf.Matrix.invert(page.getTransform());
  const seen = mupdf.Rect.transform([left, top, right, bottom], toBox);
  const roomy = mupdf.Rect.transform([left, top - moreAbove, right, bottom + moreBelow], toBox);
  drawing.put("BBox", [...seen]);
  page.getObject().put("MediaBox", [...roomy]);
  page.getObject().put("CropBox", [...roomy]);
}

/** Where text and pictures stand, as the reader sees the page. */
function takenPlaces(drawn: mupdf.DisplayList): mupdf.Rect[] {
  const places: mupdf.Rect[] = [];
  const text = drawn.toStructuredText("preserve-images");
  text.walk({
    beginLine: (box) => void places.push(box),
    onImageBlock: (box) => void places.push(box),
  });
  text.destroy();
  return places;
}

function overlap(a: mupdf.Rect, b: mupdf.Rect): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
