import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/bookings/$id")({
  component: lazyRouteComponent(() => import("@/screens/booking"), "BookingScreen"),
});
