import type { FormEvent } from "react";

/** The texts of a form, trimmed, by the names of its fields. Passwords are left as typed. */
export function formTexts(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return (name) => {
    const value = String(data.get(name) ?? "");
    return name.startsWith("password") ? value : value.trim();
  };
}
