import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { api } from "./client";
import type { Session } from "./types";

export const sessionQuery = () => api.queryOptions("get", "/v1/session", {}, { staleTime: 5 * 60_000 });

/** The session of whoever is signed in; only used below the routes that require one. */
export function useSession(): Session {
  const { data } = api.useSuspenseQuery("get", "/v1/session", {}, { staleTime: 5 * 60_000 });
  return data;
}

/** Takes on another session: nothing read for the earlier company or person may stay on the screen. */
export function adopt(queries: QueryClient, session: Session | null): void {
  queries.clear();
  if (session) queries.setQueryData(sessionQuery().queryKey, session);
}

export function useAdopt(): (session: Session | null) => void {
  const queries = useQueryClient();
  return (session) => adopt(queries, session);
}

export function may(session: Session, permission: Session["permissions"][number]): boolean {
  return session.permissions.includes(permission);
}
