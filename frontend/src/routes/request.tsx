import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Behind the link of a mail that asks for a document. The token stands behind `#`: no server sees it in an address. */
export const Route = createFileRoute("/request")({
  component: lazyRouteComponent(() => import("@/screens/request"), "RequestScreen"),
});
