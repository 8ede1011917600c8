import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEAD_BYTES_AT_MOST, PART_BYTES } from "../../../electron/core/parsing/parser-messages.ts";
import type { ParserMessage } from "../../../electron/core/parsing/parser-port.ts";
import { FrameReader, frameStart } from "../../../electron/host/headless/parser-frames.ts";

const written = (message: ParserMessage) =>
  Buffer.concat([frameStart(message), message.bytes ?? Buffer.alloc(0)]);

function read(pieces: readonly Uint8Array[]): ParserMessage[] {
  const messages: ParserMessage[] = [];
  const reader = new FrameReader((message) => messages.push(message));
  for (const piece of pieces) reader.push(piece);
  return messages;
}

const lengths = (json: number, bytes: number) => {
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32LE(json, 0);
  prefix.writeUInt32LE(bytes, 4);
  return prefix;
};

describe("messages in a pipe", () => {
  it("come out as they went in, however the pipe divides them", () => {
    const message = fc.record({
      head: fc.jsonValue({ noNegativeZero: true } as never),
      bytes: fc.option(fc.uint8Array({ minLength: 1, maxLength: 50 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), fc.array(fc.nat(40)), (messages, cuts) => {
        const stream = Buffer.concat(messages.map(written));
        const pieces: Buffer[] = [];
        let at = 0;
        for (const cut of cuts) pieces.push(stream.subarray(at, (at += cut)));
        pieces.push(stream.subarray(at));
        const plain = (each: ParserMessage) =>
          JSON.stringify([each.head, each.bytes && Array.from(each.bytes)]);
        expect(read(pieces).map(plain)).toEqual(messages.map(plain));
      }),
    );
  });

  it.each([
    ["no JSON", lengths(0, 0)],
    ["more JSON than any message has", lengths(HEAD_BYTES_AT_MOST + 1, 0)],
    ["more bytes than any message has", lengths(2, PART_BYTES + 1)],
  ])("are refused when they announce %s, before it comes", (_, prefix) => {
    expect(() => read([prefix])).toThrow(RangeError);
  });

  it("are refused when they are not JSON", () => {
    expect(() => read([lengths(2, 0), Buffer.from("{{")])).toThrow(SyntaxError);
  });
});
