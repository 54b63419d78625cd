import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { announce } from "./announce";

/** A passing line about something that went well. */
export function tell(message: string): void {
  announce(message);
  notifications.show({ message, autoClose: 5_000, closeButtonProps: closing() });
}

/** A line about something that did not; stays longer, and is read out at once. */
export function tellFailure(title: string, message: string): void {
  notifications.show({ title, message, color: "red", autoClose: 12_000, role: "alert", closeButtonProps: closing() });
}

/** The cross has no words of its own. */
function closing() {
  return { "aria-label": t`Close` };
}
