import { msg } from "@lingui/core/macro";
import type { Sentences } from "./connection-sentences";

/** What can go wrong with a bank's file, by the stable code of the problem type. */
export const STATEMENT_SENTENCES: Record<string, Sentences> = {
  gapNotFound: { what: msg`These days are no longer missing.`, action: msg`Nothing more has to be done.` },
  cardStatementNotFound: {
    what: msg`This card statement is not there any more.`,
    action: msg`Open the document to see what was read of it.`,
  },
  daysOutOfReach: {
    what: msg`The bank cannot be asked for these days: they lie too far back, or no access to it is valid.`,
    action: msg`Import a statement of these days, which you find at your bank's site.`,
  },
  tooManyDays: { what: msg`So many days cannot be shown at once.`, action: msg`Ask for two years at most.` },
  notAStatement: {
    what: msg`This is not a statement of account that OkiOki can read.`,
    action: msg`Download CODA, CAMT, MT940 or CSV from your bank's site.`,
  },
  statementDamaged: {
    what: msg`The bank's file is damaged, or of a version that OkiOki does not know.`,
    action: msg`Download it again at your bank. If that does not help, choose another format there.`,
  },
  statementTooLarge: {
    what: msg`This file is larger than 64 MiB.`,
    action: msg`Download shorter periods at your bank, one file each.`,
  },
  layoutUnknown: {
    what: msg`OkiOki does not know the columns of this table yet.`,
    action: msg`Look at the file again and say which column holds what.`,
  },
  layoutIncomplete: {
    what: msg`A table needs a column for the day and one for the amount.`,
    action: msg`Choose both, and choose each only once.`,
  },
  accountUnknown: {
    what: msg`The file is of an account that you have not added yet.`,
    action: msg`Look at the file again: the account is added when you import it.`,
  },
  alreadyImported: {
    what: msg`This file was imported before.`,
    action: msg`Its transactions are in the list: there is nothing to do.`,
  },
  balanceUnknown: {
    what: msg`No balance is known for this account yet.`,
    action: msg`Link the bank, or import a statement with a balance.`,
  },
  noCodaStatements: {
    what: msg`There was no transaction in this month.`,
    action: msg`Choose another month.`,
  },
  codaOptionOff: { what: msg`CODA is not sent for this account.`, action: msg`Nothing more has to be done.` },
  codaStartNotProved: {
    what: msg`Statements cannot begin with this day: its balance is not proved.`,
    action: msg`Begin today, or import a statement with balances of these days first.`,
  },
  statementFaulty: {
    what: msg`A CODA statement did not pass OkiOki's own check, so it was not sent.`,
    action: msg`Tell the people who run OkiOki: nothing is lost, and it goes once this is put right.`,
  },
  bankStatement: {
    what: msg`This is a bank statement, not a document.`,
    action: msg`It waits in the settings under Banks: look at it there and import it.`,
  },
};
