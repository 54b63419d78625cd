import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/todo")({
  validateSearch: texts("kind"),
  component: lazyRouteComponent(() => import("@/screens/todo"), "TodoScreen"),
});
