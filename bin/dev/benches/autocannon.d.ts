// autocannon has no types of its own; this is what the benches use of it.
declare module 'autocannon' {
  export interface Options {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    /** Requests a second of all connections together. */
    readonly overallRate?: number;
    readonly tlsOptions?: { readonly ca: string; readonly cert: string; readonly key: string };
  }
  export interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly average: number };
    readonly non2xx: number;
    readonly errors: number;
  }
  const autocannon: (options: Options) => Promise<Result>;
  export default autocannon;
}
