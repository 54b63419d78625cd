import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

/** One more try where the road failed; none where the API has given its answer. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 1 && [0, 502, 503, 504].includes(asProblem(error).status),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}
