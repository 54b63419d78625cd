import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Payable, PaymentFile } from "@/api/types";

type Words<Code extends string> = Record<Code, MessageDescriptor>;

export const OBSTACLES: Words<NonNullable<Payable["obstacle"]>> = {
  not_a_purchase: msg`Is not a purchase invoice.`,
  paid: msg`Is paid already.`,
  in_a_file: msg`Is in a file for the bank already.`,
  no_account: msg`The account to pay to is missing: fill it in on the document.`,
  no_amount: msg`The total is missing: fill it in on the document.`,
  not_in_euro: msg`Is not in euro: pay it at your bank.`,
  no_name: msg`The supplier's name is missing: fill it in on the document.`,
  our_own_account: msg`Names your own account as the one to pay to: correct it on the document.`,
  set_aside: msg`Was set aside.`,
  no_part_of_it: msg`The amount must be above zero, and no more than the total.`,
};

export const STATES: Words<PaymentFile["payments"][number]["state"]> = {
  written: msg`In the file`,
  accepted: msg`Accepted by the bank`,
  refused: msg`Refused by the bank`,
  withdrawn: msg`Taken back`,
};
