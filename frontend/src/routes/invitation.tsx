import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/invitation")({
  validateSearch: texts("token"),
  component: lazyRouteComponent(() => import("@/screens/invitation"), "InvitationScreen"),
});
