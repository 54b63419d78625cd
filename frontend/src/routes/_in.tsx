import { createFileRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { asProblem } from "@/api/problem";
import { sessionQuery } from "@/api/session";

export const Route = createFileRoute("/_in")({
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery());
    } catch (error) {
      if (asProblem(error).status === 401) throw redirect({ to: "/sign-in", search: { next: location.href } });
      throw error;
    }
  },
  component: lazyRouteComponent(() => import("@/app/shell"), "Shell"),
});
