import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { newQueryClient } from "@/api/query-client";
import { Providers } from "./providers";
import { newRouter } from "./router";

export function App() {
  const [queries] = useState(newQueryClient);
  const [router] = useState(() => newRouter(queries));
  return (
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  );
}
