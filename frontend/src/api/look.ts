import { useEffect } from "react";
import { client } from "./client";
import { may } from "./session";
import type { Session } from "./types";

/** As often as the API asks a bank because somebody is here. */
const EVERY_MS = 3_600_000;

/** Says to the API that somebody who may speak to the banks is looking: then they may be asked more often than four times a day.
 * A failure is no news: the banks are asked again by themselves. */
export function useLookAtBanks(session: Session): void {
  const company = session.company?.id;
  const allowed = may(session, "banks:write");
  useEffect(() => {
    if (!company || !allowed) return;
    let last = 0;
    const look = () => {
      if (document.visibilityState !== "visible" || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      client.POST("/v1/bank-connections/looks").catch(() => undefined);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [company, allowed]);
}
