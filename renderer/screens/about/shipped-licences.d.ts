declare module "virtual:shipped-licences" {
  /** Everything that is shipped, by name; made when the window is built. */
  export const LICENCES: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
  }[];
}
