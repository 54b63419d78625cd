import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/settings/$part")({
  validateSearch: texts("mailbox"),
  component: lazyRouteComponent(() => import("@/screens/settings"), "SettingsScreen"),
});
