import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";

const said = new EventTarget();

/** Tells people who listen to the screen what changed, once they are not being read anything else. */
export function announce(message: string): void {
  said.dispatchEvent(new CustomEvent("say", { detail: message }));
}

export function Announcer() {
  const [message, setMessage] = useState("");
  useEffect(() => {
    const listen = (event: Event) => setMessage(String((event as CustomEvent).detail));
    said.addEventListener("say", listen);
    return () => said.removeEventListener("say", listen);
  }, []);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {message}
    </VisuallyHidden>
  );
}
