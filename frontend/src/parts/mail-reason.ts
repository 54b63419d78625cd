import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MailMessage } from "@/api/types";

type MailReason = MailMessage["reason"];
/** Why a message or an attachment was taken or left; every reason of the contract has its words, or this does not compile. */
const MAIL_REASONS: Record<MailReason, MessageDescriptor> = {
  attachment_is_document: msg`An attachment that looks like a document`,
  e_invoice: msg`An e-invoice`,
  picture_of_a_document: msg`A picture of a document`,
  no_attachment: msg`No attachment`,
  not_a_document: msg`A calendar entry or a contact`,
  empty: msg`An empty attachment`,
  too_large: msg`Too large`,
  disguised: msg`Not what its name says`,
  format_not_read: msg`A kind of file OkiOki does not read`,
  small_picture: msg`A small picture, such as a logo`,
  picture_in_text: msg`A picture within the text`,
  seen_before: msg`Seen before: it was already here`,
  text_is_invoice: msg`The text of the message is an invoice`,
  link_of_known_sender: msg`Fetched from the link of a sender you know`,
  taken_as_you_said: msg`Taken because you said so`,
  archive_refused: msg`An archive that holds too much or nothing readable`,
  archive_locked: msg`An archive with a password`,
  encrypted: msg`Encrypted: only your mail program can open it`,
  not_a_paper: msg`A picture that shows no paper`,
  quote_or_order: msg`A quote or an order, not an invoice`,
  reminder: msg`A reminder of an invoice`,
  payslip: msg`A payslip`,
  bank_statement: msg`A bank statement`,
  no_sign_of_an_invoice: msg`Nothing in it looks like an invoice`,
  not_a_sale: msg`Sent by you, and not a sales invoice`,
  came_back: msg`A message that came back undelivered`,
  twice_in_message: msg`Twice in the same message`,
  text_is_no_invoice: msg`The text of the message is not an invoice`,
  link_may_hold_invoice: msg`A link behind which an invoice may be`,
  link_gave_no_document: msg`The link gave no document`,
  link_not_needed: msg`A link that is not needed: the file is there`,
  newsletter: msg`A newsletter`,
  left_as_you_said: msg`Left because you said so`,
  on_its_way: msg`Is being fetched`,
  asked_again: msg`Is looked at again`,
  outline_missing: msg`The mail server did not show this message`,
  general_paper: msg`A general paper beside an invoice, such as terms of sale`,
  mailServerMisbehaves: msg`The mail server did not give this message`,
  mailboxUnreachable: msg`The connection broke at this message`,
  messageTooComplex: msg`More parts within parts than any honest mail`,
  messageTooLarge: msg`The whole message is too large`,
  parserKilled: msg`Reading it took more than any ordinary message needs`,
  unreadable: msg`It could not be read`,
};

/** The reason in words. */
export function mailReason(i18n: I18n, code: MailReason): string {
  const words: MessageDescriptor | undefined = MAIL_REASONS[code]; // an older screen may meet a newer reason
  return words ? i18n._(words) : code.replaceAll("_", " ");
}
