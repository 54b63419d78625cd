import type { paths } from "./schema";

type Answer<Operation> = Operation extends { responses: infer Responses }
  ? Responses extends { 200: { content: { "application/json": infer Body } } }
    ? Body
    : Responses extends { 201: { content: { "application/json": infer Body } } }
      ? Body
      : never
  : never;
type Got<Path extends keyof paths> = Answer<paths[Path]["get"]>;
type Item<Page> = Page extends { items: readonly (infer One)[] } ? One : never;

// Names for what the operations answer: taken from the paths, so that no screen depends on what the contract calls a schema.
export type Session = Got<"/v1/session">;
export type Company = Got<"/v1/company">;
export type Document = Got<"/v1/documents/{id}">;
export type DocumentRow = Item<Got<"/v1/documents">>;
export type UploadedDocument = Answer<paths["/v1/documents"]["post"]>;
export type Field = Document["fields"][string];
export type Lesson = Item<Got<"/v1/documents/{id}/lessons">>;
export type PageWord = Item<Got<"/v1/documents/{id}/pages/{number}/words">>;
export type Counterparty = Item<Got<"/v1/counterparties">>;
export type Transaction = Got<"/v1/transactions/{id}">;
export type TransactionRow = Item<Got<"/v1/transactions">>;
export type MatchingPolicy = Got<"/v1/matching-policy">;
export type BackTest = paths["/v1/matching-policy/back-tests"]["post"]["responses"]["201"]["content"]["application/json"];
export type Booking = Got<"/v1/bookings/{id}">;
export type DocumentSummary = Booking["documents"][number];
export type TransactionSummary = Booking["transactions"][number];
export type Reason = Booking["reasons"][number];
export type DocumentRequest = Item<Got<"/v1/document-requests">>;
export type Addressee = Item<Got<"/v1/transactions/{id}/addressees">>;
export type LinkView = Answer<paths["/v1/document-requests/views"]["post"]>;
export type NotificationSettings = Got<"/v1/notification-settings">;
export type NoticeQuestion = Answer<paths["/v1/notice-links/views"]["post"]>;
export type TodoList = Got<"/v1/todo">;
export type TodoItem = Item<TodoList>;
export type Suggestion = NonNullable<TodoItem["suggestion"]>;
export type TransactionCandidate = Item<Got<"/v1/documents/{id}/candidates">>;
export type DocumentCandidate = Item<Got<"/v1/transactions/{id}/candidates">>;
export type DocumentPair = Item<Got<"/v1/document-pairs">>;
export type Institution = Item<Got<"/v1/institutions">>;
export type BankConnection = Item<Got<"/v1/bank-connections">>;
export type Mailbox = Item<Got<"/v1/mailboxes">>;
export type MailMessage = Item<Got<"/v1/mailboxes/{id}/messages">>;
export type MailPart = MailMessage["parts"][number];
export type MailSender = Item<Got<"/v1/mail-senders">>;
export type Accountant = Got<"/v1/accountant">;
export type Delivery = Item<Got<"/v1/deliveries">>;
export type CodaOptions = Got<"/v1/coda-options">;
export type CodaOption = CodaOptions["items"][number];
export type CodaMonth = CodaOptions["months"][number];
export type DeliveryChannel = Accountant["channel"];
export type Payable = Item<Got<"/v1/payables">>;
export type PaymentFile = Got<"/v1/payment-files/{id}">;
export type StatementFile = Item<Got<"/v1/statement-files">>;
export type StatementPreview = Got<"/v1/statement-files/{id}">;
export type StatementOutlook = StatementPreview["statements"][number];
export type CardStatement = Item<Got<"/v1/documents/{id}/card-statements">>;
export type Coverage = Got<"/v1/accounts/{id}/coverage">;
export type CoverageDay = Coverage["days"][number];
export type CoverageGap = Coverage["gaps"][number];
export type Account = Item<Got<"/v1/accounts">>;
export type Rule = Item<Got<"/v1/rules">>;
export type RuleDraft = Pick<Rule, "name" | "about" | "conditions" | "actions">;
export type Condition = Rule["conditions"][number];
export type Action = Rule["actions"][number];
export type RulePreview = Answer<paths["/v1/rule-previews"]["post"]>;
export type RuleOutcome = RulePreview["items"][number]["outcomes"][number]["outcome"];
export type RuleDeed = Item<Got<"/v1/rules/{id}/deeds">>;
export type SuggestedRule = Item<Got<"/v1/rule-suggestions">>;
export type OfferedRule = NonNullable<Answer<paths["/v1/transactions/{id}/explanation"]["put"]>["proposed_rule"]>;
export type Explanation = NonNullable<Transaction["explanation"]>;
export type PaymentMark = NonNullable<Document["payment_mark"]>;
export type StoredProblem = NonNullable<Mailbox["problem"]>;
