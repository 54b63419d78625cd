import type { paths } from "@/api/schema";
import type { DocumentFilter } from "./document-filters";

type Query = NonNullable<paths["/v1/documents"]["get"]["parameters"]["query"]>;

/** The filters of the address, as the API wants them. */
export function documentQuery(filter: DocumentFilter): Query {
  const { open, sent, kind, direction, state, ...texts } = filter;
  return {
    limit: 50,
    ...texts,
    ...(open ? { open: open === "true" } : {}),
    ...(sent ? { sent: sent === "true" } : {}),
    ...(state ? { state: state as Query["state"] } : {}),
    ...(kind ? { kind: kind as Query["kind"] } : {}),
    ...(direction ? { direction: direction as Query["direction"] } : {}),
  };
}

/** Where the zip of all documents under these filters is. */
export function archiveAddress(filter: DocumentFilter, language: string): string {
  const { limit: _, ...wanted } = documentQuery(filter);
  const told = Object.entries(wanted).map(([name, value]): [string, string] => [name, String(value)]);
  return `/v1/archive?${new URLSearchParams([...told, ["language", language.slice(0, 2)]])}`;
}
