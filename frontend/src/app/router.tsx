import type { QueryClient } from "@tanstack/react-query";
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { routeTree } from "@/routeTree.gen";
import { Waiting } from "@/ui/waiting";
import { BrokenRoute } from "./broken-route";
import { NoSuchPage } from "./no-such-page";

function Pending() {
  return (
    <div style={{ maxWidth: "64rem", margin: "0 auto", padding: "1.5rem 1rem" }}>
      <Waiting />
    </div>
  );
}

/** Addresses hold plain texts: `?q=123` is a text too. */
function written(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : "";
}

export function newRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: written,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultErrorComponent: BrokenRoute,
    defaultPendingComponent: Pending,
    defaultNotFoundComponent: NoSuchPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
