import { msg } from "@lingui/core/macro";
import { CONNECTION_SENTENCES, type Sentences } from "./connection-sentences";
import { PAYMENT_SENTENCES } from "./payment-sentences";
import { REQUEST_SENTENCES } from "./request-sentences";
import { STATEMENT_SENTENCES } from "./statement-sentences";

const tryLater = msg`Try again in a few minutes. Nothing was lost.`;
const otherCopy = msg`Open it on your computer to check it, then send a good copy, for example saved again as PDF.`;
const reload = msg`Reload the page to see how things stand now, then do it again.`;

/** By the stable code of the problem type. */
export const SENTENCES: Record<string, Sentences> = {
  ...CONNECTION_SENTENCES,
  ...PAYMENT_SENTENCES,
  ...REQUEST_SENTENCES,
  ...STATEMENT_SENTENCES,
  unreachable: {
    what: msg`OkiOki could not be reached. Your device may be offline.`,
    action: msg`Check your internet connection and try again.`,
  },
  archiveTooLarge: {
    what: msg`So many documents do not fit into one zip file.`,
    action: msg`Choose a shorter period, and download the rest after it.`,
  },
  nothingToArchive: { what: msg`No document fits this choice.`, action: msg`Take a filter away, or choose another period.` },
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
  tooLarge: { what: msg`The file is too large.`, action: msg`Send it in parts, or scan it with a lower resolution.` },
  readingBroke: {
    what: msg`Reading broke off each time, and not because of what the document says.`,
    action: msg`Read it again, or fill in its fields by hand.`,
  },
  parserUnavailable: { what: msg`Files cannot be read at this moment.`, action: tryLater },
  nothingToShow: { what: msg`There is no such page to show.`, action: msg`Download the file to look at it.` },
  engineNotInstalled: { what: msg`Pictures cannot be read on this server.`, action: msg`Fill in the fields by hand.` },
  engineUnknown: { what: msg`Pictures cannot be read on this server.`, action: msg`Fill in the fields by hand.` },
  notAnInvoice: { what: msg`The file is not an invoice that OkiOki can read.`, action: otherCopy },
  noInvoiceInPdf: { what: msg`The PDF carries no invoice data.`, action: otherCopy },
  invalidInvoiceJson: { what: msg`The data does not describe an invoice.`, action: otherCopy },
  reminderOutOfRange: {
    what: msg`A reminder can only be set to a day within the coming year.`,
    action: msg`Choose an earlier day.`,
  },
  snoozeOutOfRange: { what: msg`One can only pause until a day within the coming months.`, action: msg`Choose an earlier day.` },
  documentIsDeleted: { what: msg`This document was deleted.`, action: msg`Restore it first.` },
  nothingToSplit: { what: msg`Only one paper was seen on this document.`, action: msg`There is nothing to split.` },
  documentIsSplit: {
    what: msg`The papers on this picture are documents of their own now.`,
    action: msg`Make it one document again to have it back.`,
  },
  documentIsPart: {
    what: msg`The picture this paper was cut from is whole again.`,
    action: msg`Split the picture once more instead.`,
  },
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
  policyNotTried: {
    what: msg`These figures were not tried on your own history yet.`,
    action: msg`Try them first, then switch them on.`,
  },
  lessonNotFound: { what: msg`This was forgotten already.`, action: reload },
  // Rules and remarks
  ruleOutOfPlace: { what: msg`One part of the rule does not go with what it is about.`, action: msg`Take that part away.` },
  ruleContradicts: { what: msg`The parts of this rule contradict one another.`, action: msg`Take one of them away.` },
  ruleMeetsEverything: {
    what: msg`This rule would answer for nearly everything.`,
    action: msg`Say by which words, name or number it is recognised.`,
  },
  ruleDoesNothing: { what: msg`The rule does nothing yet.`, action: msg`Say what is to be done.` },
  notAContract: {
    what: msg`A rule can only book with a contract.`,
    action: msg`Choose a contract, or change what the document is.`,
  },
  tooManyRules: { what: msg`There is no room for another rule.`, action: msg`Remove one that is not needed.` },
  orderDiffers: { what: msg`The rules have changed meanwhile.`, action: reload },
  ruleNotFound: { what: msg`There is no such rule any more.`, action: reload },
  applicationNotFound: { what: msg`No rule did this.`, action: reload },
  suggestedRuleNotFound: { what: msg`This is not offered any more.`, action: reload },
  messageNotFound: { what: msg`There is no such message any more.`, action: reload },
  notYourMessage: { what: msg`Only who wrote a message can withdraw it.`, action: msg`Ask them to.` },
  tooManyTags: { what: msg`This has twenty tags already.`, action: msg`Take one away first.` },
  // What only another program, or a fault of ours, can meet
  conflict: { what: msg`Someone else changed the same thing at the same moment.`, action: reload },
  foreignOrigin: { what: msg`This did not come from OkiOki's own screens and was refused.`, action: reload },
  invalidCursor: { what: msg`This place in the list is no longer there.`, action: reload },
  invalidIdempotencyKey: { what: msg`Something went wrong that should not have.`, action: reload },
  idempotencyKeyReused: { what: msg`Something went wrong that should not have.`, action: reload },
  methodNotAllowed: { what: msg`This cannot be done here.`, action: reload },
  sealBroken: {
    what: msg`A stored password can no longer be opened.`,
    action: msg`Type it again where it belongs, or link the bank again.`,
  },
  storageUnavailable: { what: msg`The storage of documents does not answer.`, action: tryLater },
  bytesMissing: { what: msg`The file of this document is no longer in the storage.`, action: msg`Send the document again.` },
  policyNotUnderstood: { what: msg`The rules for linking cannot be followed.`, action: tryLater },
};
