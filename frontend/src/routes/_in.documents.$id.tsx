import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/documents/$id")({
  validateSearch: texts("missing"),
  component: lazyRouteComponent(() => import("@/screens/document"), "DocumentScreen"),
});
