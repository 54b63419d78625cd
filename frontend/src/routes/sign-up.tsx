import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/sign-up")({
  component: lazyRouteComponent(() => import("@/screens/sign-up"), "SignUpScreen"),
});
