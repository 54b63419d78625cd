import type { paths } from "@/api/schema";

export type TransactionFilter = Partial<
  Record<"q" | "account_id" | "open" | "from" | "to" | "direction" | "min_amount" | "max_amount" | "tag", string>
>;
type Query = NonNullable<paths["/v1/transactions"]["get"]["parameters"]["query"]>;

/** The filters of the address, as the API wants them. */
export function transactionQuery(filter: TransactionFilter): Query {
  const { open, direction, q, account_id, from, to, min_amount, max_amount, tag } = filter;
  const texts = Object.entries({ q, account_id, from, to, min_amount, max_amount, tag }).filter(([, value]) => value);
  return {
    limit: 50,
    ...Object.fromEntries(texts),
    ...(open ? { open: open === "true" } : {}),
    ...(direction ? { direction: direction as Query["direction"] } : {}),
  };
}
