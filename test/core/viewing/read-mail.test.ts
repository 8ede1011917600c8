import { describe, expect, it } from "vitest";
import { memoryBytes } from "../../../electron/core/parsing/byte-source.ts";
import { readMail } from "../../../electron/core/viewing/read-mail.ts";

const read = async (message: string, isEmlx = false) => {
  const { value, bytes } = await readMail(memoryBytes(Buffer.from(message.replaceAll("\n", "\r\n"))), isEmlx);
  return { ...value, text: Buffer.from(bytes).toString() };
};

describe("a message", () => {
  it("has its headers decoded, folded lines and neighbouring encoded words joined", async () => {
    const { headers, text } = await read(
      "From: =?UTF-8?B?0JPQsNC70Lg=?=\n =?UTF-8?B?0L3QsA==?= <h@example.org>\nSubject: =?koi8-u?Q?=EC=C9=D3=D4_=C4=CF?=\n\nwords",
    );
    expect(headers).toEqual([
      { name: "From", value: "Галина <h@example.org>" },
      { name: "Subject", value: "Лист до" },
    ]);
    expect(text).toBe("words");
  });

  it("is read by its plain text before its HTML, and lists what hangs on it", async () => {
    const { text, fromHtml, parts } = await read(
      [
        "Content-Type: multipart/mixed; boundary=out",
        "",
        "--out",
        'Content-Type: multipart/alternative; boundary="in"',
        "",
        "--in",
        "Content-Type: text/plain; charset=windows-1251",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=CF=F0=E8=E2=B3=F2",
        "--in",
        "Content-Type: text/html",
        "",
        "<p>no</p>",
        "--in--",
        "--out",
        "Content-Type: application/pdf; name*=UTF-8''%D0%BB%D0%B8%D1%81%D1%82.pdf",
        "Content-Disposition: attachment",
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERg==",
        "--out--",
      ].join("\n"),
    );
    expect({ text, fromHtml }).toEqual({ text: "Привіт", fromHtml: false });
    expect(parts).toEqual([
      { name: "", mediaType: "text/html", size: 9 },
      { name: "лист.pdf", mediaType: "application/pdf", size: 4 },
    ]);
  });

  it("gives the words of an HTML message and nothing that acts", async () => {
    const { text, fromHtml } = await read(
      "Content-Type: text/html\n\n<style>p{}</style><script>send()</script><p>One &amp; two</p><img src=http://x><p>&#1055;</p>",
    );
    expect({ text, fromHtml }).toEqual({ text: "One & two\nП", fromHtml: true });
  });

  it("begins after the line of its length in Apple Mail, and ends where that says", async () => {
    const message = "Subject: one\r\n\r\nwords";
    const { value, bytes } = await readMail(
      memoryBytes(Buffer.from(`${message.length}\n${message}<plist>notes</plist>`)),
      true,
    );
    expect(value.headers).toEqual([{ name: "Subject", value: "one" }]);
    expect(Buffer.from(bytes).toString()).toBe("words");
  });
});
