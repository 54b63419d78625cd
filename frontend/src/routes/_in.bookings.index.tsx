import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";
import { texts } from "@/api/search";

export const Route = createFileRoute("/_in/bookings/")({
  validateSearch: texts("open"),
  component: lazyRouteComponent(() => import("@/screens/bookings"), "BookingsScreen"),
});
