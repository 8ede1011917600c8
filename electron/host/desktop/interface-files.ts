import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { ResourceAnswer } from "../ports.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

/** Nothing but our own files, no inline script or style, no plug-in, no frame, no form target, no other origin. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), clipboard-read=()",
  "cache-control": "no-store",
} as const;

/**
 * The built files of the window. They are read once and served by name from memory: a request is never turned into
 * a path.
 */
export class InterfaceFiles {
  readonly #files = new Map<string, { body: Uint8Array; type: string }>();

  /** @throws Error when the window has not been built */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length).replaceAll("\\", "/");
      const type = TYPES[extname(path)];
      if (type) this.#files.set(name, { body: readFileSync(path), type });
    }
    if (!this.#files.has("/index.html")) throw new Error("the window has not been built");
  }

  /** Answers a request for one of them; 404 for anything else. */
  answer(method: string, path: string): ResourceAnswer {
    const file = this.#files.get(path === "/" ? "/index.html" : path);
    if (!file || (method !== "GET" && method !== "HEAD"))
      return { status: 404, headers: HEADERS, body: new Uint8Array(0) };
    return { status: 200, headers: { ...HEADERS, "content-type": file.type }, body: file.body };
  }
}
