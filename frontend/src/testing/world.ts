export { counterparty, pageWords } from "./world-learned";
export { bookings, transactions } from "./world-movements";
export {
  accountant,
  codaOptions,
  connections,
  deliveries,
  institutions,
  mailboxes,
  mailSenders,
  messages,
  pairs,
} from "./world-outside";
export { COMPANY, documents, proximus, session } from "./world-papers";
export { rule } from "./world-rules";
export { todo } from "./world-todo";
