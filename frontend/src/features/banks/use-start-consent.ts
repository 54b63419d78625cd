import { useState } from "react";
import { bodyOf, client } from "@/api/client";

/** Goes to the bank's own site, to link its accounts or to renew the access to them. */
export function useStartConsent() {
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const go = async (id: string, ask: () => Promise<{ data?: { redirect_url: string } }>) => {
    setPending(id);
    setError(null);
    try {
      const { redirect_url } = bodyOf(await ask());
      const target = new URL(redirect_url, window.location.origin);
      if (!["https:", "http:"].includes(target.protocol)) throw new Error("The address of the bank is not a web address");
      window.location.assign(target.href);
    } catch (failure) {
      setError(failure);
      setPending(null);
    }
  };
  return {
    pending,
    error,
    link: (institution: string) =>
      void go(institution, () => client.POST("/v1/bank-connections", { body: { institution_id: institution } })),
    renew: (connection: string) =>
      void go(connection, () => client.POST("/v1/bank-connections/{id}/renewals", { params: { path: { id: connection } } })),
  };
}
