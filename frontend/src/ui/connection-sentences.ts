import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What happened (with why, where that helps), and what to do about it. */
export interface Sentences {
  what: MessageDescriptor;
  action: MessageDescriptor;
}

const renewIt = msg`Renew the access at your bank: the accounts and their history stay.`;
const waitForBank = msg`OkiOki tries again by itself at the next poll.`;
const waitForMail = msg`OkiOki tries again by itself: no message is lost.`;
const askAccountant = msg`Check it with your accountant, then try again.`;
const waitForAccountant = msg`OkiOki tries again by itself.`;
const checkHost = msg`Check the server name and the port, then try again.`;

/** What can go wrong with banks, mailboxes and the accountant, by the stable code of the problem type. */
export const CONNECTION_SENTENCES: Record<string, Sentences> = {
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
  connectionNotValid: { what: msg`The permission to read this account has expired.`, action: renewIt },
  periodUnavailable: { what: msg`The bank does not give transactions this old without you.`, action: renewIt },
  deltaUnavailable: { what: msg`The bank cannot go on from where OkiOki was.`, action: waitForBank },
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
  mailMessageOutOfReach: {
    what: msg`The mailbox was moved or numbered anew since: this message cannot be fetched from here any more.`,
    action: msg`Open it in your mail program, save its files and upload them here.`,
  },
  mailPartNotFound: { what: msg`There is no such part in this message.`, action: waitForMail },
  mailPartCannotBeTaken: {
    what: msg`This part cannot be kept as a document.`,
    action: msg`Open it in your mail program and upload what matters.`,
  },
  mailSenderNotFound: { what: msg`This is no longer remembered.`, action: waitForMail },
  mailSenderTooWide: {
    what: msg`Everybody can have an address at this provider.`,
    action: msg`Remember the sender's own address instead.`,
  },
  linkGaveNoDocument: {
    what: msg`The link leads to no document: it may have expired, or ask for a sign-in.`,
    action: msg`Open it yourself and upload the file.`,
  },
  mailboxPasswordNeeded: {
    what: msg`The password is needed again, because the server or the user name changed.`,
    action: msg`Type it again.`,
  },
  mailboxMoved: { what: msg`The mailbox was given another server or user name in the meantime.`, action: waitForMail },
  messageTooComplex: {
    what: msg`The message has more parts than an honest mail.`,
    action: msg`If it holds an invoice, save it and send it to OkiOki as a file.`,
  },
  messageTooLarge: {
    what: msg`The message is too large to be looked at.`,
    action: msg`If it holds an invoice, save it and send it to OkiOki as a file.`,
  },
  portForbidden: { what: msg`OkiOki does not connect to this port.`, action: checkHost },
  hostUnknown: { what: msg`There is no server with this name.`, action: checkHost },
  nameServerSilent: { what: msg`The name of the server could not be looked up.`, action: waitForMail },
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
  addressProblem: { what: msg`The accountant's address does not work.`, action: askAccountant },
  heldByAnother: { what: msg`It is being sent at this moment.`, action: waitForAccountant },
  attemptBroke: {
    what: msg`Sending failed for a reason that nobody foresaw. The makers of OkiOki have been told.`,
    action: msg`Try again, or send the original as it is.`,
  },
  pictureNotConvertible: {
    what: msg`The picture is damaged or too large to be made a PDF for the accountant.`,
    action: msg`Send the original as it is, or take a new picture.`,
  },
  rulesMissing: { what: msg`The official rules for e-invoices are not on this server.`, action: waitForAccountant },
};
