import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/payments")({
  component: lazyRouteComponent(() => import("@/screens/payments"), "PaymentsScreen"),
});
