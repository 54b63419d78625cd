import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "@/api/client";
import { refresh } from "@/api/refresh";

/** `off` can be switched on; `denied` only in the browser's own settings; `unable` browsers have no push. */
type State = "asking" | "unable" | "denied" | "off" | "on";

/** Whether this browser is told, and how to change that. */
export function usePush(key: string | null): { state: State; start: () => Promise<void>; stop: () => Promise<void> } {
  const queries = useQueryClient();
  const [state, setState] = useState<State>("asking");
  useEffect(() => {
    let left = false;
    void look().then((found) => {
      if (!left) setState(found);
    });
    return () => {
      left = true;
    };
  }, []);
  const told = () => refresh(queries, "/v1/push-subscriptions");
  return {
    state: key ? state : "unable",
    start: async () => {
      if (!key || (await Notification.requestPermission()) !== "granted") {
        setState(await look());
        return;
      }
      const registration = await navigator.serviceWorker.ready;
      const before = await registration.pushManager.getSubscription();
      await before?.unsubscribe(); // it may have been made under another key
      const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
      const { p256dh = "", auth = "" } = made.toJSON().keys ?? {};
      await client.POST("/v1/push-subscriptions", { body: { endpoint: made.endpoint, p256dh, auth } });
      setState("on");
      await told();
    },
    stop: async () => {
      const registration = await navigator.serviceWorker.ready;
      await (await registration.pushManager.getSubscription())?.unsubscribe();
      setState("off");
      await told();
    },
  };
}

async function look(): Promise<State> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return "unable";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ? "on" : "off";
}

/** base64url, as browsers want it. */
function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
