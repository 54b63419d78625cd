import { msg } from "@lingui/core/macro";
import type { Sentences } from "./connection-sentences";

const choose = msg`Choose a day from tomorrow until three months ahead.`;

/** What can go wrong with asking for a document, by the stable code of the problem type. */
export const REQUEST_SENTENCES: Record<string, Sentences> = {
  requestLinkInvalid: {
    what: msg`This link does not work, or not any more.`,
    action: msg`Use the link of the last mail, or answer that mail with the file attached.`,
  },
  enoughFiles: {
    what: msg`This request has all the files it takes.`,
    action: msg`Answer the mail if something is still missing.`,
  },
  requestEnded: { what: msg`This request has ended.`, action: msg`Ask anew.` },
  nothingMissing: {
    what: msg`This transaction is booked or closed already.`,
    action: msg`Reload the page to see how things stand now.`,
  },
  askedAlready: {
    what: msg`This person was asked for it already.`,
    action: msg`Remind them in the list of what was asked, or ask somebody else.`,
  },
  remindedToday: { what: msg`They had a mail within the last day.`, action: msg`Wait until tomorrow, or call them.` },
  remindedEnough: { what: msg`They had as many reminders as a request may have.`, action: msg`Call them, or ask somebody else.` },
  expectationDayOutOfRange: { what: msg`This cannot be put off to that day.`, action: choose },
  noticeLinkInvalid: {
    what: msg`This link does not work, or not any more.`,
    action: msg`Sign in and answer on the list, or use the link of the last mail.`,
  },
  answeredAlready: { what: msg`This question is answered already.`, action: msg`There is nothing left to do.` },
  answerNotOffered: { what: msg`This link does not give that answer.`, action: msg`Sign in and answer on the list.` },
  pushUnavailable: { what: msg`This installation does not send to browsers.`, action: msg`Mails go on.` },
  pushKeysInvalid: { what: msg`The browser gave no keys that work.`, action: msg`Reload the page and try again.` },
  tooManyBrowsers: { what: msg`You have as many browsers as may be told.`, action: msg`Remove one of them first.` },
  returnDayOutOfRange: { what: msg`The question cannot come back on that day.`, action: choose },
};
