import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/documents/")({
  validateSearch: texts("q", "kind", "direction", "state", "open", "from", "to", "min_amount", "max_amount", "sent", "tag"),
  component: lazyRouteComponent(() => import("@/screens/documents"), "DocumentsScreen"),
});
