import { msg } from "@lingui/core/macro";
import type { Sentences } from "./connection-sentences";

/** What can go wrong with a payment, by the stable code of the problem type. */
export const PAYMENT_SENTENCES: Record<string, Sentences> = {
  notPayable: {
    what: msg`This invoice cannot be paid this way: something is missing, or it is paid or being paid already.`,
    action: msg`Reload the page: the list says what stands in the way.`,
  },
  accountChanged: {
    what: msg`This supplier was paid on another account before.`,
    action: msg`Compare the account with the supplier by telephone, tick that you did, and try again.`,
  },
  notPayableFrom: { what: msg`A SEPA payment leaves from an account in euro.`, action: msg`Choose another account.` },
  executionDayOutOfRange: {
    what: msg`No bank takes a payment for this day.`,
    action: msg`Choose a day from today until a year ahead.`,
  },
  alreadyCarriedOut: {
    what: msg`The bank has accepted or carried out payments of this file.`,
    action: msg`Ask your bank to stop the others.`,
  },
  reportOfAnotherFile: {
    what: msg`This report speaks of another payment file.`,
    action: msg`Add it to the file it belongs to.`,
  },
  notAStatusReport: {
    what: msg`This is not a bank's report on a payment file.`,
    action: msg`Take the file that your bank calls pain.002.`,
  },
};
