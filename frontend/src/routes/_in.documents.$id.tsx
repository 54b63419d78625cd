import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/documents/$id")({
  component: lazyRouteComponent(() => import("@/screens/document"), "DocumentScreen"),
});
