import { iban, structuredCommunication, vatNumber } from "@/i18n/belgian";
import classes from "./value.module.css";

export function VatNumber({ value }: { value: string | null | undefined }) {
  return <span className={value ? classes.number : classes.none}>{value ? vatNumber(value) : "–"}</span>;
}

export function Iban({ value }: { value: string | null | undefined }) {
  return <span className={value ? classes.number : classes.none}>{value ? iban(value) : "–"}</span>;
}

export function StructuredCommunication({ value }: { value: string | null | undefined }) {
  return <span className={value ? classes.number : classes.none}>{value ? structuredCommunication(value) : "–"}</span>;
}
