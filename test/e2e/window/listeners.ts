import { createSocket, type Socket } from "node:dgram";
import { createServer, type Server, type Socket as Connection } from "node:net";
import { networkInterfaces } from "node:os";

/** A place of this machine at which somebody listens. */
export type Place = { readonly address: string; readonly port: number };

/** Listens on every interface of this machine, TCP and UDP at the same numbers, and notes whatever comes. */
export class Listeners implements AsyncDisposable {
  readonly places: Place[] = [];
  /** `TCP 127.0.0.1`, once for each connection or packet. */
  readonly heard: string[] = [];
  readonly #servers: Server[] = [];
  readonly #connections = new Set<Connection>();
  readonly #sockets: Socket[] = [];

  /** Starts to listen; at least the loopback interface is there. */
  static async start(): Promise<Listeners> {
    const made = new Listeners();
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    // Addresses of a link alone cannot be named in a URL.
    const named = addresses.filter(({ address }) => !address.startsWith("fe80:"));
    for (const { address, family } of named) await made.#listen(address, family === "IPv6");
    if (made.places.length === 0) throw new Error("this machine has no interface at all");
    return made;
  }

  /** `127.0.0.1:4711`, or `[::1]:4711`, for each place. */
  get authorities(): string[] {
    return this.places.map(
      ({ address, port }) => `${address.includes(":") ? `[${address}]` : address}:${port}`,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.close();
    for (const connection of this.#connections) connection.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  async #listen(address: string, isSix: boolean): Promise<void> {
    const server = createServer((socket) => {
      this.heard.push(`TCP ${address}`);
      this.#connections.add(socket);
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 204 No Content\r\n\r\n");
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, address, resolve);
    });
    const { port } = server.address() as { port: number };
    const socket = createSocket(isSix ? "udp6" : "udp4");
    socket.on("message", () => this.heard.push(`UDP ${address}`));
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.bind(port, address, resolve);
    });
    this.#servers.push(server);
    this.#sockets.push(socket);
    this.places.push({ address, port });
  }
}
