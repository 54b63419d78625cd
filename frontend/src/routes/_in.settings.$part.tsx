import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/settings/$part")({
  component: lazyRouteComponent(() => import("@/screens/settings"), "SettingsScreen"),
});
