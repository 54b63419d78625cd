import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/rules")({
  validateSearch: texts("rule"),
  component: lazyRouteComponent(() => import("@/screens/rules"), "RulesScreen"),
});
