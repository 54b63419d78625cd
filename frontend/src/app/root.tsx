import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { sessionEnd } from "@/api/client";
import { settleAll } from "@/ui/undo";

const OUTSIDE = ["/sign-in", "/sign-up", "/invitation"];

/** Watches for the end of the session, and settles what could still be undone when the page is left. */
export function Root() {
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    const leave = () => {
      if (OUTSIDE.some((path) => here.startsWith(path))) return;
      void navigate({ to: "/sign-in", search: { next: here } });
    };
    sessionEnd.addEventListener("ended", leave);
    return () => sessionEnd.removeEventListener("ended", leave);
  }, [navigate, here]);
  useEffect(() => {
    window.addEventListener("pagehide", settleAll);
    return () => window.removeEventListener("pagehide", settleAll);
  }, []);
  return <Outlet />;
}
