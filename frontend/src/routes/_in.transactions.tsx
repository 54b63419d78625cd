import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/transactions")({
  validateSearch: texts("q", "account_id", "open", "from", "to", "direction", "min_amount", "max_amount", "tag", "shown"),
  component: lazyRouteComponent(() => import("@/screens/transactions"), "TransactionsScreen"),
});
