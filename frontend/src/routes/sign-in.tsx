import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/sign-in")({
  validateSearch: texts("next"),
  component: lazyRouteComponent(() => import("@/screens/sign-in"), "SignInScreen"),
});
