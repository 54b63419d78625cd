import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/accounts/$id")({
  validateSearch: texts("to"),
  component: lazyRouteComponent(() => import("@/screens/account"), "AccountScreen"),
});
