import { isLightColor } from "@mantine/core";
import type { Institution } from "@/api/types";
import classes from "./institution-picker.module.css";

function initials(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .split(" ")
    .filter(Boolean);
  const [first = "", second = ""] = words;
  if (first.length > 1 && first === first.toUpperCase()) return first.slice(0, 3);
  return (second ? `${first[0]}${second[0]}` : first.slice(0, 2)).toUpperCase();
}

/** The bank's colour and initials: a logo would be theirs to give. */
export function InstitutionMark({ institution }: { institution: Pick<Institution, "name" | "colour"> }) {
  const ink = isLightColor(institution.colour) ? "#111" : "#fff";
  return (
    <span aria-hidden="true" className={classes.mark} style={{ background: institution.colour, color: ink }}>
      {initials(institution.name)}
    </span>
  );
}
