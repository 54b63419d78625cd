import { createFileRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Behind a link of a mail. The token stands behind `#`: no server sees it in an address. */
export const Route = createFileRoute("/answer")({
  component: lazyRouteComponent(() => import("@/screens/answer"), "AnswerScreen"),
});
