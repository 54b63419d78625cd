import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { newQueryClient } from "@/api/query-client";
import { Providers } from "@/app/providers";
import { newRouter } from "@/app/router";

/** The whole program, as someone finds it at an address. */
export function openAt(path: string) {
  const queries = newQueryClient();
  const router = newRouter(queries, createMemoryHistory({ initialEntries: [path] }));
  render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { user: userEvent.setup(), router };
}

/** One part, with what every part may count on. */
export function show(part: ReactElement) {
  render(<Providers queries={newQueryClient()}>{part}</Providers>);
  return { user: userEvent.setup() };
}
