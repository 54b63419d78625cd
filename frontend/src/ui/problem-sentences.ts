import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What happened (with why, where that helps), and what to do about it. */
export interface Sentences {
  what: MessageDescriptor;
  action: MessageDescriptor;
}

const tryLater = msg`Try again in a few minutes. Nothing was lost.`;
const otherCopy = msg`Open it on your computer to check it, then send a good copy, for example saved again as PDF.`;
const reload = msg`Reload the page to see how things stand now, then do it again.`;
const renewIt = msg`Renew the access at your bank: the accounts and their history stay.`;
const waitForBank = msg`OkiOki tries again by itself at the next poll.`;
const waitForMail = msg`OkiOki tries again by itself: no message is lost.`;
const askAccountant = msg`Check it with your accountant, then try again.`;
const waitForAccountant = msg`OkiOki tries again by itself.`;
const checkHost = msg`Check the server name and the port, then try again.`;

/** By the stable code of the problem type. */
export const SENTENCES: Record<string, Sentences> = {
  unreachable: {
    what: msg`OkiOki could not be reached. Your device may be offline.`,
    action: msg`Check your internet connection and try again.`,
  },
  unavailable: { what: msg`OkiOki cannot answer right now.`, action: tryLater },
  unexpected: { what: msg`Something went wrong that should not have.`, action: tryLater },
  internal: { what: msg`Something went wrong that should not have.`, action: tryLater },
  invalidRequest: {
    what: msg`Something in the form is not right yet.`,
    action: msg`Correct the fields that are marked and send it again.`,
  },
  notFound: {
    what: msg`This is not there any more, or it belongs to another company.`,
    action: msg`Go back to the list, or switch company.`,
  },
  forbidden: {
    what: msg`You may not do this in this company.`,
    action: msg`Ask an owner of the company to do it or to change your role.`,
  },
  permissionDenied: {
    what: msg`You may not do this in this company.`,
    action: msg`Ask an owner of the company to do it or to change your role.`,
  },
  rateLimitExceeded: { what: msg`Too many attempts in a short time.`, action: msg`Wait a minute and try again.` },
  tooManyRequests: { what: msg`Too many attempts in a short time.`, action: msg`Wait a minute and try again.` },
  stale: { what: msg`Someone else changed this while you were looking at it.`, action: reload },
  versionRequired: { what: msg`Someone else changed this while you were looking at it.`, action: reload },
  versionMismatch: { what: msg`Someone else changed this while you were looking at it.`, action: reload },
  preconditionFailed: { what: msg`Someone else changed this while you were looking at it.`, action: reload },
  // Signing in
  notSignedIn: { what: msg`Your session has ended.`, action: msg`Sign in again.` },
  credentialsRefused: {
    what: msg`This e-mail address and password do not belong together.`,
    action: msg`Check both and try again.`,
  },
  wrongCredentials: {
    what: msg`This e-mail address and password do not belong together.`,
    action: msg`Check both and try again.`,
  },
  wrongPassword: { what: msg`The current password is not right.`, action: msg`Type it again.` },
  emailTaken: { what: msg`Someone has signed up with this e-mail address already.`, action: msg`Sign in instead.` },
  vatNumberTaken: { what: msg`A company with this VAT number exists already.`, action: msg`Ask its owner to invite you.` },
  companyExists: { what: msg`A company with this VAT number exists already.`, action: msg`Ask its owner to invite you.` },
  vatNumberInvalid: {
    what: msg`This is not a valid VAT number.`,
    action: msg`Check its digits: it is on every invoice you send.`,
  },
  passwordTooWeak: {
    what: msg`This password is too easy to guess.`,
    action: msg`Take a longer one, such as four words that have nothing to do with each other.`,
  },
  invitationInvalid: { what: msg`This invitation is not valid any more.`, action: msg`Ask for a new one.` },
  invitationExpired: { what: msg`This invitation has expired.`, action: msg`Ask for a new one.` },
  invitationNeedsAccount: { what: msg`This invitation makes a new account.`, action: msg`Give your name and choose a password.` },
  alreadyMember: { what: msg`This person is a member of the company already.`, action: msg`Nothing more has to be done.` },
  apiKeyTooLong: { what: msg`A key is valid for at most a year.`, action: msg`Choose an earlier day.` },
  tooManyApiKeys: { what: msg`The company has as many keys as it may have.`, action: msg`Withdraw one that is no longer used.` },
  lastOwner: { what: msg`A company always has at least one owner.`, action: msg`Make someone else owner first.` },
  // Files
  emptyFile: { what: msg`The file is empty.`, action: otherCopy },
  fileTooLarge: { what: msg`The file is too large.`, action: msg`Send it in parts, or scan it with a lower resolution.` },
  disguisedFile: { what: msg`The file is not what its name says.`, action: otherCopy },
  unknownFileType: {
    what: msg`OkiOki cannot read files of this kind.`,
    action: msg`Send a PDF, a picture (JPEG, PNG, TIFF, GIF, BMP, HEIC, WebP) or an e-invoice (UBL, CII).`,
  },
  encrypted: { what: msg`The file is locked with a password.`, action: msg`Save it without a password and send it again.` },
  damaged: { what: msg`The file is damaged.`, action: otherCopy },
  unreadable: { what: msg`The file could not be read.`, action: otherCopy },
  parserKilled: { what: msg`The file asked for more work than is allowed for one document.`, action: otherCopy },
  tooManyPages: { what: msg`The file has more pages than OkiOki reads.`, action: msg`Send it in parts.` },
  tooManyFrames: { what: msg`The picture has more frames than OkiOki reads.`, action: msg`Send it in parts.` },
  pictureTooLarge: { what: msg`The picture has too many dots to be read.`, action: msg`Send it with a lower resolution.` },
  unsafeXml: {
    what: msg`The e-invoice holds something dangerous and was refused.`,
    action: msg`Ask the sender for a clean copy.`,
  },
  documentIsDeleted: { what: msg`This document was deleted.`, action: msg`Restore it first.` },
  fieldNotCorrectable: { what: msg`This value cannot be changed by hand.`, action: msg`Correct the fields it is made of.` },
  notTranslatable: {
    what: msg`The document cannot become an e-invoice yet: something in it is missing.`,
    action: msg`Complete the fields that are marked.`,
  },
  // Bringing together
  alreadyBooked: { what: msg`One of the two is in another booking already.`, action: msg`Undo that booking first.` },
  suggestionGone: { what: msg`This suggestion has been overtaken by something newer.`, action: reload },
  nothingToBook: { what: msg`A booking needs at least one document or transaction.`, action: msg`Undo the booking instead.` },
  pauseOutOfRange: { what: msg`One can only pause until a day within the coming months.`, action: msg`Choose an earlier day.` },
  // Banks
  consentExpired: { what: msg`The permission to read this account has expired.`, action: renewIt },
  consentRevoked: { what: msg`The permission to read this account was withdrawn at the bank.`, action: renewIt },
  remoteAccountGone: {
    what: msg`The bank does not show this account any more.`,
    action: msg`If the account still exists, renew the access at your bank.`,
  },
  rateLimited: { what: msg`The bank allows no more questions today.`, action: waitForBank },
  temporarilyUnavailable: { what: msg`The bank does not answer for the moment.`, action: waitForBank },
  protocolViolation: { what: msg`The bank answered something that makes no sense.`, action: waitForBank },
  bankRefused: { what: msg`The bank refused.`, action: msg`Start again, and follow the steps at your bank to the end.` },
  institutionUnknown: { what: msg`OkiOki does not know this bank.`, action: msg`Choose a bank from the list.` },
  institutionUnreachable: {
    what: msg`This bank cannot be reached through OkiOki.`,
    action: msg`Import its statements as a file instead (CODA, CAMT.053).`,
  },
  redirectUnknown: {
    what: msg`This return from the bank does not belong to a request of yours, or came too late.`,
    action: msg`Start linking the bank again.`,
  },
  noAccountsGranted: {
    what: msg`The bank gave access to no account.`,
    action: msg`Start again, and choose at least one account at your bank.`,
  },
  approvalMissing: {
    what: msg`The access was not approved at the bank: nothing was linked.`,
    action: msg`Start again when you are ready.`,
  },
  // Mailboxes
  mailboxUnreachable: { what: msg`The mail server did not answer.`, action: checkHost },
  mailboxCertificateInvalid: {
    what: msg`The mail server's certificate is not valid, so the connection is not safe.`,
    action: msg`Check the server name. Do not go on unless your provider confirms it.`,
  },
  mailboxPasswordRefused: {
    what: msg`The mail server refused the user name or the password.`,
    action: msg`Gmail, Outlook, Yahoo and iCloud want a password made for this app, not your usual one.`,
  },
  mailboxLinkedAlready: { what: msg`This mailbox is linked already.`, action: msg`You find it under Settings, Mailboxes.` },
  mailServerMisbehaves: { what: msg`The mail server answers in a way that cannot be understood.`, action: waitForMail },
  addressForbidden: { what: msg`This address is not on the public internet.`, action: checkHost },
  // The accountant
  noAccountant: {
    what: msg`OkiOki does not know yet where your accountant wants the documents.`,
    action: msg`Say so under Settings, Accountant.`,
  },
  accountantIncomplete: { what: msg`The accountant's address is not complete.`, action: msg`Fill in what is missing.` },
  passwordNeeded: {
    what: msg`The password is needed again, because the server or the user name changed.`,
    action: msg`Type it again.`,
  },
  hostKeyChanged: {
    what: msg`The accountant's server shows another key than the one you confirmed.`,
    action: msg`Ask your accountant whether it was replaced before you confirm the new one.`,
  },
  hostKeyUnreadable: { what: msg`The accountant's server shows no key that can be checked.`, action: checkHost },
  loginRefused: { what: msg`The accountant's server refused the user name or the password.`, action: askAccountant },
  folderMissing: { what: msg`The folder does not exist on the accountant's server.`, action: askAccountant },
  folderNotWritable: { what: msg`Nothing can be written in this folder of the accountant's server.`, action: askAccountant },
  addressRefused: { what: msg`The accountant's mail server does not know this e-mail address.`, action: askAccountant },
  accountantUnreachable: { what: msg`The accountant's server does not answer.`, action: waitForAccountant },
  refusedForNow: { what: msg`The accountant's server asks to come back later.`, action: waitForAccountant },
  mailRefused: { what: msg`The accountant's mail server refused the message.`, action: askAccountant },
  mailTooLarge: {
    what: msg`The message is larger than the mail server accepts.`,
    action: msg`Use SFTP, or scan the document with a lower resolution.`,
  },
  nameTaken: { what: msg`The accountant's folder holds another file of this name already.`, action: askAccountant },
  outcomeUnknown: {
    what: msg`The connection broke before the server said whether it took the document.`,
    action: msg`Ask your accountant whether it came in before you send it again.`,
  },
  notArrivedWhole: { what: msg`What arrived at the accountant's server is not what was sent.`, action: waitForAccountant },
  alreadyDelivered: {
    what: msg`This version of the document has gone to the accountant already.`,
    action: msg`Nothing more has to be done.`,
  },
  notDeliverable: {
    what: msg`The document cannot become a valid e-invoice yet.`,
    action: msg`Complete the fields that are marked, or send the original as it is.`,
  },
};
