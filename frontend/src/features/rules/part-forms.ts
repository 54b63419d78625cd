import type { Action, Condition, RuleDraft } from "@/api/types";
import { todayInBrussels } from "@/i18n/belgian";

/** What a rule about transactions may look at, and one about documents; in the order in which they are offered. */
export const CONDITIONS: Record<RuleDraft["about"], readonly Condition["kind"][]> = {
  transaction: ["counterparty", "iban", "text", "amount", "flow", "rhythm", "creditor", "without_text", "account"],
  document: ["counterparty", "sender", "text", "document_kind", "amount", "vat_number", "iban", "direction", "without_text"],
};
export const ACTIONS: Record<RuleDraft["about"], readonly Action["kind"][]> = {
  transaction: ["mark", "attach", "tag", "category", "message"],
  document: ["tag", "category", "message", "pay_mark", "deliver", "hold"],
};

/** A condition nothing has been said of yet. */
export function newCondition(kind: Condition["kind"]): Condition {
  switch (kind) {
    case "without_text":
      return { kind, none_of: [] };
    case "creditor":
      return { kind, creditor_id: "" };
    case "amount":
      return { kind, currency: "EUR" };
    case "flow":
      return { kind, flow: "out" };
    case "rhythm":
      return { kind, every: "month", on: todayInBrussels(), within_days: 4 };
    case "document_kind":
      return { kind, any_of: ["receipt"] };
    case "direction":
      return { kind, direction: "purchase" };
    default:
      return { kind, any_of: [] };
  }
}

export function newAction(kind: Action["kind"]): Action {
  switch (kind) {
    case "mark":
      return { kind, explanation: "private" };
    case "attach":
      return { kind, document_id: "" };
    case "pay_mark":
      return { kind, mark: "cash" };
    case "tag":
      return { kind, tag: "" };
    case "category":
      return { kind, category: "" };
    case "message":
      return { kind, text: "" };
    default:
      return { kind };
  }
}

/** Whether a part says enough to be tried out. */
export function isSaid(part: Condition | Action): boolean {
  switch (part.kind) {
    case "without_text":
      return part.none_of.length > 0;
    case "creditor":
      return part.creditor_id.trim() !== "";
    case "amount":
      return Boolean(part.at_least || part.at_most);
    case "attach":
      return part.document_id !== "";
    case "tag":
      return part.tag.trim() !== "";
    case "category":
      return part.category.trim() !== "";
    case "message":
      return part.text.trim() !== "";
    default:
      return !("any_of" in part) || part.any_of.length > 0;
  }
}

/** A rule with what has been said so far. */
export function saidOf(draft: RuleDraft): RuleDraft {
  return { ...draft, conditions: draft.conditions.filter(isSaid), actions: draft.actions.filter(isSaid) };
}
