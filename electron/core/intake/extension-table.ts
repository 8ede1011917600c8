/** What kind of evidence a file's content is. */
export const CONTENT_LABELS = [
  "pdf",
  "image",
  "audio",
  "video",
  "text",
  "office",
  "mail",
  "archive",
  "web-archive",
  "signature",
  "table",
  "database",
  "unknown",
] as const;

export type ContentLabel = (typeof CONTENT_LABELS)[number];

/** File name extensions that go with a type; the first is the usual one. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf ai",
  "image/jpeg": "jpg jpeg jpe jfif jif",
  "image/png": "png apng",
  "image/apng": "png apng",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif avifs",
  "image/heic": "heic heif hif",
  "image/heif": "heif heic hif",
  "image/heic-sequence": "heics heic",
  "image/tiff": "tif tiff dng nef cr2 arw",
  "image/bmp": "bmp dib",
  "image/jp2": "jp2 j2k jpx jpf",
  "image/jxl": "jxl",
  "image/svg+xml": "svg",
  "image/x-icon": "ico cur",
  "image/vnd.adobe.photoshop": "psd",
  "audio/mpeg": "mp3 mp2 mpga",
  "audio/mp4": "m4a m4b mp4 aac 3gp",
  "audio/aac": "aac",
  "audio/ogg": "ogg oga opus spx",
  "audio/opus": "opus oga ogg",
  "audio/wav": "wav wave",
  "audio/aiff": "aif aiff aifc",
  "audio/flac": "flac",
  "audio/amr": "amr 3ga awb",
  "audio/x-ms-wma": "wma asf",
  "audio/x-m4a": "m4a m4b mp4",
  "video/mp4": "mp4 m4v mov m4a 3gp",
  "video/x-m4v": "m4v mp4",
  "video/quicktime": "mov qt mp4",
  "video/3gpp": "3gp 3gpp mp4",
  "video/3gpp2": "3g2 3gp",
  "video/webm": "webm weba mkv",
  "video/x-matroska": "mkv mka mks webm",
  "video/x-msvideo": "avi",
  "video/x-ms-wmv": "wmv asf",
  "video/x-ms-asf": "asf wmv wma",
  "video/mpeg": "mpg mpeg mpe m2v vob",
  "video/mp2t": "ts mts m2ts",
  "video/ogg": "ogv ogg ogx",
  "video/x-flv": "flv",
  "text/plain":
    "txt text log md me asc nfo conf cfg ini lst srt vtt csv tsv tab json jsonl js ts css sql tex py sh",
  "text/html": "html htm xhtml shtml xht",
  "application/xhtml+xml": "xhtml html htm xht",
  "application/xml": "xml xsd xsl xslt rdf xmp plist gpx kml fodt fods opf docx",
  "application/json": "json geojson webmanifest har",
  "application/x-ndjson": "jsonl ndjson json",
  "application/x-subrip": "srt txt",
  "text/vtt": "vtt txt",
  "text/csv": "csv txt",
  "text/tab-separated-values": "tsv tab csv txt",
  "text/vcard": "vcf vcard",
  "text/calendar": "ics ical",
  "application/gpx+xml": "gpx xml",
  "application/vnd.google-earth.kml+xml": "kml xml",
  "application/vnd.google-earth.kmz": "kmz zip",
  "application/rtf": "rtf doc",
  "application/msword": "doc dot",
  "application/vnd.ms-excel": "xls xlt xla",
  "application/vnd.ms-powerpoint": "ppt pps pot",
  "application/vnd.visio": "vsd",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.template": "dotx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx ppsx",
  "application/vnd.ms-word.document.macroEnabled.12": "docm dotm",
  "application/vnd.ms-excel.sheet.macroEnabled.12": "xlsm xltm xlam",
  "application/vnd.ms-excel.sheet.binary.macroEnabled.12": "xlsb",
  "application/vnd.ms-powerpoint.presentation.macroEnabled.12": "pptm ppsm",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.graphics": "odg",
  "application/epub+zip": "epub",
  "message/rfc822": "eml mime msg mht mhtml",
  "application/mbox": "mbox mbx eml",
  "application/x-emlx": "emlx",
  "application/vnd.ms-outlook": "msg",
  "application/vnd.ms-outlook-pst": "pst ost",
  "multipart/related": "mhtml mht eml",
  "application/warc": "warc arc",
  "application/warc+gzip": "warc.gz warc gz arc.gz",
  "application/wacz": "wacz zip",
  "application/x-webarchive": "webarchive",
  "application/zip": "zip",
  "application/gzip": "gz tgz",
  "application/x-tar": "tar",
  "application/x-7z-compressed": "7z",
  "application/vnd.rar": "rar",
  "application/x-rar-compressed": "rar",
  "application/x-bzip2": "bz2",
  "application/x-xz": "xz",
  "application/zstd": "zst",
  "application/x-cfb": "doc xls ppt msg db",
  "application/pkcs7-signature": "p7s p7m p7b sig",
  "application/pkcs7-mime": "p7m p7c p7s p7b sig",
  "application/timestamped-data": "tsd",
  "application/timestamp-reply": "tsr",
  "application/vnd.etsi.asic-e+zip": "asice sce asic zip bdoc",
  "application/vnd.etsi.asic-s+zip": "asics scs asic zip",
  "application/pgp-signature": "asc sig",
  "application/pgp-encrypted": "asc pgp gpg",
  "application/pgp-keys": "asc key pgp",
  "application/x-pem-file": "pem crt cer key p7s p7m p7b csr",
  "application/vnd.sqlite3": "sqlite sqlite3 db db3",
  "application/x-sqlite3": "sqlite sqlite3 db db3 sqlitedb",
  "application/x-msaccess": "mdb accdb",
  "application/x-bplist": "plist",
  "application/x-msdownload": "exe dll",
};

/** Several extensions are written differently by the detector's library and by everyone else. */
const SAME_TYPE: Readonly<Record<string, string>> = {
  "video/matroska": "video/x-matroska",
  "audio/x-m4a": "audio/mp4",
  "video/vnd.avi": "video/x-msvideo",
  "audio/vnd.wave": "audio/wav",
  "video/MP1S": "video/mpeg",
  "video/MP2P": "video/mpeg",
  "application/vnd.ms-word.document.macroenabled.12": "application/vnd.ms-word.document.macroEnabled.12",
  "application/vnd.ms-excel.sheet.macroenabled.12": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

const KNOWN = new Set(Object.values(EXTENSIONS).flatMap((list) => list.split(" ")));

/** The media type under the name that is most widely understood, without parameters. */
export function usualType(mime: string): string {
  const plain = mime.split(";", 1)[0]!.trim();
  return SAME_TYPE[plain] ?? plain;
}

/** The usual extension of a media type, or `fallback`. */
export function usualExtension(mime: string, fallback = ""): string {
  return EXTENSIONS[mime]?.split(" ", 1)[0] ?? fallback;
}

/** The extension of a file name, lower case, without the dot; `warc.gz` and `tar.gz` count as one. */
export function extensionOf(name: string): string {
  return /[^/\\]\.((?:warc\.|tar\.|arc\.)?[^.\s/\\]{1,16})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * Whether a file's extension goes with its content.
 *
 * @returns `null` where nothing can be said: no extension, one that promises nothing, or unknown content.
 */
export function extensionAgrees(mime: string, usual: string, name: string): boolean | null {
  const extension = extensionOf(name);
  const accepted = EXTENSIONS[mime]?.split(" ") ?? (usual === "" ? null : [usual]);
  if (extension === "" || accepted === null) return null;
  if (accepted.includes(extension)) return true;
  return KNOWN.has(extension) || KNOWN.has(extension.slice(extension.lastIndexOf(".") + 1)) ? false : null;
}
