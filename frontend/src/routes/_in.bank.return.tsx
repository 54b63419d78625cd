import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/bank/return")({
  component: lazyRouteComponent(() => import("@/screens/bank-return"), "BankReturnScreen"),
});
