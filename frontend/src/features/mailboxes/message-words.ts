import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { SENTENCES } from "@/ui/problem-sentences";

/** Why a message or an attachment was taken or left. */
export const MAIL_REASONS: Record<string, MessageDescriptor> = {
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
  outline_missing: msg`The mail server did not show this message`,
  general_paper: msg`A general paper beside an invoice, such as terms of sale`,
};

/** The reason in words; a message that failed gives the code of its problem. */
export function mailReason(i18n: I18n, code: string): string {
  const words = MAIL_REASONS[code] ?? SENTENCES[code]?.what;
  return words ? i18n._(words) : code.replaceAll("_", " ");
}
