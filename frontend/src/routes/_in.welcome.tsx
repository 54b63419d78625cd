import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/welcome")({
  validateSearch: texts("step"),
  component: lazyRouteComponent(() => import("@/screens/welcome"), "WelcomeScreen"),
});
