import { createFileRoute, redirect } from "@tanstack/react-router";

export const Route = createFileRoute("/_in/settings/")({
  beforeLoad: () => {
    throw redirect({ to: "/settings/$part", params: { part: "company" } });
  },
});
