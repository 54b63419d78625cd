import { describe, expect, it } from "vitest";
import {
  bareVatNumber,
  day,
  iban,
  isBelgianVatNumber,
  money,
  structuredCommunication,
  todayInBrussels,
  vatNumber,
} from "./belgian";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  it("is written in Belgian habit in each language", () => {
    expect(plain(money("1234.5", "EUR", "fr"))).toBe("1 234,50 €");
    expect(plain(money("1234.5", "EUR", "nl"))).toBe("€ 1.234,50");
    expect(plain(money("1234.5", "EUR", "en"))).toBe("€1,234.50");
  });
  it("keeps every cent of the largest amount", () => {
    expect(plain(money("999999999999.99", "EUR", "nl"))).toBe("€ 999.999.999.999,99");
  });
  it("shows the plus of what comes in when asked", () => {
    expect(plain(money("10.00", "EUR", "en", true))).toBe("+€10.00");
    expect(plain(money("-10.00", "EUR", "en", true))).toBe("-€10.00");
  });
});

describe("days", () => {
  it("never shift with the time zone of the device", () => {
    expect(day("2026-01-01", "fr")).toBe("01/01/2026");
    expect(day("2026-01-01", "nl", "long")).toBe("1 januari 2026");
  });
  it("change at midnight in Brussels", () => {
    expect(todayInBrussels(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
    expect(todayInBrussels(new Date("2026-07-01T21:59:00Z"))).toBe("2026-07-01");
  });
});

describe("VAT numbers", () => {
  it("are understood however they are typed", () => {
    for (const typed of ["BE0417497106", "be 0417.497.106", "0417497106", "417.497.106"]) {
      expect(bareVatNumber(typed)).toBe("BE0417497106");
      expect(isBelgianVatNumber(typed)).toBe(true);
    }
    expect(vatNumber("BE0417497106")).toBe("BE 0417.497.106");
  });
  it("with a wrong digit are found out", () => {
    expect(isBelgianVatNumber("BE0417497107")).toBe(false);
    expect(isBelgianVatNumber("BE2417497106")).toBe(false);
  });
  it("of other countries stay as they are", () => {
    expect(vatNumber("NL123456789B01")).toBe("NL123456789B01");
  });
});

describe("payment references", () => {
  it("are grouped as on a transfer form", () => {
    expect(structuredCommunication("123456789012")).toBe("+++123/4567/89012+++");
    expect(structuredCommunication("free text")).toBe("free text");
    expect(iban("BE68539007547034")).toBe("BE68 5390 0754 7034");
  });
});
