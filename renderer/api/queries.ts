import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Failure } from "../../shared/errors.ts";
import { call, type AnyCallName, type InputOf, type OutputOf } from "./bridge.ts";

/** What the window has read. It lives in memory alone and goes with the window at lock. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 30_000,
        gcTime: 120_000,
        // There is no network to come back.
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Reads by a call; the same call with the same input is asked once. */
export function useCall<Name extends AnyCallName>(
  name: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<OutputOf<Name>, Failure> {
  return useQuery<OutputOf<Name>, Failure>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
  });
}

/**
 * Changes something by a call; what was read before is read again.
 *
 * @param keeps - names of calls whose answers the change cannot touch
 */
export function useChange<Name extends AnyCallName>(name: Name, keeps: readonly AnyCallName[] = []) {
  const client = useQueryClient();
  return useMutation<OutputOf<Name>, Failure, InputOf<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => !keeps.includes(queryKey[0] as AnyCallName),
      }),
  });
}
