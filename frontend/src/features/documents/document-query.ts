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
