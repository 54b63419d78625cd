// Generated from openapi.yaml by `npm run types`. Do not edit.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process answers: do not restart it
         * @description The process answers: do not restart it.
         */
        get: operations["check_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The database answers: send requests here
         * @description The database answers: send requests here.
         */
        get: operations["check_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The source of this very version: where it is published, or the files this process runs from
         * @description The source of this very version: where it is published, or the files this process runs from.
         */
        get: operations["get_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin: an account, its company, and a session in a cookie
         * @description Begin: an account, its company, and a session in a cookie.
         */
        post: operations["sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the user is signed in
         * @description Where the user is signed in.
         */
        get: operations["list_sessions"];
        put?: never;
        /**
         * Sign in. Whatever is wrong, the answer is the same, and takes as long
         * @description Sign in. Whatever is wrong, the answer is the same, and takes as long.
         */
        post: operations["sign_in"];
        /**
         * Sign out everywhere, here too
         * @description Sign out everywhere, here too.
         */
        delete: operations["sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and where
         * @description Who is signed in, and where.
         */
        get: operations["get_session"];
        put?: never;
        post?: never;
        /**
         * Sign out here
         * @description Sign out here.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Go on in another of the user's companies; the token changes with it
         * @description Go on in another of the user's companies; the token changes with it.
         */
        put: operations["switch_company"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name or language
         * @description Change name or language.
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/v1/user/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password: every other session ends, and this one goes on under a new token (`OkiOki-Token` for bearers)
         * @description Change the password: every other session ends, and this one goes on under a new token (`OkiOki-Token` for bearers).
         */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The current company
         * @description The current company.
         */
        get: operations["get_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, language, address, or when documents go to the accountant
         * @description Change name, language, address, or when documents go to the accountant.
         */
        patch: operations["change_company"];
        trace?: never;
    };
    "/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a further company, with the user as its owner. Who owns it already gets it as it is, so that a retry does no harm
         * @description Begin a further company, with the user as its owner. Who owns it already gets it as it is, so that a retry does no harm.
         */
        post: operations["add_company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places that were offered
         * @description The places that were offered.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Offer somebody a place in the company, by mail
         * @description Offer somebody a place in the company, by mail.
         */
        post: operations["invite_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the place that was offered, and be signed in in that company
         * @description Take the place that was offered, and be signed in in that company.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's people
         * @description The company's people.
         */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a person's membership; at their next request the company is not there for them
         * @description End a person's membership; at their next request the company is not there for them.
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's keys that were not revoked
         * @description The company's keys that were not revoked.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Make a key. Its text is in this answer and nowhere else
         * @description Make a key. Its text is in this answer and nowhere else.
         */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a key; its next request is refused
         * @description End a key; its next request is refused.
         */
        delete: operations["revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link what was approved. The state is good once, for an hour, in the session that began; the bank itself is asked for the rest
         * @description Link what was approved. The state is good once, for an hour, in the session that began; the bank itself is asked for the rest.
         *
         *     A code that came back with it is used up before anything else, so that a bank in trouble can be asked again by the same return.
         */
        post: operations["complete_bank_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The banks that are known, by name
         * @description The banks that are known, by name.
         */
        get: operations["list_institutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's connections, with the accounts they feed
         * @description The company's connections, with the accounts they feed.
         */
        get: operations["list_bank_connections"];
        put?: never;
        /**
         * Begin: the user approves at the bank, and comes back to the screen /bank/return, which completes it
         * @description Begin: the user approves at the bank, and comes back to the screen /bank/return, which completes it.
         *
         *     At the successor of a bank that merged into another.
         */
        post: operations["begin_bank_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One connection
         * @description One connection.
         */
        get: operations["get_bank_connection"];
        put?: never;
        post?: never;
        /**
         * Give the permission back and forget it; accounts and history stay. A bank that does not answer does not hold it up
         * @description Give the permission back and forget it; accounts and history stay. A bank that does not answer does not hold it up.
         */
        delete: operations["unlink_bank_connection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections/{id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew by the same redirect; the accounts and their history go on under the new permission
         * @description Renew by the same redirect; the accounts and their history go on under the new permission.
         */
        post: operations["renew_bank_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections/{id}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch what is new, now that the user asks; such a call does not count against the four a day
         * @description Fetch what is new, now that the user asks; such a call does not count against the four a day.
         */
        post: operations["poll_bank_connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-connections/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The user is here and looks at the administration: banks that were not asked within the last hour are asked now, in their name
         * @description The user is here and looks at the administration: banks that were not asked within the last hour are asked now, in their name.
         *
         *     Such calls do not count against the four a day. A bank that wants to be left alone until a later moment is.
         */
        post: operations["look_at_banks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/coda-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give out statements for the days that are over and that balances prove
         * @description Give out statements for the days that are over and that balances prove.
         *
         *     One that was given out is never changed: what comes later goes into a next one.
         */
        post: operations["issue_coda_statements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/coda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statements that were given out for a month, in one file: the same whenever it is asked for
         * @description The statements that were given out for a month, in one file: the same whenever it is asked for.
         */
        get: operations["download_coda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bank's files that came, the latest first: those that wait, and those that were imported
         * @description The bank's files that came, the latest first: those that wait, and those that were imported.
         */
        get: operations["list_statement_files"];
        put?: never;
        /**
         * Hand in a bank's file. Nothing is imported yet: the answer says what importing would do
         * @description Hand in a bank's file. Nothing is imported yet: the answer says what importing would do.
         */
        post: operations["upload_statement_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What importing the file would do, as things stand now
         * @description What importing the file would do, as things stand now.
         */
        get: operations["preview_statement_file"];
        put?: never;
        post?: never;
        /**
         * Leave a waiting file aside
         * @description Leave a waiting file aside.
         */
        delete: operations["discard_statement_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-files/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import the file: what is new is stored, what is known is left, whatever feed told it
         * @description Import the file: what is new is stored, what is known is left, whatever feed told it.
         */
        post: operations["import_statement_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-layouts/{fingerprint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which column of a table is which. Every table with these headings is read so from then on
         * @description Say which column of a table is which. Every table with these headings is read so from then on.
         */
        put: operations["explain_statement_layout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's accounts, in the order they came, whether a connection feeds them or not
         * @description The company's accounts, in the order they came, whether a connection feeds them or not.
         */
        get: operations["list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each day of an account: proved by balances, told, missing, or not covered; and the missing days with the ways to fill them
         * @description Each day of an account: proved by balances, told, missing, or not covered; and the missing days with the ways to fill them.
         */
        get: operations["get_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage-gaps/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that nothing is missing on these days, or that it does not matter: they are not asked about any more
         * @description Say that nothing is missing on these days, or that it does not matter: they are not asked about any more.
         */
        put: operations["accept_coverage_gap"];
        post?: never;
        /**
         * Ask about these days again
         * @description Ask about these days again.
         */
        delete: operations["reopen_coverage_gap"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage-gaps/{id}/history-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the bank for the missing days, now that the user is at hand
         * @description Ask the bank for the missing days, now that the user is at hand.
         */
        post: operations["ask_for_history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/other-half": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What left one account and came on another: the movement on the other account, where it is known
         * @description What left one account and came on another: the movement on the other account, where it is known.
         */
        get: operations["get_other_half"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The booked movements, the latest days first
         * @description The booked movements, the latest days first.
         */
        get: operations["list_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One movement
         * @description One movement.
         */
        get: operations["get_transaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say why it has no document: private, a bank cost,
         * @description Say why it has no document: private, a bank cost, ...
         *
         *     The answer carries the rule that would have said so, where there is a short one.
         */
        put: operations["explain_transaction"];
        post?: never;
        /**
         * Take the explanation back, also one that a rule gave
         * @description Take the explanation back, also one that a rule gave.
         */
        delete: operations["unexplain_transaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Be done with it, and say why
         * @description Be done with it, and say why.
         */
        put: operations["close_transaction"];
        post?: never;
        /**
         * Put it back on the list
         * @description Put it back on the list.
         */
        delete: operations["reopen_transaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-messages/{id}/not-needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that the message is dealt with: its files were uploaded, or none of them is needed
         * @description Say that the message is dealt with: its files were uploaded, or none of them is needed.
         */
        put: operations["answer_mail_message"];
        post?: never;
        /**
         * Ask about the message again
         * @description Ask about the message again.
         */
        delete: operations["withdraw_mail_message_answer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-messages/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look once more, and at once, at a message that failed
         * @description Look once more, and at once, at a message that failed.
         */
        post: operations["retry_mail_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-messages/{id}/parts/{position}/wanted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take it after all: a file, the text as a PDF, or what a link leads to. It follows in the background
         * @description Take it after all: a file, the text as a PDF, or what a link leads to. It follows in the background.
         */
        put: operations["take_mail_part"];
        post?: never;
        /**
         * Leave it: its document is put away, from where it can be restored; a link is not asked about any more
         * @description Leave it: its document is put away, from where it can be restored; a link is not asked about any more.
         */
        delete: operations["leave_mail_part"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is remembered of senders
         * @description What is remembered of senders.
         */
        get: operations["list_mail_senders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-senders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget it: what comes from now on is judged as if nothing had been said
         * @description Forget it: what comes from now on is judged as if nothing had been said.
         */
        delete: operations["forget_mail_sender"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's mailboxes, oldest first
         * @description The company's mailboxes, oldest first.
         */
        get: operations["list_mailboxes"];
        put?: never;
        /**
         * Link a mailbox. The sign-in is tried first, so what is kept is known to work; its documents follow in the background
         * @description Link a mailbox. The sign-in is tried first, so what is kept is known to work; its documents follow in the background.
         */
        post: operations["link_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget it and its password; the documents taken from it stay
         * @description Forget it and its password; the documents taken from it stay.
         */
        delete: operations["unlink_mailbox"];
        options?: never;
        head?: never;
        /**
         * Change its password or its server. The sign-in is tried first; when it fails, all stays as it was
         * @description Change its password or its server. The sign-in is tried first; when it fails, all stays as it was.
         */
        patch: operations["change_mailbox"];
        trace?: never;
    };
    "/v1/mailboxes/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look into it now
         * @description Look into it now.
         */
        post: operations["check_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailboxes/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages that were looked at, and why each attachment was taken or left
         * @description The messages that were looked at, and why each attachment was taken or left.
         */
        get: operations["list_mail_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The documents of a filter, a period or a selection: each file as it came, the e-invoice that the accountant got of it, an index for a
         * @description The documents of a filter, a period or a selection: each file as it came, the e-invoice that the accountant got of it, an index for a
         *     spreadsheet and for a browser, and the hashes of all. Answered as it is made; the same choice gives the same bytes.
         */
        get: operations["download_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/card-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The months of cards that a paper tells: one for each card on it
         * @description The months of cards that a paper tells: one for each card on it.
         */
        get: operations["list_card_statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-statements/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take the lines as they are, although they do not come to the total that is stated
         * @description Take the lines as they are, although they do not come to the total that is stated.
         */
        put: operations["accept_card_lines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file as it came, to be saved: a browser never opens it by itself
         * @description The file as it came, to be saved: a browser never opens it by itself.
         */
        get: operations["download_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page as a PNG: foreign files are drawn apart from everything else, and never shown as they are
         * @description A page as a PNG: foreign files are drawn apart from everything else, and never shown as they are.
         */
        get: operations["show_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/ubl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The e-invoice (UBL 2.1) as the accountant would get it now
         * @description The e-invoice (UBL 2.1) as the accountant would get it now.
         */
        get: operations["show_ubl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/payment-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how it was paid, where no transfer will show it
         * @description Say how it was paid, where no transfer will show it.
         */
        put: operations["mark_document_paid"];
        post?: never;
        /**
         * Take the way of payment back
         * @description Take the way of payment back.
         */
        delete: operations["unmark_document_paid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Be reminded to pay it on a day; until then it is off the list
         * @description Be reminded to pay it on a day; until then it is off the list.
         */
        put: operations["set_reminder"];
        post?: never;
        /**
         * Do without the reminder
         * @description Do without the reminder.
         */
        delete: operations["clear_reminder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Be done with it, and say why
         * @description Be done with it, and say why.
         */
        put: operations["close_document"];
        post?: never;
        /**
         * Put it back on the list
         * @description Put it back on the list.
         */
        delete: operations["reopen_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let the accountant have it, whatever the policy
         * @description Let the accountant have it, whatever the policy.
         */
        put: operations["release_document"];
        post?: never;
        /**
         * Hold it again, while it has not gone
         * @description Hold it again, while it has not gone.
         */
        delete: operations["hold_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/not-an-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that it is no invoice or receipt: it is kept in the archive
         * @description Say that it is no invoice or receipt: it is kept in the archive.
         */
        put: operations["set_document_aside"];
        post?: never;
        /**
         * Say that it is an invoice or receipt after all
         * @description Say that it is an invoice or receipt after all.
         */
        delete: operations["take_document_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put it away: off every list, never sent. It can be restored
         * @description Put it away: off every list, never sent. It can be restored.
         */
        put: operations["delete_document"];
        post?: never;
        /**
         * Bring a deleted document back
         * @description Bring a deleted document back.
         */
        delete: operations["restore_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's documents, those that came last first
         * @description The company's documents, those that came last first.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * Hand in a file: PDF, picture or e-invoice, up to 25 MiB. It is read in the background
         * @description Hand in a file: PDF, picture or e-invoice, up to 25 MiB. It is read in the background.
         */
        post: operations["upload_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document
         * @description One document.
         */
        get: operations["get_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what the document really says. It is compared with the others again, and matched anew
         * @description Say what the document really says. It is compared with the others again, and matched anew.
         */
        patch: operations["correct_document"];
        trace?: never;
    };
    "/v1/documents/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have it read once more; corrections stay
         * @description Have it read once more; corrections stay.
         */
        post: operations["read_document_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The papers that were seen on it, which it could be split into; the documents it is split into; the picture it was cut from
         * @description The papers that were seen on it, which it could be split into; the documents it is split into; the picture it was cut from.
         */
        get: operations["list_document_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make each paper on it a document of its own, read by itself. The picture is kept, and not delivered while they stand for it
         * @description Make each paper on it a document of its own, read by itself. The picture is kept, and not delivered while they stand for it.
         */
        put: operations["split_into_parts"];
        post?: never;
        /**
         * Have the picture whole again; its parts are put away
         * @description Have the picture whole again; its parts are put away.
         */
        delete: operations["take_split_back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/pages/{number}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of a page with their places, in reading order; none where the page was not read
         * @description The words of a page with their places, in reading order; none where the page was not read.
         */
        get: operations["list_page_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the corrections of this document taught for the next one of its kind
         * @description What the corrections of this document taught for the next one of its kind.
         */
        get: operations["list_document_lessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents-to-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open documents with something that was not read with certainty: up to 100, those that came first first
         * @description Open documents with something that was not read with certainty: up to 100, those that came first first.
         */
        get: operations["list_documents_to_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of documents that say the same, or may; the latest first
         * @description Pairs of documents that say the same, or may; the latest first.
         */
        get: operations["list_document_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-pairs/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether they are one invoice. Of one invoice, one document leads: it is booked, asked about and delivered for both
         * @description Say whether they are one invoice. Of one invoice, one document leads: it is booked, asked about and delivered for both.
         */
        put: operations["decide_document_pair"];
        post?: never;
        /**
         * Take the decision back: it is asked again
         * @description Take the decision back: it is asked again.
         */
        delete: operations["reopen_document_pair"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suppliers and customers that documents and corrections made known, those first that came last
         * @description Suppliers and customers that documents and corrections made known, those first that came last.
         */
        get: operations["list_counterparties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One counterparty with what was learned of it
         * @description One counterparty with what was learned of it.
         */
        get: operations["get_counterparty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counterparty-facts/{id}/forgetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Forget a name, number or habit: later papers are read without it, and it is not learned again until somebody says it
         * @description Forget a name, number or habit: later papers are read without it, and it is not learned again until somebody says it.
         */
        put: operations["forget_counterparty_fact"];
        post?: never;
        /**
         * Take the forgetting back
         * @description Take the forgetting back.
         */
        delete: operations["keep_counterparty_fact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learned-places/{id}/forgetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Forget where a field stands: open documents that were filled from there say again what was read without it
         * @description Forget where a field stands: open documents that were filled from there say again what was read without it.
         */
        put: operations["forget_learned_place"];
        post?: never;
        /**
         * Take the forgetting back
         * @description Take the forgetting back.
         */
        delete: operations["keep_learned_place"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep it on the list on purpose: it is provisionally OK
         * @description Keep it on the list on purpose: it is provisionally OK.
         */
        put: operations["accept_booking"];
        post?: never;
        /**
         * It is not OK after all
         * @description It is not OK after all.
         */
        delete: operations["withdraw_acceptance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put it aside until a day, or until the missing part arrives. The accountant may have its documents now
         * @description Put it aside until a day, or until the missing part arrives. The accountant may have its documents now.
         */
        put: operations["pause_booking"];
        post?: never;
        /**
         * Ask about it again now
         * @description Ask about it again now.
         */
        delete: operations["resume_booking"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Be done with it and say why: nothing more will come. The note is kept on what it holds
         * @description Be done with it and say why: nothing more will come. The note is kept on what it holds.
         */
        put: operations["close_booking"];
        post?: never;
        /**
         * Ask about what is missing again
         * @description Ask about what is missing again.
         */
        delete: operations["reopen_booking"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's bookings, the latest first
         * @description The company's bookings, the latest first.
         */
        get: operations["list_bookings"];
        put?: never;
        /**
         * Put documents and transactions together. The matching learns from it under which names and accounts the other side appears
         * @description Put documents and transactions together. The matching learns from it under which names and accounts the other side appears.
         *
         *     Booked with a contract, the answer carries the rule that would book the next ones, where there is a short one.
         */
        post: operations["make_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One booking, with what it holds and what is missing
         * @description One booking, with what it holds and what is missing.
         */
        get: operations["get_booking"];
        put?: never;
        post?: never;
        /**
         * Take it apart: what it held is open again, and is never proposed together again
         * @description Take it apart: what it held is open again, and is never proposed together again.
         */
        delete: operations["undo_booking"];
        options?: never;
        head?: never;
        /**
         * Put more in, take something out, or change the note. To leave nothing in it, undo it instead
         * @description Put more in, take something out, or change the note. To leave nothing in it, undo it instead.
         */
        patch: operations["change_booking"];
        trace?: never;
    };
    "/v1/learned-aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names and accounts that confirmed bookings showed to belong to a counterparty
         * @description Names and accounts that confirmed bookings showed to belong to a counterparty.
         */
        get: operations["list_learned_aliases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learned-aliases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget it: later payments are matched without it, until a booking made by hand says it again
         * @description Forget it: later payments are matched without it, until a booking made by hand says it again.
         */
        delete: operations["forget_learned_alias"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kept-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs that were taken apart or refused, which are therefore never proposed again
         * @description Pairs that were taken apart or refused, which are therefore never proposed again.
         */
        get: operations["list_kept_apart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kept-apart/{document_id}/{transaction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let them be proposed together again
         * @description Let them be proposed together again.
         */
        delete: operations["forget_kept_apart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matching-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures that hold now
         * @description The figures that hold now.
         */
        get: operations["get_matching_policy"];
        /**
         * Match by these figures from now on. What is linked stays linked. They must have been tried in the last day
         * @description Match by these figures from now on. What is linked stays linked. They must have been tried in the last day.
         */
        put: operations["switch_matching_policy"];
        post?: never;
        /**
         * Match by the figures that everybody begins with
         * @description Match by the figures that everybody begins with.
         */
        delete: operations["reset_matching_policy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matching-policy/back-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try figures on the company's latest two thousand documents and transactions, as if nothing were linked yet
         * @description Try figures on the company's latest two thousand documents and transactions, as if nothing were linked yet.
         *
         *     It tells what would be linked, what differs from what stands, and how sure. Nothing is changed by it; it takes some seconds at most.
         */
        post: operations["try_matching_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open transactions that may have paid the document, the likeliest first, each with what speaks for and against it
         * @description Open transactions that may have paid the document, the likeliest first, each with what speaks for and against it.
         */
        get: operations["list_candidates_of_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open documents that the transaction may have paid, the likeliest first, each with what speaks for and against it
         * @description Open documents that the transaction may have paid, the likeliest first, each with what speaks for and against it.
         */
        get: operations["list_candidates_of_transaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions/{decision_id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Yes, these belong together
         * @description Yes, these belong together.
         */
        post: operations["confirm_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions/{decision_id}/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * No, these do not belong together; they are never proposed together again
         * @description No, these do not belong together; they are never proposed together again.
         */
        post: operations["dismiss_suggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{id}/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one rule did to which transaction or document, the latest first
         * @description What one rule did to which transaction or document, the latest first.
         */
        get: operations["list_deeds_of_rule"];
        put?: never;
        /**
         * Ask the rule about everything that is there already. What a person answered stays as it is
         * @description Ask the rule about everything that is there already. What a person answered stays as it is.
         */
        post: operations["apply_rule"];
        /**
         * Take everything back that the rule did, but what somebody changed since
         * @description Take everything back that the rule did, but what somebody changed since.
         */
        delete: operations["undo_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-deeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take one thing back; the rule never does it to that transaction or document again
         * @description Take one thing back; the rule never does it to that transaction or document again.
         */
        delete: operations["undo_deed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/rule-deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rules did to one transaction
         * @description What rules did to one transaction.
         */
        get: operations["list_deeds_to_transaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/rule-deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rules did to one document
         * @description What rules did to one document.
         */
        get: operations["list_deeds_to_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rhythms that were seen in what no paper explains, each with the rule that would answer its next time
         * @description Rhythms that were seen in what no paper explains, each with the rule that would answer its next time.
         */
        get: operations["list_suggested_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-suggestions/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * No rule for this: it is not offered again
         * @description No rule for this: it is not offered again.
         */
        put: operations["refuse_suggested_rule"];
        post?: never;
        /**
         * Take the refusal back
         * @description Take the refusal back.
         */
        delete: operations["offer_suggested_rule_again"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's rules, in the order that decides, with what each did
         * @description The company's rules, in the order that decides, with what each did.
         */
        get: operations["list_rules"];
        put?: never;
        /**
         * A new rule, behind all others. What is there already is only touched when `apply_now` asks for it
         * @description A new rule, behind all others. What is there already is only touched when `apply_now` asks for it.
         */
        post: operations["make_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One rule
         * @description One rule.
         */
        get: operations["get_rule"];
        /**
         * Let it say something else from now on; what it did stays as it was
         * @description Let it say something else from now on; what it did stays as it was.
         */
        put: operations["change_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch it off; what it did stays
         * @description Switch it off; what it did stays.
         */
        put: operations["suspend_rule"];
        post?: never;
        /**
         * Switch it on again, for what comes in from now on
         * @description Switch it on again, for what comes in from now on.
         */
        delete: operations["resume_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Remove it; what it did stays
         * @description Remove it; what it did stays.
         */
        put: operations["remove_rule"];
        post?: never;
        /**
         * Take the removal back: it stands where it stood
         * @description Take the removal back: it stands where it stood.
         */
        delete: operations["restore_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the rules in this order: of two that would decide the same of something, the first does
         * @description Put the rules in this order: of two that would decide the same of something, the first does.
         */
        put: operations["order_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a rule out on everything there is: what it would do, and what differs. Nothing is changed
         * @description Try a rule out on everything there is: what it would do, and what differs. Nothing is changed.
         */
        post: operations["preview_a_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remarks/{subject_type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands beside one document, transaction or booking
         * @description What stands beside one document, transaction or booking.
         */
        get: operations["get_remarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remarks/{subject_type}/{id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tag it
         * @description Tag it.
         */
        put: operations["add_tag"];
        post?: never;
        /**
         * Take a tag away
         * @description Take a tag away.
         */
        delete: operations["remove_tag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remarks/{subject_type}/{id}/category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give it its one category
         * @description Give it its one category.
         */
        put: operations["set_category"];
        post?: never;
        /**
         * Leave it without a category
         * @description Leave it without a category.
         */
        delete: operations["clear_category"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/remarks/{subject_type}/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a message beside it, which the company's people and its accountant read
         * @description Write a message beside it, which the company's people and its accountant read.
         */
        post: operations["write_remark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take one's own message back
         * @description Take one's own message back.
         */
        delete: operations["withdraw_message"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's tags
         * @description The company's tags.
         */
        get: operations["list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's categories
         * @description The company's categories.
         */
        get: operations["list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Purchase invoices that nothing paid and no payment file holds, the first due first
         * @description Purchase invoices that nothing paid and no payment file holds, the first due first.
         */
        get: operations["list_payables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/payment-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The QR code that a banking app scans to pay an invoice (EPC069-12)
         * @description The QR code that a banking app scans to pay an invoice (EPC069-12).
         */
        get: operations["show_payment_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files that were made, the latest first
         * @description The files that were made, the latest first.
         */
        get: operations["list_payment_files"];
        put?: never;
        /**
         * Put invoices into a file for the bank. Nothing is paid before somebody hands it in there and signs
         * @description Put invoices into a file for the bank. Nothing is paid before somebody hands it in there and signs.
         */
        post: operations["make_payment_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file, and how far its payments are
         * @description One file, and how far its payments are.
         */
        get: operations["get_payment_file"];
        put?: never;
        post?: never;
        /**
         * Say that the bank never got it: its invoices can be paid again
         * @description Say that the bank never got it: its invoices can be paid again.
         */
        delete: operations["withdraw_payment_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file for the bank: ISO 20022 pain.001. Asked for again, it is the same file, and a bank refuses the second
         * @description The file for the bank: ISO 20022 pain.001. Asked for again, it is the same file, and a bank refuses the second.
         */
        get: operations["download_payment_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-files/{id}/status-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give the bank's status report (ISO 20022 pain.002): what it refused can be paid again
         * @description Give the bank's status report (ISO 20022 pain.002): what it refused can be paid again.
         */
        put: operations["report_payment_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/expected-documents/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * No document follows this one any more. Another that comes all the same begins the rhythm anew
         * @description No document follows this one any more. Another that comes all the same begins the rhythm anew.
         */
        put: operations["end_expectation"];
        post?: never;
        /**
         * One is expected again
         * @description One is expected again.
         */
        delete: operations["resume_expectation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/expected-documents/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ask again on a day
         * @description Ask again on a day.
         */
        put: operations["snooze_expectation"];
        post?: never;
        /**
         * Ask again now
         * @description Ask again now.
         */
        delete: operations["wake_expectation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/todo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open questions. The list is derived each time, so that an answered question is gone from it at once
         * @description The open questions. The list is derived each time, so that an answered question is gone from it at once.
         */
        get: operations["list_todo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a document aside until a day, and let the accountant have it now
         * @description Put a document aside until a day, and let the accountant have it now.
         */
        put: operations["snooze_document"];
        post?: never;
        /**
         * Ask about the document again now
         * @description Ask about the document again now.
         */
        delete: operations["wake_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a transaction aside until a day
         * @description Put a transaction aside until a day.
         */
        put: operations["snooze_transaction"];
        post?: never;
        /**
         * Ask about the transaction again now
         * @description Ask about the transaction again now.
         */
        delete: operations["wake_transaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-requests/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the holder of a link is asked for
         * @description What the holder of a link is asked for.
         */
        post: operations["view_request_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-requests/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the file that was asked for: PDF, picture or e-invoice, up to 25 MiB. It goes the way of every other document
         * @description Hand in the file that was asked for: PDF, picture or e-invoice, up to 25 MiB. It goes the way of every other document.
         */
        post: operations["answer_request_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked for, the latest first
         * @description What was asked for, the latest first.
         */
        get: operations["list_document_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/addressees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may have the document of a transaction: those asked for papers of this counterparty before, then colleagues
         * @description Who may have the document of a transaction: those asked for papers of this counterparty before, then colleagues.
         */
        get: operations["list_addressees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transactions/{id}/document-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask somebody by mail for the document of a transaction; the question waits for their answer, until a day
         * @description Ask somebody by mail for the document of a transaction; the question waits for their answer, until a day.
         */
        post: operations["ask_for_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/follow-up-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask by mail for the invoice that should have followed a document, or that a reminder is about
         * @description Ask by mail for the invoice that should have followed a document, or that a reminder is about.
         */
        post: operations["ask_for_following_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-requests/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail them once more
         * @description Mail them once more.
         */
        post: operations["remind_of_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-requests/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take it back: its links open nothing any more, and the question returns
         * @description Take it back: its links open nothing any more, and the question returns.
         */
        put: operations["revoke_request"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coda-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which accounts send their statements to the accountant, how far they are, and what that counts
         * @description Which accounts send their statements to the accountant, how far they are, and what that counts.
         */
        get: operations["list_coda_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/coda-option": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let the account's statements go to the accountant, a day as soon as it is over and proved. An option that is on stays as it is
         * @description Let the account's statements go to the accountant, a day as soon as it is over and proved. An option that is on stays as it is.
         */
        put: operations["switch_coda_on"];
        post?: never;
        /**
         * Close no further day for the accountant. The month that has begun counts
         * @description Close no further day for the accountant. The month that has begun counts.
         */
        delete: operations["switch_coda_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accountant/failures/{channel}/{code}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try them all again at once
         * @description Try them all again at once.
         */
        post: operations["retry_failures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accountant/failures/{channel}/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that none of them need go: they are not asked about, nor sent when the address is corrected
         * @description Say that none of them need go: they are not asked about, nor sent when the address is corrected.
         */
        put: operations["take_back_failures"];
        post?: never;
        /**
         * Ask again about those that were taken back last
         * @description Ask again about those that were taken back last.
         */
        delete: operations["put_back_failures"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accountant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where documents go
         * @description Where documents go.
         */
        get: operations["get_accountant"];
        /**
         * Say where documents go. What is due goes there at once; what failed for a bad address is tried again
         * @description Say where documents go. What is due goes there at once; what failed for a bad address is tried again.
         */
        put: operations["appoint_accountant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accountant/host-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an SFTP server for its key, before anything is confided to it
         * @description Ask an SFTP server for its key, before anything is confided to it.
         */
        post: operations["fetch_host_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accountant/test-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the address a harmless file. How it went is told as an event, and stands beside the address
         * @description Send the address a harmless file. How it went is told as an event, and stands beside the address.
         */
        post: operations["test_accountant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What went, goes and failed, the newest first
         * @description What went, goes and failed, the newest first.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a hand-over again at once
         * @description Try a hand-over again at once.
         */
        post: operations["retry_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the document as it is now, knowingly: again after a change, before it is due, or as the file that came
         * @description Send the document as it is now, knowingly: again after a change, before it is due, or as the file that came.
         */
        post: operations["send_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notice-links/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link asks
         * @description What a link asks.
         */
        post: operations["view_notice_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notice-links/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer that one question, once, as the person the mail went to
         * @description Answer that one question, once, as the person the mail went to.
         */
        post: operations["answer_notice_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notice-links/unsubscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For mail programs that open the address of List-Unsubscribe: the page that asks. Nothing is changed
         * @description For mail programs that open the address of List-Unsubscribe: the page that asks. Nothing is changed.
         */
        get: operations["show_unsubscription"];
        put?: never;
        /**
         * End these mails (RFC 8058: the body, `List-Unsubscribe=One-Click`, says nothing more). Doing it again changes nothing
         * @description End these mails (RFC 8058: the body, `List-Unsubscribe=One-Click`, says nothing more). Doing it again changes nothing.
         */
        post: operations["end_notice_mails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you hear of this company
         * @description What you hear of this company.
         */
        get: operations["show_notification_settings"];
        /**
         * Choose what you hear of this company
         * @description Choose what you hear of this company.
         */
        put: operations["choose_notifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your browsers that are told of this company
         * @description Your browsers that are told of this company.
         */
        get: operations["list_push_subscriptions"];
        put?: never;
        /**
         * Tell this browser too; the same again only renews it
         * @description Tell this browser too; the same again only renews it.
         */
        post: operations["add_push_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Tell that browser no more
         * @description Tell that browser no more.
         */
        delete: operations["remove_push_subscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happens in the company from now on, or from the last event seen
         * @description Everything that happens in the company from now on, or from the last event seen.
         *
         *     The stream ends when the caller signs out, changes company or loses the permission. A comment comes every 15 seconds.
         */
        get: operations["listen_to_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Account
         * @description An account at a bank, known by its IBAN and currency.
         */
        Account: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @description `card`: fed by card statements; its `iban` is the brand and the last digits.
             * @enum {string}
             */
            kind: "payment" | "card";
            /** Iban */
            iban: string;
            /** Name */
            name: string;
            /** Currency */
            currency: string;
            /** Institution Id */
            institution_id: string;
            /**
             * Balance
             * @description The booked balance the bank last stated.
             */
            balance: string | null;
            /** Balance At */
            balance_at: string | null;
            /**
             * Covered Through
             * @description The last day of which its movements were told, by a bank or a file.
             */
            covered_through: string | null;
            /**
             * Open Gaps
             * @description Stretches of days of which something is missing and that nobody accepted.
             */
            open_gaps: number;
        };
        /**
         * AccountAddition
         * @description An account to add, which the file tells of.
         */
        AccountAddition: {
            /** Iban */
            iban: string;
            /** Currency */
            currency: string;
            /** Name */
            name: string;
            /**
             * Institution Id
             * @default other
             */
            institution_id?: string;
        };
        /**
         * AccountCondition
         * @description The transaction stands on one of these accounts of the company.
         */
        AccountCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "account";
            /** Any Of */
            any_of: string[];
        };
        /**
         * AccountPage
         * @description The accounts; there are never more than one page of them.
         */
        AccountPage: {
            /** Items */
            items: components["schemas"]["Account"][];
            /** Next */
            next: string | null;
        };
        /**
         * AccountStanding
         * @description What we know of the account on the invoice.
         * @enum {string}
         */
        AccountStanding: "known" | "new" | "changed";
        /**
         * Accountant
         * @description Where the company's documents go. The password is never shown.
         */
        Accountant: {
            /** Name */
            name: string;
            channel: components["schemas"]["Channel"];
            /** Email */
            email: string | null;
            /** Host */
            host: string | null;
            /** Port */
            port: number | null;
            /** Username */
            username: string | null;
            /** Host Key */
            host_key: string | null;
            /**
             * Fingerprint
             * @example SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU
             */
            fingerprint: string | null;
            /** Folder */
            folder: string;
            pdf: components["schemas"]["PdfPlace"];
            /** Tested At */
            tested_at: string | null;
            test_problem: components["schemas"]["DeliveryProblem"] | null;
            /** Version */
            version: number;
        };
        /**
         * AccountantWrite
         * @description The address: `email`, or `host`, `username`, `password` and the confirmed `host_key`.
         */
        AccountantWrite: {
            /**
             * Name
             * @example Fiduciaire Peeters
             */
            name: string;
            channel: components["schemas"]["Channel"];
            /** Email */
            email?: string | null;
            /** Host */
            host?: string | null;
            /** Port */
            port?: number | null;
            /** Username */
            username?: string | null;
            /**
             * Password
             * @description Left out: it stays as it is, for the same server and user name.
             */
            password?: string | null;
            /** Host Key */
            host_key?: string | null;
            /**
             * Folder
             * @default
             * @example in/invoices
             */
            folder?: string;
            /**
             * @description Where the accounting program wants the PDF: inside the UBL, also beside it, or nowhere.
             * @default inside
             */
            pdf?: components["schemas"]["PdfPlace"];
        };
        /**
         * Addressee
         * @description Somebody who may have the document.
         */
        Addressee: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "asked_before" | "colleague";
            /** Email */
            email: string;
            /** Name */
            name: string;
            language: components["schemas"]["Language"];
        };
        /**
         * AddresseePage
         * @description The likeliest first; there is one page of them.
         */
        AddresseePage: {
            /** Items */
            items: components["schemas"]["Addressee"][];
            /** Next */
            next: string | null;
        };
        /**
         * AmountCondition
         * @description The amount, without its sign, lies between these, both included.
         */
        AmountCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "amount";
            /** At Least */
            at_least?: string | null;
            /** At Most */
            at_most?: string | null;
            /** Currency */
            currency?: string | null;
        };
        /**
         * Answer
         * @description What a user can say to a to-do.
         * @enum {string}
         */
        Answer: "link" | "ask" | "private" | "bank_cost" | "other_without_document" | "paid_private_money" | "paid_cash" | "paid_card" | "direct_debit" | "not_an_invoice" | "remind" | "snooze" | "done_with_message" | "keep" | "pause" | "same" | "two_invoices" | "retry" | "renew" | "confirm" | "reject" | "correct" | "appoint" | "open_mailbox" | "not_needed" | "not_expected" | "correct_address" | "take_back" | "ask_history" | "take_lines" | "import_file";
        /**
         * AnsweredTransaction
         * @description A transaction after an answer, and the rule that would have given it.
         */
        AnsweredTransaction: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /**
             * Booking Date
             * Format: date
             */
            booking_date: string;
            /** Value Date */
            value_date: string | null;
            /**
             * Amount
             * @description Signed: negative leaves the account.
             * @example 121.00
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Counterparty Name */
            counterparty_name: string | null;
            /** Counterparty Iban */
            counterparty_iban: string | null;
            /** Remittance Information */
            remittance_information: string;
            /** Structured Communication */
            structured_communication: string | null;
            /** End To End Id */
            end_to_end_id: string | null;
            /** Mandate Id */
            mandate_id: string | null;
            /** Creditor Id */
            creditor_id: string | null;
            /** Bank Transaction Code */
            bank_transaction_code: string | null;
            /** Entry Reference */
            entry_reference: string | null;
            /** Source */
            source: string;
            explanation: components["schemas"]["Explanation"] | null;
            /**
             * Explained By
             * @description `user`, or the rule that recognised it.
             */
            explained_by: string | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed Note */
            closed_note: string | null;
            /**
             * Vanished At
             * @description When the bank stopped showing it.
             */
            vanished_at: string | null;
            /** Booking Id */
            booking_id: string | null;
            todo: components["schemas"]["TransactionQuestion"] | null;
            /** Version */
            version: number;
            proposed_rule: components["schemas"]["OfferedRule"] | null;
        };
        /**
         * ApiKey
         * @description A key, without its secret.
         */
        ApiKey: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Webshop
             */
            name: string;
            /**
             * Public Part
             * @description What the key shows after `oki_live_`.
             * @example k3v9x0a1b2
             */
            public_part: string;
            /**
             * Scopes
             * @example [
             *       "documents:read"
             *     ]
             */
            scopes: string[];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * ApiKeyPage
         * @description Keys, the latest first.
         */
        ApiKeyPage: {
            /** Items */
            items: components["schemas"]["ApiKey"][];
            /** Next */
            next: string | null;
        };
        /**
         * ApiKeyRequest
         * @description A key to be made.
         */
        ApiKeyRequest: {
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            /**
             * Scopes
             * @example [
             *       "documents:read"
             *     ]
             */
            scopes: ("accountant:read" | "banks:read" | "bookings:read" | "bookings:write" | "company:read" | "deliveries:read" | "deliveries:write" | "documents:read" | "documents:write" | "events:read" | "mailboxes:read" | "payments:read" | "remarks:read" | "remarks:write" | "requests:read" | "rules:read" | "rules:write" | "todo:read" | "transactions:read" | "transactions:write")[];
            /**
             * Expires On
             * Format: date
             * @description The last day it works, at most a year ahead.
             * @example 2027-06-30
             */
            expires_on: string;
        };
        /**
         * Arrival
         * @description One time the document came in.
         */
        Arrival: {
            /** Source */
            source: string;
            /** Source Reference */
            source_reference: string | null;
            /** Filename */
            filename: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * AttachAction
         * @description The transaction is booked with this contract.
         */
        AttachAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "attach";
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
        };
        /**
         * AutomationRule
         * @description A rule of the company.
         */
        AutomationRule: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
            /**
             * About
             * @enum {string}
             */
            about: "transaction" | "document";
            /** Conditions */
            conditions: (components["schemas"]["TextCondition"] | components["schemas"]["WithoutTextCondition"] | components["schemas"]["CounterpartyCondition"] | components["schemas"]["IbanCondition"] | components["schemas"]["CreditorCondition"] | components["schemas"]["VatNumberCondition"] | components["schemas"]["SenderCondition"] | components["schemas"]["AmountCondition"] | components["schemas"]["FlowCondition"] | components["schemas"]["RhythmCondition"] | components["schemas"]["AccountCondition"] | components["schemas"]["KindCondition"] | components["schemas"]["DirectionCondition"])[];
            /** Actions */
            actions: (components["schemas"]["MarkAction"] | components["schemas"]["AttachAction"] | components["schemas"]["PayMarkAction"] | components["schemas"]["DeliverAction"] | components["schemas"]["HoldAction"] | components["schemas"]["TagAction"] | components["schemas"]["CategoryAction"] | components["schemas"]["MessageAction"])[];
            /** Enabled */
            enabled: boolean;
            /**
             * Origin
             * @enum {string}
             */
            origin: "user" | "answer" | "suggestion";
            /**
             * Done
             * @description On how many things it did something that was not undone.
             */
            done: number;
            /**
             * Shadowed By
             * @description An earlier rule that always does first what this one would.
             */
            shadowed_by: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * BackTest
         * @description The present policy and the one that was tried, over the same history.
         */
        BackTest: {
            /** Documents */
            documents: number;
            /** Transactions */
            transactions: number;
            /** Since */
            since: string | null;
            present: components["schemas"]["BackTestOutcome"];
            tried: components["schemas"]["BackTestOutcome"];
            /**
             * Differing
             * @description How many links differ; the first sixty are told.
             */
            differing: number;
            /** Changes */
            changes: components["schemas"]["BackTestChange"][];
        };
        /**
         * BackTestChange
         * @description One link that differs.
         */
        BackTestChange: {
            /**
             * Difference
             * @enum {string}
             */
            difference: "would_link" | "would_ask" | "otherwise";
            /** Documents */
            documents: components["schemas"]["DocumentSummary"][];
            /** Transactions */
            transactions: components["schemas"]["TransactionSummary"][];
            /** Score */
            score: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
        };
        /**
         * BackTestOutcome
         * @description What one policy makes of the history, counted in links.
         */
        BackTestOutcome: {
            /** Linked */
            linked: number;
            /**
             * Same
             * @description Links that stand as they are today.
             */
            same: number;
            /**
             * Otherwise
             * @description Links with a member that stands in another booking today.
             */
            otherwise: number;
            /**
             * New
             * @description Links of which nothing is booked today.
             */
            new: number;
            /**
             * Asked
             * @description Suggestions that a person would answer.
             */
            asked: number;
            /**
             * Least Sure
             * @description The score of the least sure link.
             */
            least_sure: number | null;
            /**
             * Confirmed
             * @description How many of the pairs that people put together themselves it links too.
             */
            confirmed: number;
            /**
             * By Users
             * @description How many of those there are.
             */
            by_users: number;
        };
        /**
         * BankConnection
         * @description The permission a bank gave, and how reading goes.
         */
        BankConnection: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Institution Id */
            institution_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "valid" | "expired" | "revoked" | "rejected";
            /** Valid Until */
            valid_until: string | null;
            /** Days Left */
            days_left: number | null;
            /** Polled At */
            polled_at: string | null;
            /** Succeeded At */
            succeeded_at: string | null;
            /**
             * Next Try At
             * @description When a bank that wanted to be left alone is asked again.
             */
            next_try_at: string | null;
            /**
             * Next Poll At
             * @description When it is asked next without the user; null where that will not happen.
             */
            next_poll_at: string | null;
            /**
             * Polls Left
             * @description How often it may still be asked without the user in the twenty-four hours from the first call on.
             */
            polls_left: number;
            /**
             * Left Out
             * @description Accounts that the access before this one read and this one does not: nothing new comes of them, unless by it.
             */
            left_out: components["schemas"]["LeftOut"][];
            problem: components["schemas"]["StoredProblem"] | null;
            /** Accounts */
            accounts: components["schemas"]["ConnectionAccount"][];
        };
        /**
         * BankConnectionPage
         * @description The company's connections, oldest first.
         */
        BankConnectionPage: {
            /** Items */
            items: components["schemas"]["BankConnection"][];
            /** Next */
            next: string | null;
        };
        /**
         * BankConnectionRequest
         * @description Which bank.
         */
        BankConnectionRequest: {
            /** Institution Id */
            institution_id: string;
        };
        /**
         * BankRedirect
         * @description Where to send the browser, so that the user approves at the bank itself.
         */
        BankRedirect: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Redirect Url */
            redirect_url: string;
        };
        /**
         * BankReturn
         * @description What the browser brought back from the bank.
         */
        BankReturn: {
            /** State */
            state: string;
            /**
             * Query
             * @description The query of the address to which the bank sent the browser.
             */
            query?: {
                [key: string]: string;
            };
        };
        /** Body_answer_request_link */
        Body_answer_request_link: {
            /** Token */
            token: string;
            /** File */
            file: string;
        };
        /** Body_report_payment_status */
        Body_report_payment_status: {
            /**
             * Report
             * @description The bank's pain.002.
             */
            report: string;
        };
        /** Body_upload_document */
        Body_upload_document: {
            /** File */
            file: string;
        };
        /** Body_upload_statement_file */
        Body_upload_statement_file: {
            /**
             * File
             * @description CODA, CAMT.052 to 054, MT940, MT942 or CSV.
             */
            file: string;
        };
        /**
         * Booking
         * @description Where documents and transactions come together: each is in one booking at most.
         */
        Booking: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Documents */
            documents: components["schemas"]["DocumentSummary"][];
            /** Transactions */
            transactions: components["schemas"]["TransactionSummary"][];
            balance: components["schemas"]["BookingBalance"];
            /**
             * Made By
             * @enum {string}
             */
            made_by: "matching" | "user" | "rule";
            /**
             * Reasons
             * @description Why the matching put them together.
             */
            reasons: components["schemas"]["Reason"][];
            /**
             * Accepted At
             * @description When it was said to be provisionally OK.
             */
            accepted_at: string | null;
            /** Paused Until */
            paused_until: string | null;
            /** Note */
            note: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * BookingBalance
         * @description Whether anything is missing.
         */
        BookingBalance: {
            /**
             * Complete
             * @description Nothing is known to be missing.
             */
            complete: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "complete" | "waits_for_payment" | "partly_paid" | "overpaid" | "waits_for_document" | "partly_documented" | "cannot_compare";
            /**
             * Missing
             * @description What the bank must still show, signed; null when it cannot be compared.
             */
            missing: string | null;
            /** Currency */
            currency: string | null;
        };
        /**
         * BookingChange
         * @description What to put in and what to take out. What is taken out is not proposed again with what stays.
         */
        BookingChange: {
            /**
             * Add Documents
             * @default []
             */
            add_documents?: string[];
            /**
             * Remove Documents
             * @default []
             */
            remove_documents?: string[];
            /**
             * Add Transactions
             * @default []
             */
            add_transactions?: string[];
            /**
             * Remove Transactions
             * @default []
             */
            remove_transactions?: string[];
            /** Note */
            note?: string | null;
        };
        /**
         * BookingClosureWrite
         * @description Why nothing more will come.
         */
        BookingClosureWrite: {
            /** Note */
            note: string;
        };
        /**
         * BookingPage
         * @description Some bookings, the latest first.
         */
        BookingPage: {
            /** Items */
            items: components["schemas"]["Booking"][];
            /** Next */
            next: string | null;
        };
        /**
         * BookingPauseWrite
         * @description How long to wait for the missing part.
         */
        BookingPauseWrite: {
            /**
             * Until
             * Format: date
             * @description The day it is asked about again, unless the missing part arrives before.
             * @example 2026-12-15
             */
            until: string;
        };
        /**
         * CardStatement
         * @description One card's month on one paper.
         */
        CardStatement: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Bank Account Id
             * Format: uuid
             * @description The card's account: its lines are transactions of it.
             */
            bank_account_id: string;
            /**
             * Name
             * @description The card.
             * @example Visa 1234
             */
            name: string;
            /** Currency */
            currency: string;
            /** Period End */
            period_end: string | null;
            /** Lines */
            lines: number;
            /**
             * Lines Sum
             * @description What the lines come to; positive when money was spent.
             * @example 121.00
             */
            lines_sum: string;
            /**
             * Total
             * @description What the paper states that they come to.
             */
            total: string | null;
            /**
             * Proved
             * @description Whether both are the same.
             */
            proved: boolean;
            /**
             * State
             * @description `waiting`: the lines contradict the total, and a person has to look.
             * @enum {string}
             */
            state: "taken" | "waiting";
        };
        /**
         * CardStatementPage
         * @description The statements on one paper.
         */
        CardStatementPage: {
            /** Items */
            items: components["schemas"]["CardStatement"][];
            /** Next */
            next: string | null;
        };
        /**
         * CategoryAction
         * @description It gets this category, unless it has one.
         */
        CategoryAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "category";
            /** Category */
            category: string;
        };
        /**
         * CategoryWrite
         * @description The category, for the accountant's ledger.
         */
        CategoryWrite: {
            /** Category */
            category: string;
        };
        /**
         * Channel
         * @description The ways to an accounting program.
         * @enum {string}
         */
        Channel: "email" | "sftp";
        /**
         * ClosureWrite
         * @description Why it is done with.
         */
        ClosureWrite: {
            /** Note */
            note: string;
        };
        /**
         * CodaIssued
         * @description What was given out.
         */
        CodaIssued: {
            /** Statements */
            statements: number;
            /**
             * Proved Through
             * @description Until which of the days asked for balances prove every movement; null for none.
             */
            proved_through: string | null;
        };
        /**
         * CodaMonth
         * @description What a month counts.
         */
        CodaMonth: {
            /**
             * Month
             * @example 2026-11
             */
            month: string;
            /**
             * Accounts
             * @description Accounts whose option was on for at least a day of it.
             */
            accounts: number;
            /**
             * Amount
             * @description Euro without VAT.
             * @example 121.00
             */
            amount: string;
        };
        /**
         * CodaOption
         * @description How the option of an account stands.
         */
        CodaOption: {
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
            /** Currency */
            currency: string;
            /** Enabled */
            enabled: boolean;
            /**
             * Since
             * @description The first day whose statement goes; null while the option is off.
             */
            since: string | null;
            /**
             * Proved Through
             * @description Until which day balances prove every movement: no later day has a statement.
             */
            proved_through: string | null;
            /**
             * Waits For Proof
             * @description A day is over that no balances prove yet.
             */
            waits_for_proof: boolean;
            /** @description The last statement. */
            written: components["schemas"]["CodaStatement"] | null;
            /** @description The last statement that the accountant has. */
            sent: components["schemas"]["CodaStatement"] | null;
        };
        /**
         * CodaOptionWrite
         * @description From when on.
         */
        CodaOptionWrite: {
            /**
             * Since
             * @description The first day whose statement goes: today, or an earlier day that balances prove.
             */
            since?: string | null;
        };
        /**
         * CodaOptions
         * @description The option of every account, its price, and the months that were counted.
         */
        CodaOptions: {
            /** Items */
            items: components["schemas"]["CodaOption"][];
            /**
             * Price
             * @description Euro without VAT for one account and calendar month.
             * @example 121.00
             */
            price: string;
            /**
             * Months
             * @description The newest first.
             */
            months: components["schemas"]["CodaMonth"][];
        };
        /**
         * CodaRequest
         * @description Until which day statements are given out.
         */
        CodaRequest: {
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * CodaStatement
         * @description A statement that we wrote.
         */
        CodaStatement: {
            /** Year */
            year: number;
            /**
             * Number
             * @description Within the account and year.
             */
            number: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Sent At
             * @description When the accountant got it.
             */
            sent_at: string | null;
        };
        /**
         * Code
         * @description Reasons for and against; stable, and translated by the screens.
         * @enum {string}
         */
        Code: "structured_communication" | "end_to_end_id" | "invoice_number" | "counterparty" | "amount" | "date" | "original_currency" | "set_adds_up" | "series_in_order" | "partial_payment" | "amount_close" | "cancels_out" | "rounding" | "early_payment_discount" | "bank_charges" | "converted" | "payout" | "needs_no_document" | "answers_request" | "ambiguous" | "several_sets" | "too_many_to_combine" | "round_amount" | "recurring_amount" | "counterparty_differs" | "counterparty_unknown" | "amount_differs" | "amount_unknown" | "date_outside_window" | "direction_differs" | "currency_differs" | "currency_unknown" | "structured_communication_differs" | "other_number_cited" | "undone_before" | "linked_elsewhere" | "paid_cash" | "nothing_fits";
        /**
         * Column
         * @description What a column can hold.
         * @enum {string}
         */
        Column: "booking_date" | "value_date" | "amount" | "credit" | "debit" | "currency" | "account" | "holder" | "counterparty_name" | "counterparty_account" | "counterparty_bic" | "structured_communication" | "communication" | "description" | "kind" | "reference" | "statement_number" | "balance" | "status";
        /**
         * Company
         * @description One administration: exactly one VAT number.
         */
        Company: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            /**
             * Vat Number
             * @example BE0123456749
             */
            vat_number: string;
            language: components["schemas"]["Language"];
            delivery_policy: components["schemas"]["DeliveryPolicy"];
            /**
             * Street
             * @example Kerkstraat 1
             */
            street: string | null;
            /**
             * Postal Code
             * @example 9000
             */
            postal_code: string | null;
            /**
             * City
             * @example Gent
             */
            city: string | null;
        };
        /**
         * CompanyBrief
         * @description One of the user's companies.
         */
        CompanyBrief: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            /**
             * Vat Number
             * @example BE0123456749
             */
            vat_number: string;
            role: components["schemas"]["Role"];
        };
        /**
         * CompanyChange
         * @description What to change; what is left out stays. Null empties a line of the address, and changes nothing else.
         */
        CompanyChange: {
            /** Name */
            name?: string | null;
            language?: components["schemas"]["Language"] | null;
            delivery_policy?: components["schemas"]["DeliveryPolicy"] | null;
            /** Street */
            street?: string | null;
            /** Postal Code */
            postal_code?: string | null;
            /** City */
            city?: string | null;
        };
        /**
         * CompanyChoice
         * @description The company to go on in.
         */
        CompanyChoice: {
            /**
             * Company Id
             * Format: uuid
             */
            company_id: string;
        };
        /**
         * ConnectionAccount
         * @description An account that a connection feeds.
         */
        ConnectionAccount: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
            /** Currency */
            currency: string;
            /** Balance */
            balance: string | null;
            /** Balance At */
            balance_at: string | null;
            /** Transactions */
            transactions: number;
            /**
             * Fetched Through
             * @description The last day of which every movement is here.
             */
            fetched_through: string | null;
            /**
             * Balance Gap
             * @description Where movements and balance do not add up: `difference`, `stated`, `since`.
             */
            balance_gap: {
                [key: string]: string;
            } | null;
            /**
             * Missing Days
             * @description Days the bank did not give any more, never fetched: `from` and `to`.
             */
            missing_days: {
                [key: string]: string;
            } | null;
        };
        /**
         * Counterparty
         * @description The other side of documents, and what was learned of it.
         */
        Counterparty: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
            /** Vat Number */
            vat_number: string | null;
            /** Facts */
            facts: components["schemas"]["CounterpartyFact"][];
            /** Places */
            places: components["schemas"]["LearnedPlace"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * CounterpartyCondition
         * @description The name of the other side contains any of these.
         */
        CounterpartyCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "counterparty";
            /** Any Of */
            any_of: string[];
        };
        /**
         * CounterpartyFact
         * @description One thing known of a counterparty.
         */
        CounterpartyFact: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["FactKind"];
            /**
             * Value
             * @description A payment term in days; everything else as it is written.
             */
            value: string;
            /**
             * Learned By
             * @enum {string}
             */
            learned_by: "user" | "document";
            /**
             * Times
             * @description How many documents have told it.
             */
            times: number;
            /**
             * Document Id
             * Format: uuid
             * @description The one it was learned from last.
             */
            document_id: string;
            /** Filename */
            filename: string;
            /**
             * Told At
             * Format: date-time
             */
            told_at: string;
            /** Forgotten At */
            forgotten_at: string | null;
        };
        /**
         * CounterpartyPage
         * @description Some counterparties, those first that came last.
         */
        CounterpartyPage: {
            /** Items */
            items: components["schemas"]["Counterparty"][];
            /** Next */
            next: string | null;
        };
        /**
         * Coverage
         * @description What is known of the days of an account.
         */
        Coverage: {
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /** Currency */
            currency: string;
            /**
             * First Day
             * @description The first day of which anything is known.
             */
            first_day: string | null;
            /** Last Day */
            last_day: string | null;
            /** Days */
            days: components["schemas"]["CoverageDay"][];
            /**
             * Gaps
             * @description All of the account, whatever days were asked for.
             */
            gaps: components["schemas"]["CoverageGap"][];
        };
        /**
         * CoverageDay
         * @description One day.
         */
        CoverageDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** @description `proved`: balances before and after agree with its movements. `told`: its movements are here, and no balance proves that they are all. `gap`: something is missing. `not_covered`: nothing was told of it. */
            state: components["schemas"]["DayState"];
            /** Movements */
            movements: number;
        };
        /**
         * CoverageGap
         * @description Days, both counted in, of which something is missing.
         */
        CoverageGap: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /**
             * Difference
             * @description What is missing, signed; null where no balance speaks of these days.
             */
            difference: string | null;
            /** Currency */
            currency: string;
            /**
             * Asked At
             * @description When the bank was last asked for these days.
             */
            asked_at: string | null;
            /**
             * Accepted At
             * @description When a person said that nothing is missing, or that it does not matter.
             */
            accepted_at: string | null;
            /** Accepted Note */
            accepted_note: string | null;
            /**
             * Ways
             * @description How they may be filled, the likeliest first.
             */
            ways: components["schemas"]["Way"][];
            /**
             * Bank Connection Id
             * @description The connection to renew, or to ask by.
             */
            bank_connection_id: string | null;
        };
        /**
         * CreditorCondition
         * @description A direct debit of this creditor, and under this mandate where it is named.
         */
        CreditorCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "creditor";
            /** Creditor Id */
            creditor_id: string;
            /** Mandate Id */
            mandate_id?: string | null;
        };
        /**
         * DayState
         * @description What is known of a day.
         * @enum {string}
         */
        DayState: "proved" | "told" | "gap" | "not_covered";
        /**
         * DeliverAction
         * @description The document goes to the accountant at once, whatever the policy.
         */
        DeliverAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deliver";
        };
        /**
         * DeliveredAccount
         * @description Whose statements were handed over.
         */
        DeliveredAccount: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
        };
        /**
         * DeliveredDocument
         * @description What was handed over, in short.
         */
        DeliveredDocument: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["Kind"];
            direction: components["schemas"]["Direction"] | null;
            /** Supplier Name */
            supplier_name: string | null;
            /** Customer Name */
            customer_name: string | null;
            /** Invoice Number */
            invoice_number: string | null;
            /** Issue Date */
            issue_date: string | null;
            /** Due Date */
            due_date: string | null;
            /** Currency */
            currency: string | null;
            /** Tax Inclusive Amount */
            tax_inclusive_amount: string | null;
            /** Structured Communication */
            structured_communication: string | null;
            /** Pages */
            pages: number | null;
        };
        /**
         * Delivery
         * @description One hand-over of one version of a document, or of statements of an account.
         */
        Delivery: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Document Id
             * @description Null where statements are handed over.
             */
            document_id: string | null;
            document: components["schemas"]["DeliveredDocument"] | null;
            /** @description Null where a document is handed over. */
            account: components["schemas"]["DeliveredAccount"] | null;
            /** Document Version */
            document_version: number;
            form: components["schemas"]["Form"];
            channel: components["schemas"]["Channel"];
            /**
             * Recipient
             * @example sftp://bakker@sftp.fiduciaire.be:22/in
             */
            recipient: string;
            state: components["schemas"]["DeliveryState"];
            /** Attempts */
            attempts: number;
            problem: components["schemas"]["DeliveryProblem"] | null;
            /**
             * Next Try At
             * @description When it is tried again by itself.
             */
            next_try_at: string | null;
            /** Filename */
            filename: string | null;
            /** Sent At */
            sent_at: string | null;
            /**
             * Proof
             * @description What the other side said, or what was read back there.
             */
            proof: {
                [key: string]: unknown;
            } | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * DeliveryPage
         * @description Some deliveries, the newest first.
         */
        DeliveryPage: {
            /** Items */
            items: components["schemas"]["Delivery"][];
            /** Next */
            next: string | null;
        };
        /**
         * DeliveryPolicy
         * @description Whether documents go to the accountant by themselves, or only when the owner releases each.
         * @enum {string}
         */
        DeliveryPolicy: "automatic" | "on_release";
        /**
         * DeliveryProblem
         * @description Why a hand-over did not work; `about` says whether the accountant's address or the document is to be looked at.
         */
        DeliveryProblem: {
            /**
             * Code
             * @example mailboxPasswordRefused
             */
            code: string;
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /**
             * About
             * @example accountant
             */
            about: string;
        };
        /**
         * DeliveryRequest
         * @description What to send: the e-invoice, or the file as it came.
         */
        DeliveryRequest: {
            /**
             * Form
             * @default ubl
             * @enum {string}
             */
            form?: "ubl" | "original";
        };
        /**
         * DeliveryState
         * @description How far a hand-over is.
         * @enum {string}
         */
        DeliveryState: "planned" | "sending" | "sent" | "failed";
        /**
         * DeliveryVerdict
         * @description Whether the document is due to the accountant now, and why (not).
         */
        DeliveryVerdict: {
            /** Due */
            due: boolean;
            reason: components["schemas"]["VerdictReason"];
            /** Due At */
            due_at: string | null;
            /** Facts */
            facts: {
                [key: string]: string;
            };
        };
        /**
         * Direction
         * @description Bought or sold.
         * @enum {string}
         */
        Direction: "purchase" | "sale";
        /**
         * DirectionCondition
         * @description The document was bought or sold by.
         */
        DirectionCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "direction";
            direction: components["schemas"]["Direction"];
        };
        /**
         * Document
         * @description One file of the administration, what was read in it, and what was said of it.
         */
        Document: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Size */
            size: number;
            /** Pages */
            pages: number | null;
            /** Source */
            source: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            reading_state: components["schemas"]["ReadingState"];
            reading_problem: components["schemas"]["StoredProblem"] | null;
            kind: components["schemas"]["Kind"];
            direction: components["schemas"]["Direction"] | null;
            /** Supplier Name */
            supplier_name: string | null;
            /** Supplier Vat Number */
            supplier_vat_number: string | null;
            /** Customer Name */
            customer_name: string | null;
            /** Customer Vat Number */
            customer_vat_number: string | null;
            /** Invoice Number */
            invoice_number: string | null;
            /** Issue Date */
            issue_date: string | null;
            /** Due Date */
            due_date: string | null;
            /** Currency */
            currency: string | null;
            /** Tax Inclusive Amount */
            tax_inclusive_amount: string | null;
            /** Tax Exclusive Amount */
            tax_exclusive_amount: string | null;
            /** Vat Amount */
            vat_amount: string | null;
            /** Iban */
            iban: string | null;
            /** Structured Communication */
            structured_communication: string | null;
            /** Payment Means */
            payment_means: string | null;
            /** Fields */
            fields: {
                [key: string]: components["schemas"]["DocumentField"];
            };
            /** Contradictions */
            contradictions: components["schemas"]["DocumentContradiction"][];
            payment_mark: components["schemas"]["PaymentMark"] | null;
            /** Payment Mark By */
            payment_mark_by: ("user" | "paper") | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Reminder On */
            reminder_on: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed Note */
            closed_note: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Released At */
            released_at: string | null;
            /**
             * Superseded By
             * @description Another arrival of the same invoice that leads.
             */
            superseded_by: string | null;
            /** Booking Id */
            booking_id: string | null;
            delivery: components["schemas"]["DocumentDelivery"];
            /** Arrivals */
            arrivals: components["schemas"]["Arrival"][];
            /** Version */
            version: number;
        };
        /**
         * DocumentCandidate
         * @description A document that the transaction may have paid.
         */
        DocumentCandidate: {
            /**
             * Score
             * @description How likely they belong together.
             */
            score: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /**
             * Partial
             * @description The transaction would pay only a part of the document.
             */
            partial: boolean;
            document: components["schemas"]["DocumentSummary"];
        };
        /**
         * DocumentCandidatePage
         * @description The likeliest first, and never more than one page of them.
         */
        DocumentCandidatePage: {
            /** Items */
            items: components["schemas"]["DocumentCandidate"][];
            /** Next */
            next: string | null;
        };
        /**
         * DocumentChange
         * @description What the document really says; null takes a correction back.
         */
        DocumentChange: {
            /** Fields */
            fields: {
                [key: string]: string | null;
            };
            /**
             * Places
             * @description Where the values stand, for those that were clicked on.
             */
            places?: {
                [key: string]: components["schemas"]["PointedAt"];
            };
        };
        /**
         * DocumentContradiction
         * @description A field about which evidences differ: shown, never averaged.
         */
        DocumentContradiction: {
            /** Field */
            field: string;
            /** Values */
            values: components["schemas"]["Saying"][];
        };
        /**
         * DocumentDelivery
         * @description How the document stands towards the accountant.
         */
        DocumentDelivery: {
            /**
             * State
             * @enum {string}
             */
            state: "none" | "planned" | "sending" | "sent" | "failed";
            /** Sent At */
            sent_at: string | null;
            /** Recipient */
            recipient: string | null;
            verdict: components["schemas"]["DeliveryVerdict"];
        };
        /**
         * DocumentField
         * @description One thing the document says, and how we know.
         */
        DocumentField: {
            /**
             * Value
             * @description A text, a decimal string, an ISO date, or (VAT by rate) a list.
             */
            value: unknown;
            /** Confidence */
            confidence: number;
            /**
             * Sure
             * @description Fitted so that hardly one in two hundred of these is wrong; the others ask to be looked at.
             */
            sure: boolean;
            /** Page */
            page: number | null;
            /**
             * Box
             * @description Where on the page: left, top, right, bottom, as fractions of its width and height.
             */
            box: number[] | null;
            /**
             * Source
             * @description `learned`: from where it was corrected on an earlier paper; `known_counterparty`: from the registry of counterparties.
             * @enum {string}
             */
            source: "einvoice" | "qr" | "learned" | "known_counterparty" | "text" | "ocr" | "user";
            /** Corrected */
            corrected: boolean;
        };
        /**
         * DocumentPage
         * @description Some documents, the newest first.
         */
        DocumentPage: {
            /** Items */
            items: components["schemas"]["Document"][];
            /** Next */
            next: string | null;
        };
        /**
         * DocumentPair
         * @description Two documents that say the same, or may.
         */
        DocumentPair: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            first: components["schemas"]["DocumentSummary"];
            second: components["schemas"]["DocumentSummary"];
            /**
             * Likeness
             * @enum {string}
             */
            likeness: "same" | "maybe";
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Decision */
            decision: ("same" | "two_invoices") | null;
            /** Decided By */
            decided_by: ("user" | "engine") | null;
            /** Decided At */
            decided_at: string | null;
        };
        /**
         * DocumentPairPage
         * @description Some pairs, the latest first.
         */
        DocumentPairPage: {
            /** Items */
            items: components["schemas"]["DocumentPair"][];
            /** Next */
            next: string | null;
        };
        /**
         * DocumentPart
         * @description A document that was cut from another.
         */
        DocumentPart: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            reading_state: components["schemas"]["ReadingState"];
            /** Supplier Name */
            supplier_name: string | null;
            /** Currency */
            currency: string | null;
            /** Tax Inclusive Amount */
            tax_inclusive_amount: string | null;
            /** Deleted */
            deleted: boolean;
        };
        /**
         * DocumentParts
         * @description Several papers on one document.
         */
        DocumentParts: {
            /**
             * Offered
             * @description The papers that were seen on it: it may be split into these.
             */
            offered: components["schemas"]["PaperSeen"][];
            /**
             * Items
             * @description The documents it is split into; none while it is whole.
             */
            items: components["schemas"]["DocumentPart"][];
            /**
             * Original
             * @description The document this one was cut from.
             */
            original: string | null;
        };
        /**
         * DocumentRequest
         * @description A document that was asked for.
         */
        DocumentRequest: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Transaction Id */
            transaction_id: string | null;
            /**
             * After Document Id
             * @description The document after which one is missing: the last of a rhythm, or a reminder.
             */
            after_document_id: string | null;
            /** Email */
            email: string;
            /**
             * Name
             * @description Whom it was asked from.
             */
            name: string;
            language: components["schemas"]["Language"];
            /** Note */
            note: string;
            state: components["schemas"]["State"];
            /** Counterparty */
            counterparty: string | null;
            /**
             * Amount
             * @description Of the transaction, signed.
             */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /**
             * Day
             * @description Of the transaction, or of the document before.
             */
            day: string | null;
            /**
             * Return On
             * Format: date
             * @description The day on which the question comes back without an answer.
             */
            return_on: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Mailed At
             * @description When the last mail left.
             */
            mailed_at: string | null;
            /** Mails Sent */
            mails_sent: number;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Document Ids
             * @description What came back, the latest first.
             */
            document_ids: string[];
            /** @description Why the mail could not be sent. */
            problem: components["schemas"]["StoredProblem"] | null;
        };
        /**
         * DocumentRequestPage
         * @description Some requests, the latest first.
         */
        DocumentRequestPage: {
            /** Items */
            items: components["schemas"]["DocumentRequest"][];
            /** Next */
            next: string | null;
        };
        /**
         * DocumentSummary
         * @description A document in a few words.
         */
        DocumentSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["Kind"];
            direction: components["schemas"]["Direction"] | null;
            /** Supplier Name */
            supplier_name: string | null;
            /** Customer Name */
            customer_name: string | null;
            /** Invoice Number */
            invoice_number: string | null;
            /** Issue Date */
            issue_date: string | null;
            /** Due Date */
            due_date: string | null;
            /** Currency */
            currency: string | null;
            /** Tax Inclusive Amount */
            tax_inclusive_amount: string | null;
            /** Structured Communication */
            structured_communication: string | null;
            /** Pages */
            pages: number | null;
        };
        /**
         * DocumentToCheck
         * @description A document and how many of its fields are unsure.
         */
        DocumentToCheck: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            /** Unsure */
            unsure: number;
        };
        /**
         * DocumentsToCheck
         * @description Documents to check, those that came first first.
         */
        DocumentsToCheck: {
            /** Items */
            items: components["schemas"]["DocumentToCheck"][];
        };
        /**
         * Event
         * @description The data of one server-sent event; the event's name is its kind.
         */
        Event: {
            /**
             * Id
             * @description Send the last one as Last-Event-ID to go on from there.
             * @example 7312-88
             */
            id: string;
            /**
             * Kind
             * @example document.received
             */
            kind: string;
            /**
             * Subject Type
             * @example document
             */
            subject_type: string;
            /** Subject Id */
            subject_id: string | null;
            /**
             * Facts
             * @example {
             *       "filename": "invoice.pdf"
             *     }
             */
            facts: {
                [key: string]: unknown;
            };
        };
        /**
         * ExpectationSnooze
         * @description When to ask again.
         */
        ExpectationSnooze: {
            /**
             * Until
             * Format: date
             * @example 2026-12-15
             */
            until: string;
        };
        /**
         * ExpectedDocument
         * @description A document that should follow another: the next of a rhythm, or the invoice that a reminder is about.
         */
        ExpectedDocument: {
            /**
             * Document Id
             * Format: uuid
             * @description The last one that came, or the reminder.
             */
            document_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "rhythm" | "reminder";
            period: components["schemas"]["Period"] | null;
            /** Supplier Name */
            supplier_name: string | null;
            /**
             * Expected On
             * Format: date
             */
            expected_on: string;
            /**
             * Late On
             * Format: date
             * @description The first day on which it is asked about.
             */
            late_on: string;
            /**
             * Times
             * @description Invoices that showed the rhythm.
             */
            times: number;
            /**
             * Amount
             * @description The usual total.
             */
            amount: string | null;
            /** Currency */
            currency: string | null;
        };
        /**
         * Explanation
         * @description Why a transaction has no document, or waits for none.
         * @enum {string}
         */
        Explanation: "private" | "bank_cost" | "interest" | "cash_withdrawal" | "tax" | "social_security" | "salary" | "own_transfer" | "card_settlement" | "prepaid_load" | "loan" | "other";
        /**
         * ExplanationWrite
         * @description Why it has no document.
         */
        ExplanationWrite: {
            kind: components["schemas"]["Explanation"];
            /** Note */
            note?: string | null;
        };
        /**
         * FactKind
         * @description What may be known of a counterparty.
         * @enum {string}
         */
        FactKind: "name" | "iban" | "currency" | "payment_term" | "payment_means" | "direction";
        /**
         * FailuresAnswered
         * @description How many deliveries an answer was about.
         */
        FailuresAnswered: {
            /** Deliveries */
            deliveries: number;
        };
        /**
         * FileState
         * @description How far a file is.
         * @enum {string}
         */
        FileState: "waiting" | "imported" | "discarded";
        /**
         * FlowCondition
         * @description The transaction comes in, or goes out.
         */
        FlowCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "flow";
            /**
             * Flow
             * @enum {string}
             */
            flow: "in" | "out";
        };
        /**
         * Form
         * @description What of a document is handed over.
         * @enum {string}
         */
        Form: "ubl" | "original" | "coda";
        /**
         * Format
         * @description The files that are read.
         * @enum {string}
         */
        Format: "coda" | "camt.052" | "camt.053" | "camt.054" | "mt940" | "mt942" | "csv";
        /**
         * GapAcceptance
         * @description Why it does not matter.
         */
        GapAcceptance: {
            /** Note */
            note: string;
        };
        /**
         * Ground
         * @description What two documents have in common, or not; stable codes for the screens.
         * @enum {string}
         */
        Ground: "supplier_same" | "supplier_differs" | "supplier_unknown" | "number_same" | "number_differs" | "number_misread" | "number_unknown" | "date_same" | "date_differs" | "date_unknown" | "total_same" | "total_differs" | "total_unknown" | "kind_differs" | "direction_differs";
        /**
         * Health
         * @description How a part is.
         */
        Health: {
            /** Status */
            status: string;
        };
        /**
         * HoldAction
         * @description The document goes to the accountant only when the owner says so.
         */
        HoldAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "hold";
        };
        /**
         * HostKey
         * @description What the server showed: compare the fingerprint with what the accountant says.
         */
        HostKey: {
            /** Host Key */
            host_key: string;
            /** Fingerprint */
            fingerprint: string;
        };
        /**
         * HostKeyRequest
         * @description A server to ask for its key.
         */
        HostKeyRequest: {
            /**
             * Host
             * @example sftp.fiduciaire.be
             */
            host: string;
            /**
             * Port
             * @default 22
             * @example 22
             */
            port?: number;
        };
        /**
         * IbanCondition
         * @description The account of the other side is one of these.
         */
        IbanCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "iban";
            /** Any Of */
            any_of: string[];
        };
        /**
         * Institution
         * @description A bank as the user picks it.
         */
        Institution: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Bics */
            bics: string[];
            /**
             * Colour
             * @description Background of its initials.
             */
            colour: string;
            /** Connector */
            connector: string;
            /**
             * Successor
             * @description The bank it merged into; a connection is made with that one.
             */
            successor: string | null;
            /** Successor Name */
            successor_name: string | null;
            /**
             * Consent Days
             * @description How long its access lasts at most.
             */
            consent_days: number;
            /**
             * Announces
             * @description Whether it tells of movements before they are booked.
             */
            announces: boolean;
            /**
             * Chooses There
             * @description Whether the accounts are chosen on its own page, rather than named before.
             */
            chooses_there: boolean;
            /**
             * Supported
             * @description Whether a connection can be made from here; files can be imported in any case.
             */
            supported: boolean;
        };
        /**
         * InstitutionPage
         * @description The banks that are known.
         */
        InstitutionPage: {
            /** Items */
            items: components["schemas"]["Institution"][];
            /** Next */
            next: string | null;
        };
        /**
         * Invitation
         * @description A place that was offered.
         */
        Invitation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Email
             * @example boekhouder@example.be
             */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Accepted At */
            accepted_at: string | null;
        };
        /**
         * InvitationAcceptance
         * @description The token of the mail. Who has no account yet gives a name and a password; who has one, its password, or is signed in.
         */
        InvitationAcceptance: {
            /**
             * Token
             * @example q3uXr2...
             */
            token: string;
            /** Name */
            name?: string | null;
            /** Password */
            password?: string | null;
        };
        /**
         * InvitationPage
         * @description Invitations, the latest first.
         */
        InvitationPage: {
            /** Items */
            items: components["schemas"]["Invitation"][];
            /** Next */
            next: string | null;
        };
        /**
         * Issue
         * @description One thing in a request that does not fit the contract.
         */
        Issue: {
            /**
             * In
             * @description `body`, `query`, `path`, `header` or `cookie`.
             * @example body
             */
            in: string;
            /**
             * Name
             * @description The field, with dots between the levels.
             * @example until
             */
            name: string;
            /**
             * Detail
             * @example Field required
             */
            detail: string;
        };
        /**
         * KeptApart
         * @description A document and a transaction that are never proposed together.
         */
        KeptApart: {
            document: components["schemas"]["DocumentSummary"];
            transaction: components["schemas"]["TransactionSummary"];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * KeptApartPage
         * @description The latest first.
         */
        KeptApartPage: {
            /** Items */
            items: components["schemas"]["KeptApart"][];
            /** Next */
            next: string | null;
        };
        /**
         * Kind
         * @description What a document is.
         * @enum {string}
         */
        Kind: "invoice" | "credit_note" | "receipt" | "card_statement" | "contract" | "other";
        /**
         * KindCondition
         * @description The document is one of these kinds.
         */
        KindCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "document_kind";
            /** Any Of */
            any_of: components["schemas"]["Kind"][];
        };
        /**
         * Language
         * @description The languages of screens and mails.
         * @enum {string}
         */
        Language: "fr" | "nl" | "en";
        /**
         * LearnedAlias
         * @description A name or account number under which a counterparty appears at the bank.
         */
        LearnedAlias: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Counterparty
             * @description The VAT number, or the name where there is none.
             */
            counterparty: string;
            /**
             * Name
             * @description The counterparty's name on the document that taught it last.
             */
            name: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "name" | "iban";
            /** Value */
            value: string;
            /** Confirmations */
            confirmations: number;
            /** Document Id */
            document_id: string | null;
            /** Filename */
            filename: string | null;
            /** Confirmed At */
            confirmed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * LearnedAliasPage
         * @description Some, the latest first.
         */
        LearnedAliasPage: {
            /** Items */
            items: components["schemas"]["LearnedAlias"][];
            /** Next */
            next: string | null;
        };
        /**
         * LearnedPlace
         * @description Where a field stands on papers that look like one that was corrected.
         */
        LearnedPlace: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Field */
            field: string;
            /** Value */
            value: string;
            /**
             * Label
             * @description The words beside or above it, as they are compared: without capitals and accents.
             */
            label: string | null;
            /**
             * Put Right
             * @description Documents already here that it changed.
             */
            put_right: number;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Filename */
            filename: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Forgotten At */
            forgotten_at: string | null;
        };
        /**
         * LeftOut
         * @description An account that a renewal did not cover.
         */
        LeftOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Iban */
            iban: string;
            /** Name */
            name: string;
        };
        /**
         * Lesson
         * @description What the correction of one field taught.
         */
        Lesson: {
            /** Field */
            field: string;
            /**
             * What
             * @enum {string}
             */
            what: "place" | "fact";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Page */
            page: number | null;
            /** Box */
            box: number[] | null;
            /** Put Right */
            put_right: number;
            /** Forgotten At */
            forgotten_at: string | null;
        };
        /**
         * LessonList
         * @description What the corrections of one document taught.
         */
        LessonList: {
            /** Items */
            items: components["schemas"]["Lesson"][];
        };
        /**
         * LinkAnswered
         * @description A file came in.
         */
        LinkAnswered: {
            /** Files */
            files: number;
            /** Files Left */
            files_left: number;
        };
        /**
         * LinkRead
         * @description The token of a link. It is sent in a body and not in an address, so that no log keeps it.
         */
        LinkRead: {
            /**
             * Token
             * @description What stands behind `#` in the link.
             */
            token: string;
        };
        /**
         * LinkView
         * @description What somebody must know to find the right document, and no more.
         */
        LinkView: {
            /** Company Name */
            company_name: string;
            language: components["schemas"]["Language"];
            /** Amount */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /** Day */
            day: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Files
             * @description How many came in already.
             */
            files: number;
            /** Files Left */
            files_left: number;
        };
        /**
         * MadeBooking
         * @description A booking that was just made, and the rule that would make the next one.
         */
        MadeBooking: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Documents */
            documents: components["schemas"]["DocumentSummary"][];
            /** Transactions */
            transactions: components["schemas"]["TransactionSummary"][];
            balance: components["schemas"]["BookingBalance"];
            /**
             * Made By
             * @enum {string}
             */
            made_by: "matching" | "user" | "rule";
            /**
             * Reasons
             * @description Why the matching put them together.
             */
            reasons: components["schemas"]["Reason"][];
            /**
             * Accepted At
             * @description When it was said to be provisionally OK.
             */
            accepted_at: string | null;
            /** Paused Until */
            paused_until: string | null;
            /** Note */
            note: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            proposed_rule: components["schemas"]["OfferedRule"] | null;
        };
        /**
         * MailMessage
         * @description A message that was looked at.
         */
        MailMessage: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Mailbox Id
             * Format: uuid
             */
            mailbox_id: string;
            /** Folder */
            folder: string;
            /** Sender */
            sender: string;
            /** Subject */
            subject: string;
            /** Sent At */
            sent_at: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "taken" | "left" | "failed";
            reason: components["schemas"]["MailReason"];
            /** Parts */
            parts: components["schemas"]["MailPart"][];
            /**
             * Is Asked
             * @description It may hold documents, could not be taken in, and nobody has dealt with it.
             */
            is_asked: boolean;
            /**
             * Answered At
             * @description When it was said to be dealt with.
             */
            answered_at: string | null;
        };
        /**
         * MailMessagePage
         * @description Some messages, those looked at last first.
         */
        MailMessagePage: {
            /** Items */
            items: components["schemas"]["MailMessage"][];
            /** Next */
            next: string | null;
        };
        /**
         * MailPart
         * @description A file, the text or a link of a message, and what became of it.
         */
        MailPart: {
            /**
             * Position
             * @description Names it within its message; null where it cannot be fetched again.
             */
            position: number | null;
            /**
             * Kind
             * @default file
             * @enum {string}
             */
            kind: "file" | "body" | "link";
            /**
             * Within
             * @description What was opened to find it: message, zip, tnef, signed; outermost first.
             * @default []
             */
            within: string[];
            /**
             * Url
             * @description Of a link: where it leads.
             */
            url: string | null;
            /**
             * Filename
             * @description Of a link: the words on it.
             */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Size */
            size: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "taken" | "left";
            reason: components["schemas"]["MailReason"];
            /** @description The product's own reason, where somebody's word overruled it. */
            because: components["schemas"]["MailReason"] | null;
            /** Document Id */
            document_id: string | null;
        };
        /**
         * MailReason
         * @description Of a message and of each of its parts. Those written like problem types are the problem that stood in the way.
         * @enum {string}
         */
        MailReason: "attachment_is_document" | "e_invoice" | "picture_of_a_document" | "text_is_invoice" | "link_of_known_sender" | "taken_as_you_said" | "no_attachment" | "not_a_document" | "empty" | "too_large" | "disguised" | "format_not_read" | "archive_refused" | "archive_locked" | "encrypted" | "small_picture" | "picture_in_text" | "not_a_paper" | "general_paper" | "quote_or_order" | "reminder" | "payslip" | "bank_statement" | "no_sign_of_an_invoice" | "not_a_sale" | "came_back" | "twice_in_message" | "text_is_no_invoice" | "link_may_hold_invoice" | "link_gave_no_document" | "link_not_needed" | "newsletter" | "left_as_you_said" | "seen_before" | "on_its_way" | "asked_again" | "outline_missing" | "mailServerMisbehaves" | "mailboxUnreachable" | "messageTooComplex" | "messageTooLarge" | "parserKilled" | "unreadable";
        /**
         * MailSender
         * @description What was said of the parts that a sender's messages hold.
         */
        MailSender: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Sender
             * @description An address, or @ and a domain.
             * @example facturen@molens.example
             * @example @molens.example
             */
            sender: string;
            /** @description Parts that are judged for this reason ... */
            because: components["schemas"]["MailReason"];
            /**
             * Outcome
             * @description ... become this instead.
             * @enum {string}
             */
            outcome: "taken" | "left";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * MailSenderPage
         * @description All that is remembered of senders.
         */
        MailSenderPage: {
            /** Items */
            items: components["schemas"]["MailSender"][];
            /** Next */
            next: string | null;
        };
        /**
         * Mailbox
         * @description A mailbox that documents are taken from; it is only ever read.
         */
        Mailbox: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Address */
            address: string;
            /** Host */
            host: string;
            /** Port */
            port: number;
            /** Username */
            username: string;
            /** Checked At */
            checked_at: string | null;
            /** Succeeded At */
            succeeded_at: string | null;
            problem: components["schemas"]["StoredProblem"] | null;
            /**
             * Taken
             * @description Messages that brought documents.
             */
            taken: number;
            /**
             * Left
             * @description Messages that were looked at and left.
             */
            left: number;
        };
        /**
         * MailboxChange
         * @description What is different now; another server or user name needs the password again.
         */
        MailboxChange: {
            /** Address */
            address?: string | null;
            /** Host */
            host?: string | null;
            /** Port */
            port?: number | null;
            /** Username */
            username?: string | null;
            /** Password */
            password?: string | null;
        };
        /**
         * MailboxPage
         * @description The company's mailboxes.
         */
        MailboxPage: {
            /** Items */
            items: components["schemas"]["Mailbox"][];
            /** Next */
            next: string | null;
        };
        /**
         * MailboxRequest
         * @description A mailbox to read.
         */
        MailboxRequest: {
            /** Address */
            address: string;
            /** Host */
            host: string;
            /**
             * Port
             * @description 993 as a rule: TLS from the first byte.
             * @default 993
             */
            port?: number;
            /** Username */
            username: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * MarkAction
         * @description The transaction needs no document, for this reason.
         */
        MarkAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "mark";
            explanation: components["schemas"]["Explanation"];
        };
        /**
         * MatchingPolicy
         * @description How cautious matching is.
         */
        MatchingPolicy: {
            /** Days Early */
            days_early: number;
            /** Days Late */
            days_late: number;
            /** Name Agrees */
            name_agrees: number;
            /**
             * Rounding
             * @example 121.00
             */
            rounding: string;
            /** Rate Tolerance */
            rate_tolerance: number;
            /** Margin Between Documents */
            margin_between_documents: number;
            /** Payout Days */
            payout_days: number;
            /**
             * Changed
             * @description Whether any figure differs from those that everybody begins with.
             */
            changed: boolean;
        };
        /**
         * MatchingPolicyWrite
         * @description Figures to try or to switch on.
         */
        MatchingPolicyWrite: {
            /**
             * Days Early
             * @description Days before an invoice within which a transfer for it still fits.
             */
            days_early: number;
            /**
             * Days Late
             * @description Days after it is due within which a transfer still fits without a reference.
             */
            days_late: number;
            /**
             * Name Agrees
             * @description From which likeness two names are one party.
             */
            name_agrees: number;
            /**
             * Rounding
             * @description The difference that counts as rounding.
             * @example 0.05
             */
            rounding: string;
            /**
             * Rate Tolerance
             * @description The share that may lie between an amount and its value at the day's rate.
             */
            rate_tolerance: number;
            /**
             * Margin Between Documents
             * @description Days by which a payment must fit one document better than the next.
             */
            margin_between_documents: number;
            /**
             * Payout Days
             * @description Days before a payout in which its sales were made.
             */
            payout_days: number;
        };
        /**
         * Member
         * @description A person of the company.
         */
        Member: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Name
             * @example Alice Janssens
             */
            name: string;
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * MemberPage
         * @description People, in the order they came.
         */
        MemberPage: {
            /** Items */
            items: components["schemas"]["Member"][];
            /** Next */
            next: string | null;
        };
        /**
         * MessageAction
         * @description The accountant reads this message beside it.
         */
        MessageAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "message";
            /** Text */
            text: string;
        };
        /**
         * MessageWrite
         * @description A message to the accountant and to colleagues.
         */
        MessageWrite: {
            /** Text */
            text: string;
        };
        /**
         * NewApiKey
         * @description A key just made. It is shown this once.
         */
        NewApiKey: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Webshop
             */
            name: string;
            /**
             * Public Part
             * @description What the key shows after `oki_live_`.
             * @example k3v9x0a1b2
             */
            public_part: string;
            /**
             * Scopes
             * @example [
             *       "documents:read"
             *     ]
             */
            scopes: string[];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Key
             * @example oki_live_k3v9x0a1b2_...
             */
            key: string;
        };
        /**
         * NewBooking
         * @description What belongs together: at least one document or transaction.
         */
        NewBooking: {
            /** Document Ids */
            document_ids: string[];
            /** Transaction Ids */
            transaction_ids: string[];
            /** Note */
            note?: string | null;
        };
        /**
         * NewCompany
         * @description A further company for the user.
         */
        NewCompany: {
            /**
             * Vat Number
             * @description Belgian; BE, spaces and points may be left out.
             * @example BE 0123.456.749
             */
            vat_number: string;
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            language: components["schemas"]["Language"];
        };
        /**
         * NewDocumentRequest
         * @description Whom to ask, and until when to wait.
         */
        NewDocumentRequest: {
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            language: components["schemas"]["Language"];
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Return On
             * Format: date
             * @description The day on which the question comes back without an answer.
             * @example 2026-12-08
             */
            return_on: string;
        };
        /**
         * NewInvitation
         * @description A place in the company for somebody.
         */
        NewInvitation: {
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            role: components["schemas"]["Role"];
        };
        /**
         * NewPaymentFile
         * @description Payments from one account on one day.
         */
        NewPaymentFile: {
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /**
             * Execution On
             * Format: date
             */
            execution_on: string;
            /** Payments */
            payments: components["schemas"]["PaymentWish"][];
        };
        /**
         * NewPushSubscription
         * @description What the browser's PushManager gave.
         */
        NewPushSubscription: {
            /**
             * Endpoint
             * @example https://updates.push.services.mozilla.com/wpush/v2/abc
             */
            endpoint: string;
            /** P256Dh */
            p256dh: string;
            /** Auth */
            auth: string;
        };
        /**
         * NewRule
         * @description A rule to make.
         */
        NewRule: {
            /** Name */
            name?: string | null;
            /**
             * About
             * @enum {string}
             */
            about: "transaction" | "document";
            /**
             * Conditions
             * @description All must hold; where one names several things, any of them will do.
             */
            conditions: (components["schemas"]["TextCondition"] | components["schemas"]["WithoutTextCondition"] | components["schemas"]["CounterpartyCondition"] | components["schemas"]["IbanCondition"] | components["schemas"]["CreditorCondition"] | components["schemas"]["VatNumberCondition"] | components["schemas"]["SenderCondition"] | components["schemas"]["AmountCondition"] | components["schemas"]["FlowCondition"] | components["schemas"]["RhythmCondition"] | components["schemas"]["AccountCondition"] | components["schemas"]["KindCondition"] | components["schemas"]["DirectionCondition"])[];
            /** Actions */
            actions: (components["schemas"]["MarkAction"] | components["schemas"]["AttachAction"] | components["schemas"]["PayMarkAction"] | components["schemas"]["DeliverAction"] | components["schemas"]["HoldAction"] | components["schemas"]["TagAction"] | components["schemas"]["CategoryAction"] | components["schemas"]["MessageAction"])[];
            /**
             * Origin
             * @default user
             * @enum {string}
             */
            origin?: "user" | "answer" | "suggestion";
            /**
             * Apply Now
             * @description Also ask it about everything that is there already.
             * @default false
             */
            apply_now?: boolean;
        };
        /**
         * NoticeAnswer
         * @description One of the answers that the link offers.
         */
        NoticeAnswer: {
            /**
             * Token
             * @description What stands behind `#` in the link.
             */
            token: string;
            answer: components["schemas"]["Answer"];
        };
        /**
         * NoticeLinkRead
         * @description The token of a link. It is sent in a body and not in an address, so that no log keeps it.
         */
        NoticeLinkRead: {
            /**
             * Token
             * @description What stands behind `#` in the link.
             */
            token: string;
        };
        /**
         * NoticeQuestion
         * @description What a link asks.
         */
        NoticeQuestion: {
            /** Company Name */
            company_name: string;
            language: components["schemas"]["Language"];
            question: components["schemas"]["Question"];
            /** Name */
            name: string | null;
            /** Amount */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /** Day */
            day: string | null;
            /**
             * Answers
             * @description What can be said by this link; `snooze` asks again in a week.
             */
            answers: components["schemas"]["Answer"][];
        };
        /**
         * NotificationChoices
         * @description All four, as they shall be.
         */
        NotificationChoices: {
            /** Weekly Mail */
            weekly_mail: boolean;
            /** Weekly Push */
            weekly_push: boolean;
            /** Urgent Mail */
            urgent_mail: boolean;
            /** Urgent Push */
            urgent_push: boolean;
        };
        /**
         * NotificationSettings
         * @description What the signed-in person hears of this company, and how.
         */
        NotificationSettings: {
            /**
             * Weekly Mail
             * @description A summary on Monday morning, never an empty one.
             */
            weekly_mail: boolean;
            /** Weekly Push */
            weekly_push: boolean;
            /**
             * Urgent Mail
             * @description What cannot wait: access that ends, deliveries that failed, a silent bank, the VAT return.
             */
            urgent_mail: boolean;
            /** Urgent Push */
            urgent_push: boolean;
            /**
             * Push Key
             * @description What a browser needs to subscribe; null where this installation tells no browsers.
             */
            push_key: string | null;
        };
        /**
         * Obstacle
         * @description Why an invoice cannot be paid by a file.
         * @enum {string}
         */
        Obstacle: "not_a_purchase" | "paid" | "in_a_file" | "no_account" | "no_amount" | "not_in_euro" | "no_name" | "our_own_account" | "set_aside" | "no_part_of_it";
        /**
         * OfferedRule
         * @description A rule that would have given the answer just given.
         */
        OfferedRule: {
            rule: components["schemas"]["RuleWrite"];
            /**
             * Alike
             * @description Others that are open now and that it would answer, too.
             */
            alike: number;
        };
        /**
         * OtherHalf
         * @description The movement on another account of the company's that is the same transfer.
         */
        OtherHalf: {
            transaction: components["schemas"]["Transaction"] | null;
        };
        /**
         * Outcome
         * @description What a rule comes to on one thing.
         * @enum {string}
         */
        Outcome: "would" | "already" | "answered" | "settled" | "earlier_rule" | "undone";
        /**
         * PageWord
         * @description One word on a page.
         */
        PageWord: {
            /** Text */
            text: string;
            /**
             * Box
             * @description Left, top, right, bottom, as fractions of the page's width and height.
             */
            box: number[];
        };
        /**
         * PageWords
         * @description The words of one page.
         */
        PageWords: {
            /** Items */
            items: components["schemas"]["PageWord"][];
        };
        /**
         * PairDecisionWrite
         * @description `same`: one leads and the other is a version of it. `two_invoices`: they part, and stay parted.
         */
        PairDecisionWrite: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "same" | "two_invoices";
        };
        /**
         * PaperSeen
         * @description One of several papers on a page.
         */
        PaperSeen: {
            /** Page */
            page: number;
            /**
             * Corners
             * @description x and y of its corners, clockwise from the top left, as fractions of the page.
             */
            corners: number[];
        };
        /**
         * PasswordChange
         * @description The password that is, and the one to be.
         */
        PasswordChange: {
            /**
             * Current
             * @example vier woorden zonder verband
             */
            current: string;
            /**
             * New
             * @example vier woorden zonder verband
             */
            new: string;
        };
        /**
         * PayMarkAction
         * @description The document was paid in a way that no transfer will show.
         */
        PayMarkAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "pay_mark";
            mark: components["schemas"]["PaymentMark"];
        };
        /**
         * Payable
         * @description A purchase invoice that is not paid yet.
         */
        Payable: {
            document: components["schemas"]["DocumentSummary"];
            /**
             * Iban
             * @description Where the invoice asks to be paid.
             */
            iban: string | null;
            /** @description What is known of that account. A changed one must be confirmed by a person. */
            account: components["schemas"]["AccountStanding"];
            /**
             * Accounts Paid
             * @description Where this supplier was paid before.
             */
            accounts_paid: string[];
            /** @description Why it cannot be paid by a file; null when it can. */
            obstacle: components["schemas"]["Obstacle"] | null;
            /**
             * Proposed Day
             * Format: date
             * @description When it is due, or today.
             */
            proposed_day: string;
        };
        /**
         * PayablePage
         * @description A page of unpaid invoices.
         */
        PayablePage: {
            /** Items */
            items: components["schemas"]["Payable"][];
            /** Next */
            next: string | null;
        };
        /**
         * Payment
         * @description One payment of a file.
         */
        Payment: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Amount
             * @example 121.00
             */
            amount: string;
            /** Creditor Name */
            creditor_name: string;
            /** Creditor Iban */
            creditor_iban: string;
            /** Communication */
            communication: string;
            state: components["schemas"]["PaymentState"];
            /**
             * Bank Code
             * @description The bank's own status and reason.
             * @example RJCT AC04
             */
            bank_code: string | null;
            /**
             * Booked
             * @description The account shows it: a booking holds its document.
             */
            booked: boolean;
        };
        /**
         * PaymentFile
         * @description A file for the bank.
         */
        PaymentFile: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /** Debtor Iban */
            debtor_iban: string;
            /**
             * Execution On
             * Format: date
             */
            execution_on: string;
            /**
             * Total
             * @example 121.00
             */
            total: string;
            /** Payments */
            payments: components["schemas"]["Payment"][];
            /** Withdrawn At */
            withdrawn_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * PaymentFilePage
         * @description A page of payment files.
         */
        PaymentFilePage: {
            /** Items */
            items: components["schemas"]["PaymentFile"][];
            /** Next */
            next: string | null;
        };
        /**
         * PaymentMark
         * @description How the owner, or the paper itself, says a document was paid when no transfer will show it.
         * @enum {string}
         */
        PaymentMark: "private_money" | "cash" | "card" | "direct_debit";
        /**
         * PaymentMarkWrite
         * @description How it was paid, where no transfer will show it.
         */
        PaymentMarkWrite: {
            mark: components["schemas"]["PaymentMark"];
        };
        /**
         * PaymentState
         * @description How far a payment is, as far as it did not come back as a booked transaction.
         * @enum {string}
         */
        PaymentState: "written" | "accepted" | "refused" | "withdrawn";
        /**
         * PaymentWish
         * @description One invoice to pay.
         */
        PaymentWish: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Amount
             * @description A part of it; left out for all of it.
             */
            amount?: string | null;
            /**
             * Account Confirmed
             * @description A person compared the changed account with the supplier.
             * @default false
             */
            account_confirmed?: boolean;
        };
        /**
         * PdfPlace
         * @description Where the accounting program wants the picture of the document.
         * @enum {string}
         */
        PdfPlace: "inside" | "beside" | "none";
        /**
         * Period
         * @description How often a supplier invoices.
         * @enum {string}
         */
        Period: "monthly" | "quarterly" | "yearly";
        /**
         * Permission
         * @description What a route asks of its caller. Names with a colon are also the scopes of API keys, where GRANTABLE says so.
         * @enum {string}
         */
        Permission: "public" | "signed_in" | "company:read" | "company:write" | "members:read" | "members:write" | "api_keys:read" | "api_keys:write" | "banks:read" | "banks:write" | "mailboxes:read" | "mailboxes:write" | "transactions:read" | "transactions:write" | "documents:read" | "documents:write" | "bookings:read" | "bookings:write" | "todo:read" | "rules:read" | "rules:write" | "remarks:read" | "remarks:write" | "payments:read" | "payments:write" | "accountant:read" | "accountant:write" | "deliveries:read" | "deliveries:write" | "requests:read" | "requests:write" | "events:read";
        /**
         * PointedAt
         * @description Where on the document the user found a value.
         */
        PointedAt: {
            /** Page */
            page: number;
            /**
             * Box
             * @description Left, top, right, bottom, as fractions of the page's width and height.
             */
            box: number[];
        };
        /**
         * Problem
         * @description What went wrong (RFC 9457). Switch on `type`; the other members of a problem are facts about it.
         */
        Problem: {
            /**
             * Type
             * @description `urn:problem-type:okioki:` and a stable code.
             * @example urn:problem-type:okioki:documentNotFound
             */
            type: string;
            /**
             * Title
             * @example There is no such document in this company.
             */
            title: string;
            /**
             * Status
             * @example 404
             */
            status: number;
            /**
             * Detail
             * @example
             */
            detail: string;
            /**
             * Instance
             * @description Names this one failure, also in our logs.
             * @example urn:uuid:0193b5c1-9c1e-7000-8000-000000000000
             */
            instance: string;
            /**
             * Issues
             * @description Only with status 422: each thing that does not fit the contract.
             * @default null
             */
            issues?: components["schemas"]["Issue"][] | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * PushSubscription
         * @description A browser that is told.
         */
        PushSubscription: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** User Agent */
            user_agent: string;
        };
        /**
         * PushSubscriptionPage
         * @description The person's browsers; there is one page of them.
         */
        PushSubscriptionPage: {
            /** Items */
            items: components["schemas"]["PushSubscription"][];
            /** Next */
            next: string | null;
        };
        /**
         * Question
         * @description The kinds of to-do.
         * @enum {string}
         */
        Question: "transaction_without_document" | "document_unpaid" | "booking_incomplete" | "suggestion_to_confirm" | "duplicate_to_decide" | "unreadable_document" | "delivery_failed" | "connection_trouble" | "consent_ending" | "accountant_missing" | "mail_not_read" | "document_expected" | "days_missing" | "card_lines_differ";
        /**
         * ReadingState
         * @description How far the reading of a document is.
         * @enum {string}
         */
        ReadingState: "waiting" | "read" | "unreadable";
        /**
         * Reason
         * @description A ground for or against belonging together.
         */
        Reason: {
            /**
             * Code
             * @description Of the matching (`Code`), or of the comparison of two documents (`Ground`).
             * @example structured_communication
             */
            code: components["schemas"]["Code"] | components["schemas"]["Ground"];
            /**
             * Subjects
             * @description The ids it speaks of.
             * @default []
             */
            subjects: string[];
            /**
             * Facts
             * @description Amounts, days and references, to make a sentence of.
             * @default {}
             */
            facts: {
                [key: string]: unknown;
            };
        };
        /**
         * Remark
         * @description One message.
         */
        Remark: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
            /** Written By */
            written_by: string | null;
            /**
             * Author
             * @description Who wrote it, while they are a member.
             */
            author: string | null;
            /**
             * Said By
             * @description `user`, `key`, or the rule that wrote it.
             */
            said_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Remarks
         * @description What stands beside one document, transaction or booking.
         */
        Remarks: {
            /** Tags */
            tags: string[];
            /** Category */
            category: string | null;
            /**
             * Messages
             * @description The oldest first; the latest 200.
             */
            messages: components["schemas"]["Remark"][];
        };
        /**
         * RhythmCondition
         * @description The transaction falls on a day of this rhythm, or at most so many days beside one.
         *
         *     The rhythm runs from `on` both ways, and where a month has no such day on its last: whether a transaction fits depends on itself alone,
         *     not on which others came before it.
         */
        RhythmCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rhythm";
            /**
             * Every
             * @enum {string}
             */
            every: "week" | "month" | "quarter" | "year";
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Within Days
             * @default 4
             */
            within_days?: number;
        };
        /**
         * Role
         * @description What a user is to a company.
         * @enum {string}
         */
        Role: "owner" | "member" | "accountant";
        /**
         * Rule
         * @description What a statement that can be read contradicts.
         * @enum {string}
         */
        Rule: "balance" | "totals" | "count" | "account" | "currency" | "sequence" | "link" | "details" | "reference" | "chain" | "final";
        /**
         * RuleDeed
         * @description One thing that a rule did.
         */
        RuleDeed: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Rule Id
             * Format: uuid
             */
            rule_id: string;
            /** Transaction Id */
            transaction_id: string | null;
            /** Document Id */
            document_id: string | null;
            /** Action */
            action: components["schemas"]["MarkAction"] | components["schemas"]["AttachAction"] | components["schemas"]["PayMarkAction"] | components["schemas"]["DeliverAction"] | components["schemas"]["HoldAction"] | components["schemas"]["TagAction"] | components["schemas"]["CategoryAction"] | components["schemas"]["MessageAction"];
            /** Name */
            name: string | null;
            /** Day */
            day: string | null;
            /** Amount */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /** Undone At */
            undone_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * RuleDeedPage
         * @description Some of what rules did, the latest first.
         */
        RuleDeedPage: {
            /** Items */
            items: components["schemas"]["RuleDeed"][];
            /** Next */
            next: string | null;
        };
        /**
         * RuleOrder
         * @description All rules, in their new order.
         */
        RuleOrder: {
            /** Rule Ids */
            rule_ids: string[];
        };
        /**
         * RulePage
         * @description All rules, in the order that decides; there are never more than one page of them.
         */
        RulePage: {
            /** Items */
            items: components["schemas"]["AutomationRule"][];
            /** Next */
            next: string | null;
        };
        /**
         * RulePreview
         * @description What a rule would come to on everything there is. Nothing is done.
         */
        RulePreview: {
            /**
             * Met
             * @description How many things the rule is about.
             */
            met: number;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Items
             * @description The first of them, those on which it would act before the others.
             */
            items: components["schemas"]["TriedThing"][];
        };
        /**
         * RuleTrial
         * @description A rule to try out; without actions its conditions alone are.
         */
        RuleTrial: {
            rule: components["schemas"]["RuleWrite"];
            /**
             * Rule Id
             * @description The rule whose place it takes.
             */
            rule_id?: string | null;
        };
        /**
         * RuleWrite
         * @description How to recognise something, and what to do with it.
         */
        RuleWrite: {
            /** Name */
            name?: string | null;
            /**
             * About
             * @enum {string}
             */
            about: "transaction" | "document";
            /**
             * Conditions
             * @description All must hold; where one names several things, any of them will do.
             */
            conditions: (components["schemas"]["TextCondition"] | components["schemas"]["WithoutTextCondition"] | components["schemas"]["CounterpartyCondition"] | components["schemas"]["IbanCondition"] | components["schemas"]["CreditorCondition"] | components["schemas"]["VatNumberCondition"] | components["schemas"]["SenderCondition"] | components["schemas"]["AmountCondition"] | components["schemas"]["FlowCondition"] | components["schemas"]["RhythmCondition"] | components["schemas"]["AccountCondition"] | components["schemas"]["KindCondition"] | components["schemas"]["DirectionCondition"])[];
            /** Actions */
            actions: (components["schemas"]["MarkAction"] | components["schemas"]["AttachAction"] | components["schemas"]["PayMarkAction"] | components["schemas"]["DeliverAction"] | components["schemas"]["HoldAction"] | components["schemas"]["TagAction"] | components["schemas"]["CategoryAction"] | components["schemas"]["MessageAction"])[];
        };
        /**
         * Saying
         * @description What one evidence says.
         */
        Saying: {
            /** Value */
            value: unknown;
            /** Source */
            source: string;
        };
        /**
         * SeenRhythm
         * @description What was seen.
         */
        SeenRhythm: {
            /**
             * Every
             * @enum {string}
             */
            every: "week" | "month" | "quarter" | "year";
            /** Name */
            name: string | null;
            /**
             * Flow
             * @enum {string}
             */
            flow: "in" | "out";
            /** Currency */
            currency: string;
            /**
             * Lowest
             * @example 121.00
             */
            lowest: string;
            /**
             * Highest
             * @example 121.00
             */
            highest: string;
            /** Times */
            times: number;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Next
             * Format: date
             */
            next: string;
        };
        /**
         * SenderCondition
         * @description The document came by mail from an address that contains any of these.
         */
        SenderCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "sender";
            /** Any Of */
            any_of: string[];
        };
        /**
         * Session
         * @description Who is signed in, in which company, and what they may do there.
         */
        Session: {
            user: components["schemas"]["User"];
            company: components["schemas"]["Company"] | null;
            /** Companies */
            companies: components["schemas"]["CompanyBrief"][];
            role: components["schemas"]["Role"] | null;
            /** Permissions */
            permissions: components["schemas"]["Permission"][];
            /**
             * Token
             * @description A new bearer token, when one was made; null otherwise.
             * @example null
             */
            token: string | null;
        };
        /**
         * SessionPage
         * @description Sessions, the latest used first.
         */
        SessionPage: {
            /** Items */
            items: components["schemas"]["SessionRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * SessionRow
         * @description One place where the user is signed in.
         */
        SessionRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /**
             * User Agent
             * @example Mozilla/5.0
             */
            user_agent: string;
            /**
             * Carrier
             * @enum {string}
             */
            carrier: "cookie" | "bearer";
            /** Current */
            current: boolean;
        };
        /**
         * SignIn
         * @description Proof of who one is.
         */
        SignIn: {
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            /**
             * Password
             * @example vier woorden zonder verband
             */
            password: string;
            /**
             * Carrier
             * @description `cookie` for browsers; `bearer` for apps: the answer then holds the token.
             * @enum {string}
             */
            carrier: "cookie" | "bearer";
        };
        /**
         * SignUp
         * @description A person and their company.
         */
        SignUp: {
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            /**
             * Password
             * @example vier woorden zonder verband
             */
            password: string;
            /**
             * Name
             * @example Bakkerij Janssens
             */
            name: string;
            language: components["schemas"]["Language"];
            /**
             * Vat Number
             * @description Belgian; BE, spaces and points may be left out.
             * @example BE 0123.456.749
             */
            vat_number: string;
            /**
             * Company Name
             * @example Bakkerij Janssens
             */
            company_name: string;
        };
        /**
         * SnoozeWrite
         * @description How long to keep it off the list.
         */
        SnoozeWrite: {
            /**
             * Until
             * Format: date
             * @description The day it comes back.
             * @example 2026-12-15
             */
            until: string;
        };
        /**
         * State
         * @description What a person wants to know of a request.
         * @enum {string}
         */
        State: "sending" | "not_sent" | "waiting" | "overdue" | "answered" | "expired" | "revoked";
        /**
         * StatementFile
         * @description A bank's file that came.
         */
        StatementFile: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            format: components["schemas"]["Format"];
            /**
             * Source
             * @description Upload, mailbox or documents.
             */
            source: string;
            state: components["schemas"]["FileState"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Imported At */
            imported_at: string | null;
            /**
             * Stored
             * @description Movements that were new when it was imported.
             */
            stored: number | null;
            /**
             * Known
             * @description Movements that were here already.
             */
            known: number | null;
        };
        /**
         * StatementFilePage
         * @description A page of files.
         */
        StatementFilePage: {
            /** Items */
            items: components["schemas"]["StatementFile"][];
            /** Next */
            next: string | null;
        };
        /**
         * StatementFinding
         * @description Where a file contradicts itself.
         */
        StatementFinding: {
            rule: components["schemas"]["Rule"];
            /** Line */
            line: number;
            /** Expected */
            expected: string;
            /** Found */
            found: string;
        };
        /**
         * StatementImport
         * @description How to import a file.
         */
        StatementImport: {
            /** Additions */
            additions?: components["schemas"]["AccountAddition"][];
            /**
             * Account Id
             * @description The account of a file that does not name it.
             */
            account_id?: string | null;
        };
        /**
         * StatementOutlook
         * @description One statement of a file, beside what is here.
         */
        StatementOutlook: {
            /**
             * Iban
             * @description The account; null where the file does not name it.
             */
            iban: string | null;
            /** Currency */
            currency: string;
            /**
             * Account Id
             * @description Our account; null for one that has to be added or chosen.
             */
            account_id: string | null;
            /** Account Name */
            account_name: string | null;
            /**
             * Institution Id
             * @description The bank, as far as the file tells.
             */
            institution_id: string | null;
            /** Number */
            number: string | null;
            /** First Day */
            first_day: string | null;
            /** Last Day */
            last_day: string | null;
            /** Opening */
            opening: string | null;
            /** Closing */
            closing: string | null;
            /** Movements */
            movements: number;
            /** New */
            new: number;
            /**
             * Known
             * @description Movements that are here already, by a file or by a connection.
             */
            known: number;
            /**
             * Pending
             * @description Announced movements that are left out until they are booked.
             */
            pending: number;
            /**
             * Gap
             * @description What is missing within the statement by its own balances: 0.00 where it is proved.
             */
            gap: string | null;
            /**
             * Gap Before
             * @description What is missing between the movements here and its opening balance.
             */
            gap_before: string | null;
            /** Findings */
            findings: components["schemas"]["StatementFinding"][];
        };
        /**
         * StatementPreview
         * @description What importing a file would do.
         */
        StatementPreview: {
            file: components["schemas"]["StatementFile"];
            /** Statements */
            statements: components["schemas"]["StatementOutlook"][];
            /** @description Which column is which; null for a file that is understood. */
            question: components["schemas"]["TableQuestion"] | null;
        };
        /**
         * StoredProblem
         * @description Why something did not work the last time; switch on `code`, as on the type of a problem.
         */
        StoredProblem: {
            /**
             * Code
             * @example mailboxPasswordRefused
             */
            code: string;
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /**
         * SuggestedRule
         * @description A rule offered because of a rhythm; without actions where only a person can say what to do.
         */
        SuggestedRule: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            rule: components["schemas"]["RuleWrite"];
            rhythm: components["schemas"]["SeenRhythm"];
            /** Answer */
            answer: ("accepted" | "refused") | null;
        };
        /**
         * SuggestedRulePage
         * @description What is offered and not answered; there is never more than one page.
         */
        SuggestedRulePage: {
            /** Items */
            items: components["schemas"]["SuggestedRule"][];
            /** Next */
            next: string | null;
        };
        /**
         * TableLayout
         * @description Which column of a table is which.
         */
        TableLayout: {
            /**
             * Columns
             * @description Meaning by heading.
             */
            columns: {
                [key: string]: components["schemas"]["Column"];
            };
            /**
             * Account
             * @description For tables that do not name it.
             */
            account?: string | null;
            /** Currency */
            currency?: string | null;
        };
        /**
         * TableQuestion
         * @description A table whose columns are not known.
         */
        TableQuestion: {
            /** Fingerprint */
            fingerprint: string;
            /**
             * Columns
             * @description Its headings.
             */
            columns: string[];
        };
        /**
         * TagAction
         * @description It gets this tag.
         */
        TagAction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "tag";
            /** Tag */
            tag: string;
        };
        /**
         * TextCondition
         * @description Any of these phrases stands in what the bank tells of a transaction, or in a document.
         */
        TextCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /** Any Of */
            any_of: string[];
        };
        /**
         * TitleFacts
         * @description What a screen makes a title of; what does not apply is null.
         */
        TitleFacts: {
            /**
             * Name
             * @description The other side, the bank, the account, the mailbox, a message's sender, the accountant's address.
             * @example Proximus NV
             */
            name: string | null;
            /** Filename */
            filename: string | null;
            /**
             * Description
             * @description An invoice number, the text of a transaction, the number of an account, or the subject of a message.
             */
            description: string | null;
            /**
             * Amount
             * @description Of a transaction or of what is missing signed, of a document as it stands on the paper.
             */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /**
             * Date
             * @description The issue date, the booking date, the last day of a permission, the first missing day, or the day on which a message was looked at.
             * @example 2026-11-24
             */
            date: string | null;
            /** Due Date */
            due_date: string | null;
            /**
             * Days
             * @description Left until a permission ends.
             */
            days: string | null;
            /**
             * Missing
             * @description What the bank must still show for a booking, signed.
             * @example -60.00
             */
            missing: string | null;
            /**
             * Payment Mark
             * @description How it was said to be paid, where that was not seen.
             */
            payment_mark: string | null;
            /**
             * Accepted
             * @description The booking was said to be provisionally OK.
             */
            accepted: "yes" | null;
            /**
             * Ended
             * @description The permission has ended.
             */
            ended: "yes" | null;
            /** Valid Until */
            valid_until: string | null;
            /**
             * Waiting
             * @description Documents that wait for an accountant.
             */
            waiting: string | null;
            /**
             * Documents
             * @description How many could not be delivered, all for the problem that stands beside.
             */
            documents: string | null;
            /** @description The way on which they could not; with the problem's code it names them all. */
            channel: components["schemas"]["Channel"] | null;
            /**
             * Mailbox
             * @description The address in which a message is.
             */
            mailbox: string | null;
            /**
             * Total
             * @description What a card statement states that its lines come to.
             */
            total: string | null;
            /**
             * Lines Sum
             * @description What they do come to.
             */
            lines_sum: string | null;
            /**
             * Last Day
             * @description The last of the missing days; `date` is the first.
             */
            last_day: string | null;
            /** @description Why a message was not taken in. */
            reason: components["schemas"]["MailReason"] | null;
            /** @description How often a supplier invoices of whom the usual invoice did not come. */
            period: components["schemas"]["Period"] | null;
            /**
             * Expected On
             * @description The day of the invoice that did not come, or of the reminder about it.
             */
            expected_on: string | null;
            /**
             * Times
             * @description How many invoices showed the rhythm.
             */
            times: string | null;
            /**
             * Asked From
             * @description Whom its document was asked from by mail.
             */
            asked_from: string | null;
            /**
             * Asked On
             * @description The day on which it was.
             */
            asked_on: string | null;
            /**
             * Ask Failed
             * @description The mail that asks could not be sent.
             */
            ask_failed: "yes" | null;
        };
        /**
         * TodoItem
         * @description One open question.
         */
        TodoItem: {
            /**
             * Id
             * @description The kind and what it is about: the same while the question stands.
             */
            id: string;
            kind: components["schemas"]["Question"];
            subject: components["schemas"]["TodoSubject"];
            title_facts: components["schemas"]["TitleFacts"];
            /** Urgent */
            urgent: boolean;
            /**
             * Since
             * Format: date
             */
            since: string;
            /** @description With `suggestion_to_confirm`. */
            suggestion: components["schemas"]["TodoSuggestion"] | null;
            /**
             * Answers
             * @description The likeliest first. Each closes the question in one action, but `keep`, `open_mailbox` and `import_file`.
             */
            answers: components["schemas"]["Answer"][];
            problem: components["schemas"]["StoredProblem"] | null;
        };
        /**
         * TodoList
         * @description Some questions: urgent ones first, then those that stand longest.
         */
        TodoList: {
            /** Items */
            items: components["schemas"]["TodoItem"][];
            /** Next */
            next: string | null;
            /**
             * Counts
             * @description Of each kind, counted up to 1000.
             */
            counts: {
                [key: string]: number;
            };
            /**
             * Total
             * @description The sum of the counts.
             */
            total: number;
        };
        /**
         * TodoSubject
         * @description What a question is about. Of `accountant` the id is the company's.
         */
        TodoSubject: {
            /**
             * Type
             * @enum {string}
             */
            type: "document" | "transaction" | "booking" | "bank_connection" | "mailbox" | "document_pair" | "delivery" | "accountant" | "mail_message" | "expected_document" | "coverage_gap" | "card_statement";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Document Id
             * @description Of a delivery: the document that could not go; of a card's month: its paper.
             */
            document_id: string | null;
            /**
             * Mailbox Id
             * @description Of a message: the mailbox it is in.
             */
            mailbox_id: string | null;
            /**
             * Bank Account Id
             * @description Of missing days: their account.
             */
            bank_account_id: string | null;
        };
        /**
         * TodoSuggestion
         * @description What the matching offers: these belong together.
         */
        TodoSuggestion: {
            /**
             * Decision Id
             * Format: uuid
             */
            decision_id: string;
            /** Documents */
            documents: components["schemas"]["DocumentSummary"][];
            /** Transactions */
            transactions: components["schemas"]["TransactionSummary"][];
            /** Score */
            score: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
        };
        /**
         * Transaction
         * @description One booked movement on an account.
         */
        Transaction: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Bank Account Id
             * Format: uuid
             */
            bank_account_id: string;
            /**
             * Booking Date
             * Format: date
             */
            booking_date: string;
            /** Value Date */
            value_date: string | null;
            /**
             * Amount
             * @description Signed: negative leaves the account.
             * @example 121.00
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Counterparty Name */
            counterparty_name: string | null;
            /** Counterparty Iban */
            counterparty_iban: string | null;
            /** Remittance Information */
            remittance_information: string;
            /** Structured Communication */
            structured_communication: string | null;
            /** End To End Id */
            end_to_end_id: string | null;
            /** Mandate Id */
            mandate_id: string | null;
            /** Creditor Id */
            creditor_id: string | null;
            /** Bank Transaction Code */
            bank_transaction_code: string | null;
            /** Entry Reference */
            entry_reference: string | null;
            /** Source */
            source: string;
            explanation: components["schemas"]["Explanation"] | null;
            /**
             * Explained By
             * @description `user`, or the rule that recognised it.
             */
            explained_by: string | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed Note */
            closed_note: string | null;
            /**
             * Vanished At
             * @description When the bank stopped showing it.
             */
            vanished_at: string | null;
            /** Booking Id */
            booking_id: string | null;
            todo: components["schemas"]["TransactionQuestion"] | null;
            /** Version */
            version: number;
        };
        /**
         * TransactionCandidate
         * @description A transaction that may have paid the document.
         */
        TransactionCandidate: {
            /**
             * Score
             * @description How likely they belong together.
             */
            score: number;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /**
             * Partial
             * @description The transaction would pay only a part of the document.
             */
            partial: boolean;
            transaction: components["schemas"]["TransactionSummary"];
        };
        /**
         * TransactionCandidatePage
         * @description The likeliest first, and never more than one page of them.
         */
        TransactionCandidatePage: {
            /** Items */
            items: components["schemas"]["TransactionCandidate"][];
            /** Next */
            next: string | null;
        };
        /**
         * TransactionClosureWrite
         * @description Why it is done with.
         */
        TransactionClosureWrite: {
            /** Note */
            note: string;
        };
        /**
         * TransactionPage
         * @description Some transactions, the latest booking days first.
         */
        TransactionPage: {
            /** Items */
            items: components["schemas"]["Transaction"][];
            /** Next */
            next: string | null;
        };
        /**
         * TransactionQuestion
         * @description What is asked about it.
         */
        TransactionQuestion: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /**
             * Answers
             * @description The likeliest first.
             */
            answers: string[];
        };
        /**
         * TransactionSummary
         * @description A transaction in a few words.
         */
        TransactionSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Booking Date
             * Format: date
             */
            booking_date: string;
            /**
             * Amount
             * @example 121.00
             */
            amount: string;
            /** Currency */
            currency: string;
            /** Counterparty Name */
            counterparty_name: string | null;
            /** Counterparty Iban */
            counterparty_iban: string | null;
            /** Remittance Information */
            remittance_information: string;
            /** Structured Communication */
            structured_communication: string | null;
        };
        /**
         * TriedAction
         * @description What one action would come to.
         */
        TriedAction: {
            /** Action */
            action: components["schemas"]["MarkAction"] | components["schemas"]["AttachAction"] | components["schemas"]["PayMarkAction"] | components["schemas"]["DeliverAction"] | components["schemas"]["HoldAction"] | components["schemas"]["TagAction"] | components["schemas"]["CategoryAction"] | components["schemas"]["MessageAction"];
            outcome: components["schemas"]["Outcome"];
        };
        /**
         * TriedThing
         * @description A transaction or document that the rule is about.
         */
        TriedThing: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * About
             * @enum {string}
             */
            about: "transaction" | "document";
            /** Name */
            name: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Amount */
            amount: string | null;
            /** Currency */
            currency: string | null;
            /**
             * Words
             * @description The beginning of what it says.
             */
            words: string;
            /**
             * Explanation
             * @description What is said of the transaction now.
             */
            explanation: string | null;
            /** Booking Id */
            booking_id: string | null;
            /** Outcomes */
            outcomes: components["schemas"]["TriedAction"][];
        };
        /**
         * Unsubscribed
         * @description The mails of one company to one person have ended.
         */
        Unsubscribed: {
            /** Company Name */
            company_name: string;
            language: components["schemas"]["Language"];
        };
        /**
         * UploadedDocument
         * @description A document, and whether these bytes were new.
         */
        UploadedDocument: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Filename */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Size */
            size: number;
            /** Pages */
            pages: number | null;
            /** Source */
            source: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            reading_state: components["schemas"]["ReadingState"];
            reading_problem: components["schemas"]["StoredProblem"] | null;
            kind: components["schemas"]["Kind"];
            direction: components["schemas"]["Direction"] | null;
            /** Supplier Name */
            supplier_name: string | null;
            /** Supplier Vat Number */
            supplier_vat_number: string | null;
            /** Customer Name */
            customer_name: string | null;
            /** Customer Vat Number */
            customer_vat_number: string | null;
            /** Invoice Number */
            invoice_number: string | null;
            /** Issue Date */
            issue_date: string | null;
            /** Due Date */
            due_date: string | null;
            /** Currency */
            currency: string | null;
            /** Tax Inclusive Amount */
            tax_inclusive_amount: string | null;
            /** Tax Exclusive Amount */
            tax_exclusive_amount: string | null;
            /** Vat Amount */
            vat_amount: string | null;
            /** Iban */
            iban: string | null;
            /** Structured Communication */
            structured_communication: string | null;
            /** Payment Means */
            payment_means: string | null;
            /** Fields */
            fields: {
                [key: string]: components["schemas"]["DocumentField"];
            };
            /** Contradictions */
            contradictions: components["schemas"]["DocumentContradiction"][];
            payment_mark: components["schemas"]["PaymentMark"] | null;
            /** Payment Mark By */
            payment_mark_by: ("user" | "paper") | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Reminder On */
            reminder_on: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Closed Note */
            closed_note: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Released At */
            released_at: string | null;
            /**
             * Superseded By
             * @description Another arrival of the same invoice that leads.
             */
            superseded_by: string | null;
            /** Booking Id */
            booking_id: string | null;
            delivery: components["schemas"]["DocumentDelivery"];
            /** Arrivals */
            arrivals: components["schemas"]["Arrival"][];
            /** Version */
            version: number;
            /**
             * Arrival
             * @enum {string}
             */
            arrival: "new" | "seen_before";
        };
        /**
         * UsedName
         * @description A tag or category that is in use.
         */
        UsedName: {
            /** Name */
            name: string;
            /** Count */
            count: number;
        };
        /**
         * UsedNamePage
         * @description Those in use, the most used first; there is never more than one page.
         */
        UsedNamePage: {
            /** Items */
            items: components["schemas"]["UsedName"][];
            /** Next */
            next: string | null;
        };
        /**
         * User
         * @description A person.
         */
        User: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Email
             * @example alice@example.be
             */
            email: string;
            /**
             * Name
             * @example Alice Janssens
             */
            name: string;
            language: components["schemas"]["Language"];
        };
        /**
         * UserChange
         * @description What to change; what is left out stays.
         */
        UserChange: {
            /** Name */
            name?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /**
         * VatNumberCondition
         * @description The VAT number of the other side is one of these.
         */
        VatNumberCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "vat_number";
            /** Any Of */
            any_of: string[];
        };
        /**
         * VerdictReason
         * @description Why a document is due, or not; stable codes.
         * @enum {string}
         */
        VerdictReason: "matched" | "sales_document" | "released" | "marked" | "reminder_set" | "snoozed" | "booking_paused" | "sent_again" | "deleted" | "superseded" | "not_read_yet" | "unreadable" | "not_accounting" | "already_sent" | "changed_since_sent" | "waits_for_release" | "kept_back" | "waits_for_card_statement" | "waits_for_collection" | "waits_for_answer" | "undo_window";
        /**
         * Way
         * @description How missing days may come.
         * @enum {string}
         */
        Way: "ask_history" | "renew" | "link" | "import_file";
        /**
         * WithoutTextCondition
         * @description None of these phrases stands there.
         */
        WithoutTextCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "without_text";
            /** None Of */
            none_of: string[];
        };
        /**
         * ReminderWrite
         * @description The day on which to be reminded to pay.
         */
        api__documents__schemas__ReminderWrite: {
            /**
             * On
             * Format: date
             */
            on: string;
        };
        /**
         * ReminderWrite
         * @description When the question comes back after a reminder.
         */
        api__requests__schemas__ReminderWrite: {
            /**
             * Return On
             * Format: date
             */
            return_on: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    check_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Something needed does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_source: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source as a zip. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Where the source is published. */
            307: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description `emailTaken`: Someone has signed up with this e-mail address already.
             *     `passwordTooWeak`: This password is too easy to guess.
             *     `vatNumberInvalid`: This is not a Belgian VAT number.
             *     `vatNumberTaken`: A company with this VAT number exists already: ask its owner for an invitation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `credentialsRefused`: This e-mail address and password do not belong together. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_company: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `wrongPassword`: The current password is not right.
             *     `passwordTooWeak`: This password is too easy to guess.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_company: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_company: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCompany"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `vatNumberInvalid`: This is not a Belgian VAT number.
             *     `vatNumberTaken`: A company with this VAT number exists already: ask its owner for an invitation.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `alreadyMember`: This person is a member of the company already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `credentialsRefused`: This e-mail address and password do not belong together. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invitationInvalid`: This invitation is not valid, or not any more.
             *     `invitationNeedsAccount`: To accept this invitation, give your name and choose a password.
             *     `passwordTooWeak`: This password is too easy to guess.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `memberNotFound`: There is no such member in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `lastOwner`: A company always has at least one owner.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_api_keys: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `apiKeyTooLong`: An API key is valid from tomorrow to a year from now.
             *     `tooManyApiKeys`: The company has as many API keys as it may have.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `apiKeyNotFound`: There is no such API key in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_bank_connection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankReturn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankConnection"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `redirectUnknown`: This return from the bank was not expected, has been used, or is too old: start again from the bank list.
             *     `approvalMissing`: The access was not approved at the bank: nothing was linked.
             *     `noAccountsGranted`: The bank gave access to no account: choose at least one on the bank's page.
             *     `institutionUnreachable`: No direct connection with this bank is set up; import its files instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `temporarilyUnavailable`: The bank does not answer at this moment.
             *     `rateLimited`: The bank allows no more calls without the user for now.
             *     `protocolViolation`: The bank's answer does not follow its own interface description.
             *     `bankRefused`: The bank refuses this program's request.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_institutions: {
        parameters: {
            query?: {
                /** @description A part of the name, or a BIC. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstitutionPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bank_connections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankConnectionPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_bank_connection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankConnectionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankRedirect"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `institutionUnknown`: This bank is not in the list.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `institutionUnreachable`: No direct connection with this bank is set up; import its files instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `temporarilyUnavailable`: The bank does not answer at this moment.
             *     `rateLimited`: The bank allows no more calls without the user for now.
             *     `protocolViolation`: The bank's answer does not follow its own interface description.
             *     `bankRefused`: The bank refuses this program's request.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_bank_connection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankConnection"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `connectionNotFound`: There is no such bank connection in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_bank_connection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `connectionNotFound`: There is no such bank connection in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_bank_connection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankRedirect"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `connectionNotFound`: There is no such bank connection in this company.
             *     `institutionUnknown`: This bank is not in the list.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `institutionUnreachable`: No direct connection with this bank is set up; import its files instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `temporarilyUnavailable`: The bank does not answer at this moment.
             *     `rateLimited`: The bank allows no more calls without the user for now.
             *     `protocolViolation`: The bank's answer does not follow its own interface description.
             *     `bankRefused`: The bank refuses this program's request.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    poll_bank_connection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `connectionNotFound`: There is no such bank connection in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `connectionNotValid`: The bank's permission has ended: renew it at the bank first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_at_banks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_coda_statements: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodaRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodaIssued"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_coda: {
        parameters: {
            query: {
                /** @description YYYY-MM. */
                month: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statements of a month, in windows-1252. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             *     `noCodaStatements`: There is no CODA statement for this month: give out the statements first, or there was no movement.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_statement_files: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFilePage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_statement_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_statement_file"];
            };
        };
        responses: {
            /** @description These bytes were here already. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreview"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreview"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `notAStatement`: This file is not a bank statement that can be read: CODA, CAMT.052 to 054, MT940 or MT942, or a table of movements as CSV.
             *     `statementDamaged`: The bank's file is damaged or of another version: ask the bank for it again.
             *     `statementTooLarge`: The file is larger than 64 MiB: ask the bank for shorter periods.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `parserUnavailable`: Reading files is not possible at this moment.
             *     `storageUnavailable`: The storage of documents does not answer.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_statement_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPreview"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `statementFileNotFound`: There is no such imported file in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `notAStatement`: This file is not a bank statement that can be read: CODA, CAMT.052 to 054, MT940 or MT942, or a table of movements as CSV.
             *     `statementDamaged`: The bank's file is damaged or of another version: ask the bank for it again.
             *     `statementTooLarge`: The file is larger than 64 MiB: ask the bank for shorter periods.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `storageUnavailable`: The storage of documents does not answer.
             *     `parserUnavailable`: Reading files is not possible at this moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_statement_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `statementFileNotFound`: There is no such imported file in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `alreadyImported`: This file was imported before: its movements are in the list.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_statement_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementImport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFile"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `statementFileNotFound`: There is no such imported file in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             *     `accountNotFound`: There is no such account in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `notAStatement`: This file is not a bank statement that can be read: CODA, CAMT.052 to 054, MT940 or MT942, or a table of movements as CSV.
             *     `statementDamaged`: The bank's file is damaged or of another version: ask the bank for it again.
             *     `statementTooLarge`: The file is larger than 64 MiB: ask the bank for shorter periods.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             *     `layoutUnknown`: This table's columns are not known yet: say once which column is which, and files like it are read from then on.
             *     `accountUnknown`: This statement is of an account that you have not added yet: add it, or choose the account it belongs to.
             *     `alreadyImported`: This file was imported before: its movements are in the list.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `storageUnavailable`: The storage of documents does not answer.
             *     `parserUnavailable`: Reading files is not possible at this moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_statement_layout: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                fingerprint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableLayout"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `layoutIncomplete`: A table needs a column for the day and one for the amount, or one each for what came in and what went out.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_coverage: {
        parameters: {
            query?: {
                /** @description The first day; without it, eleven months before the month of `to`. */
                from?: string | null;
                /** @description The last day; without it, today. */
                to?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyDays`: So many days cannot be shown at once. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_coverage_gap: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapAcceptance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageGap"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `gapNotFound`: These days are no longer missing.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_coverage_gap: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `gapNotFound`: These days are no longer missing.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_history: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `gapNotFound`: These days are no longer missing.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `daysOutOfReach`: The bank cannot be asked for these days: they are too far back, or no access to it is valid.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_other_half: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherHalf"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_transactions: {
        parameters: {
            query?: {
                /** @description Whether it waits for a document or an explanation. */
                open?: boolean | null;
                /** @description Only those with this tag. */
                tag?: string | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description Words, loosely: accents and typing errors do not matter. */
                q?: string | null;
                account_id?: string | null;
                /** @description The first booking day. */
                from?: string | null;
                /** @description The last booking day. */
                to?: string | null;
                /** @description What came in, or what went out. */
                direction?: ("in" | "out") | null;
                /** @description Without its sign. */
                min_amount?: string | null;
                /** @description Without its sign. */
                max_amount?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_transaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredTransaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unexplain_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransactionClosureWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_mail_message: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailMessageNotFound`: There is no such message in this company's mailboxes.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_mail_message_answer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailMessageNotFound`: There is no such message in this company's mailboxes.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_mail_message: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailMessageNotFound`: There is no such message in this company's mailboxes.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `mailMessageOutOfReach`: The mailbox was moved or numbered anew since: the message can only be opened there, and its files uploaded.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_mail_part: {
        parameters: {
            query?: {
                /** @description How far this goes: this part alone, or all such parts of this address or its domain. */
                remember?: "part" | "address" | "domain";
            };
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailMessageNotFound`: There is no such message in this company's mailboxes.
             *     `mailPartNotFound`: There is no such part in this message.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `mailPartCannotBeTaken`: This part cannot be kept as a document: open it in the mailbox and upload what matters.
             *     `mailMessageOutOfReach`: The mailbox was moved or numbered anew since: the message can only be opened there, and its files uploaded.
             *     `mailSenderTooWide`: Half the world has an address at this provider: remember the sender's own address instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave_mail_part: {
        parameters: {
            query?: {
                /** @description How far this goes: this part alone, or all such parts of this address or its domain. */
                remember?: "part" | "address" | "domain";
            };
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailMessageNotFound`: There is no such message in this company's mailboxes.
             *     `mailPartNotFound`: There is no such part in this message.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `mailSenderTooWide`: Half the world has an address at this provider: remember the sender's own address instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mail_senders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSenderPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_mail_sender: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailSenderNotFound`: Nothing is remembered under this number.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `mailboxCertificateInvalid`: The mail server's certificate cannot be trusted: check the server's name. Nothing was sent to it.
             *     `mailboxPasswordRefused`: The mail server refuses this name and password: many providers want an app password made for this purpose.
             *     `addressForbidden`: This address is not on the public internet.
             *     `portForbidden`: OkiOki does not connect to this port.
             *     `hostUnknown`: There is no server with this name.
             *     `mailboxLinkedAlready`: This mailbox is linked already: change its password there instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `mailboxUnreachable`: The mail server does not answer: check its name and port, or try again later.
             *     `mailServerMisbehaves`: The mail server answers in a way that cannot be understood: the messages stay where they are.
             *     `nameServerSilent`: The name of the server could not be looked up.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailboxNotFound`: There is no such mailbox in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailboxNotFound`: There is no such mailbox in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `mailboxPasswordNeeded`: Give the password again: it is never sent to another server or user name than it was given for.
             *     `mailboxCertificateInvalid`: The mail server's certificate cannot be trusted: check the server's name. Nothing was sent to it.
             *     `mailboxPasswordRefused`: The mail server refuses this name and password: many providers want an app password made for this purpose.
             *     `addressForbidden`: This address is not on the public internet.
             *     `portForbidden`: OkiOki does not connect to this port.
             *     `hostUnknown`: There is no server with this name.
             *     `mailboxLinkedAlready`: This mailbox is linked already: change its password there instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `mailboxUnreachable`: The mail server does not answer: check its name and port, or try again later.
             *     `mailServerMisbehaves`: The mail server answers in a way that cannot be understood: the messages stay where they are.
             *     `nameServerSilent`: The name of the server could not be looked up.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_mailbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailboxNotFound`: There is no such mailbox in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mail_messages: {
        parameters: {
            query?: {
                outcome?: ("taken" | "left" | "failed") | null;
                /** @description Only those that could not be taken in, and with which nobody has dealt. */
                asked?: boolean;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMessagePage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `mailboxNotFound`: There is no such mailbox in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_archive: {
        parameters: {
            query?: {
                /** @description Only these documents, whatever the filter. */
                id?: string[] | null;
                /** @description Of the index. */
                language?: "fr" | "nl" | "en";
                /** @description Words, loosely: accents and typing errors do not matter. */
                q?: string | null;
                kind?: components["schemas"]["Kind"] | null;
                direction?: components["schemas"]["Direction"] | null;
                /** @description How far its reading is. */
                state?: components["schemas"]["ReadingState"] | null;
                /** @description The first issue date. */
                from?: string | null;
                /** @description The last issue date. */
                to?: string | null;
                /** @description The other side's name or VAT number, loosely. */
                counterparty?: string | null;
                min_amount?: string | null;
                max_amount?: string | null;
                /** @description Those that were deleted, instead of the others. */
                deleted?: boolean;
                /** @description Whether it waits for its payment or an answer. */
                open?: boolean | null;
                /** @description Whether the accountant has it. */
                sent?: boolean | null;
                /** @description Only those with this tag. */
                tag?: string | null;
            };
            header?: {
                /** @description `bytes=N-`: what comes from the byte N on. */
                Range?: string | null;
                /** @description The ETag of the part at hand. */
                "if-range"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zip. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The rest of it, from the byte asked for. */
            206: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `nothingToArchive`: No document fits this choice.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `archiveTooLarge`: So many documents do not go into one archive: choose a shorter period. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storageUnavailable`: The storage of documents does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_card_statements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardStatementPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_card_lines: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `cardStatementNotFound`: There is no such card statement in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the copy at hand. */
                "if-none-match"?: string | null;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as it came. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The copy at hand is right. */
            304: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storageUnavailable`: The storage of documents does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_page: {
        parameters: {
            query?: {
                /** @description Pixels. */
                width?: number;
            };
            header?: {
                /** @description The ETag of the copy at hand. */
                "if-none-match"?: string | null;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The copy at hand is right. */
            304: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             *     `nothingToShow`: There is no such page to show.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `encrypted`: The file is protected by a password: save a copy without it and send that.
             *     `damaged`: The file is damaged or incomplete: ask for it again, or scan it again.
             *     `tooManyPages`: The document has more pages than are read: send the invoice by itself, without its annexes.
             *     `pictureTooLarge`: The picture has more than 50 megapixels: scan it at a lower resolution, 300 dpi is enough.
             *     `tooManyFrames`: The picture file holds more than 200 pictures: split it into documents.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `storageUnavailable`: The storage of documents does not answer.
             *     `parserUnavailable`: Reading files is not possible at this moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_ubl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The e-invoice. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `notDeliverable`: The document cannot become a valid e-invoice yet: complete what is missing, or send the original file alone.
             *     `pictureNotConvertible`: The picture is damaged or too large to be made a PDF for the accountant.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storageUnavailable`: The storage of documents does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_document_paid: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMarkWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmark_document_paid: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_reminder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api__documents__schemas__ReminderWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `reminderOutOfRange`: A reminder can only be set to a day within the coming year.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clear_reminder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_document_aside: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_document_back: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsSplit`: The papers on this document are documents of their own now: take the split back to have it whole.
             *     `documentIsPart`: The picture this paper was cut from is whole again: split it once more instead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_documents: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description Words, loosely: accents and typing errors do not matter. */
                q?: string | null;
                kind?: components["schemas"]["Kind"] | null;
                direction?: components["schemas"]["Direction"] | null;
                /** @description How far its reading is. */
                state?: components["schemas"]["ReadingState"] | null;
                /** @description The first issue date. */
                from?: string | null;
                /** @description The last issue date. */
                to?: string | null;
                /** @description The other side's name or VAT number, loosely. */
                counterparty?: string | null;
                min_amount?: string | null;
                max_amount?: string | null;
                /** @description Those that were deleted, instead of the others. */
                deleted?: boolean;
                /** @description Whether it waits for its payment or an answer. */
                open?: boolean | null;
                /** @description Whether the accountant has it. */
                sent?: boolean | null;
                /** @description Only those with this tag. */
                tag?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_document"];
            };
        };
        responses: {
            /** @description These bytes were here already: the document they are. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDocument"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDocument"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `emptyFile`: The file is empty: there is nothing in it to read.
             *     `bankStatement`: This is a bank statement, not a document: it waits among the bank's files to be looked at and imported.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `fileTooLarge`: The file is larger than 25 MiB: scan it at a lower resolution or split it. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `disguisedFile`: The file is not what its name says: it holds another kind of content and was not stored.
             *     `unknownFileType`: This kind of file is not accepted: send a PDF, a picture or an e-invoice.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storageUnavailable`: The storage of documents does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen, or `*` to overwrite any. */
                "if-match"?: string | null;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `fieldNotCorrectable`: A field was corrected to something it cannot be.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Someone else changed this while you were looking at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `versionRequired`: Say in If-Match which version you saw: its ETag. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_document_again: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_document_parts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentParts"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split_into_parts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentParts"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `bytesMissing`: The bytes of this document are no longer in the storage.
             *     `nothingToShow`: There is no such page to show.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `documentIsPart`: The picture this paper was cut from is whole again: split it once more instead.
             *     `nothingToSplit`: Only one paper was seen on this document: there is nothing to split.
             *     `encrypted`: The file is protected by a password: save a copy without it and send that.
             *     `damaged`: The file is damaged or incomplete: ask for it again, or scan it again.
             *     `tooManyPages`: The document has more pages than are read: send the invoice by itself, without its annexes.
             *     `pictureTooLarge`: The picture has more than 50 megapixels: scan it at a lower resolution, 300 dpi is enough.
             *     `tooManyFrames`: The picture file holds more than 200 pictures: split it into documents.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `storageUnavailable`: The storage of documents does not answer.
             *     `parserUnavailable`: Reading files is not possible at this moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_split_back: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsSplit`: The papers on this document are documents of their own now: take the split back to have it whole.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_page_words: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the copy at hand. */
                "if-none-match"?: string | null;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWords"];
                };
            };
            /** @description The copy at hand is right. */
            304: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_document_lessons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonList"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_documents_to_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsToCheck"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_document_pairs: {
        parameters: {
            query?: {
                /** @description Whether it waits for a decision. */
                open?: boolean | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPairPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_document_pair: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairDecisionWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPair"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `pairNotFound`: There is no such pair of documents in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_document_pair: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPair"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `pairNotFound`: There is no such pair of documents in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_counterparties: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterpartyPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_counterparty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterparty"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `counterpartyNotFound`: There is no such counterparty in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_counterparty_fact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterpartyFact"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `learnedThingNotFound`: There is no such learned thing in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_counterparty_fact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterpartyFact"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `learnedThingNotFound`: There is no such learned thing in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_learned_place: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPlace"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `learnedThingNotFound`: There is no such learned thing in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_learned_place: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedPlace"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `learnedThingNotFound`: There is no such learned thing in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingPauseWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `pauseOutOfRange`: A booking can only be paused to a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingClosureWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_bookings: {
        parameters: {
            query?: {
                /** @description Only those to which something is missing. */
                open?: boolean;
                /** @description Only those with this tag. */
                tag?: string | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_booking: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeBooking"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `nothingToBook`: A booking needs at least one document or transaction.
             *     `alreadyBooked`: A document or transaction is in another booking already: take it out there first.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen. */
                "if-match"?: string | null;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Someone else changed this while you were looking at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen, or `*` to overwrite any. */
                "if-match"?: string | null;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `bookingNotFound`: There is no such booking in this company.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `nothingToBook`: A booking needs at least one document or transaction.
             *     `alreadyBooked`: A document or transaction is in another booking already: take it out there first.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Someone else changed this while you were looking at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `versionRequired`: Say in If-Match which version you saw: its ETag. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_learned_aliases: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedAliasPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_learned_alias: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `lessonNotFound`: The matching has not learned this, or has forgotten it already.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_kept_apart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptApartPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forget_kept_apart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                document_id: string;
                transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `lessonNotFound`: The matching has not learned this, or has forgotten it already.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_matching_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingPolicy"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_matching_policy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchingPolicyWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingPolicy"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `policyNotUnderstood`: The matching policy is not one we can follow.
             *     `policyNotTried`: Try these figures on your own history first: they can be switched on once you have seen what they would do.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_matching_policy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingPolicy"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_matching_policy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchingPolicyWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTest"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `policyNotUnderstood`: The matching policy is not one we can follow.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_candidates_of_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionCandidatePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_candidates_of_transaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentCandidatePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_suggestion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                decision_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `suggestionGone`: This suggestion has been answered or overtaken in the meantime.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `alreadyBooked`: A document or transaction is in another booking already: take it out there first.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_suggestion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                decision_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `suggestionGone`: This suggestion has been answered or overtaken in the meantime.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deeds_of_rule: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDeedPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_deed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `applicationNotFound`: No rule did this in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deeds_to_transaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDeedPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deeds_to_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDeedPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_suggested_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedRulePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse_suggested_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `suggestedRuleNotFound`: There is no such suggested rule, or it has been answered.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offer_suggested_rule_again: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `suggestedRuleNotFound`: There is no such suggested rule, or it has been answered.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRule"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `ruleContradicts`: The parts of this rule contradict one another.
             *     `ruleDoesNothing`: Say what the rule should do.
             *     `ruleMeetsEverything`: Say by which words, name or number it is recognised: this rule would answer for nearly everything.
             *     `ruleOutOfPlace`: This part of the rule does not go with what the rule is about.
             *     `notAContract`: A rule can only book with a contract: choose a document that is one.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `tooManyRules`: There is no room for another rule: remove one that is not needed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen, or `*` to overwrite any. */
                "if-match"?: string | null;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `ruleContradicts`: The parts of this rule contradict one another.
             *     `ruleDoesNothing`: Say what the rule should do.
             *     `ruleMeetsEverything`: Say by which words, name or number it is recognised: this rule would answer for nearly everything.
             *     `ruleOutOfPlace`: This part of the rule does not go with what the rule is about.
             *     `notAContract`: A rule can only book with a contract: choose a document that is one.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Someone else changed this while you were looking at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `versionRequired`: Say in If-Match which version you saw: its ETag. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRule"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `ruleNotFound`: There is no such rule in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    order_rules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `orderDiffers`: The rules have changed meanwhile: look again before you order them.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_a_rule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleTrial"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreview"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `ruleContradicts`: The parts of this rule contradict one another.
             *     `ruleDoesNothing`: Say what the rule should do.
             *     `ruleMeetsEverything`: Say by which words, name or number it is recognised: this rule would answer for nearly everything.
             *     `ruleOutOfPlace`: This part of the rule does not go with what the rule is about.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_remarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_tag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                /** @description As it is to be shown; case and accents do not tell tags apart. */
                tag: string;
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `tooManyTags`: A thing has at most twenty tags: take one away first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_tag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                /** @description As it is to be shown; case and accents do not tell tags apart. */
                tag: string;
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_category: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clear_category: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_remark: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                subject_type: "documents" | "transactions" | "bookings";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remarks"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `transactionNotFound`: There is no such transaction in this company.
             *     `bookingNotFound`: There is no such booking in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_message: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `permissionDenied`: You may not do this in this company.
             *     `notYourMessage`: Only who wrote a message can withdraw it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `messageNotFound`: There is no such message in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedNamePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsedNamePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_payables: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayablePage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_payment_code: {
        parameters: {
            query?: {
                /** @description A person compared the changed account with the supplier. */
                account_confirmed?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The QR code. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `notPayable`: This document cannot be paid by a file: something is missing, or it is paid or being paid already.
             *     `accountChanged`: This supplier was paid on another account before: compare the new one with the supplier by telephone, then confirm it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_payment_files: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFilePage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_payment_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaymentFile"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `notPayable`: This document cannot be paid by a file: something is missing, or it is paid or being paid already.
             *     `notPayableFrom`: A SEPA payment leaves from an account in euro.
             *     `accountChanged`: This supplier was paid on another account before: compare the new one with the supplier by telephone, then confirm it.
             *     `executionDayOutOfRange`: A payment can be carried out from today until a year ahead.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_payment_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `paymentFileNotFound`: There is no such payment file in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_payment_file: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `paymentFileNotFound`: There is no such payment file in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `alreadyCarriedOut`: The bank has accepted or carried out payments of this file: it cannot be taken back here.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download_payment_file: {
        parameters: {
            query?: {
                /** @description Of pain.001.001; 03 for a bank that wants the old one. */
                version?: "09" | "03";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file for the bank. */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `paymentFileNotFound`: There is no such payment file in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_payment_status: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_report_payment_status"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentFile"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `paymentFileNotFound`: There is no such payment file in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `reportOfAnotherFile`: This status report speaks of another payment file.
             *     `notAStatusReport`: This is no status report of a payment file (pain.002).
             *     `unreadable`: The file could not be read: its contents do not follow the format.
             *     `parserKilled`: The file asked for more time or memory than any ordinary file needs, so reading it was stopped.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `parserUnavailable`: Reading files is not possible at this moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_expectation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedDocument"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `expectationNotFound`: No document is expected after this one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_expectation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedDocument"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `expectationNotFound`: No document is expected after this one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snooze_expectation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpectationSnooze"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedDocument"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `expectationNotFound`: No document is expected after this one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `expectationDayOutOfRange`: This can only be put off to a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wake_expectation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedDocument"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `expectationNotFound`: No document is expected after this one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_todo: {
        parameters: {
            query?: {
                /** @description Only questions of this kind; the counts stay those of all. */
                kind?: components["schemas"]["Question"] | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodoList"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snooze_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `snoozeOutOfRange`: It can only be put off to a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wake_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snooze_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `snoozeOutOfRange`: It can only be put off to a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wake_transaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    view_request_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description `requestLinkInvalid`: This link does not work, or not any more: ask for a new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_request_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_answer_request_link"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswered"];
                };
            };
            /**
             * @description `requestLinkInvalid`: This link does not work, or not any more: ask for a new one.
             *     `enoughFiles`: This request has as many files as it takes.
             *     `emptyFile`: The file is empty: there is nothing in it to read.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `fileTooLarge`: The file is larger than 25 MiB: scan it at a lower resolution or split it. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `disguisedFile`: The file is not what its name says: it holds another kind of content and was not stored.
             *     `unknownFileType`: This kind of file is not accepted: send a PDF, a picture or an e-invoice.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storageUnavailable`: The storage of documents does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_document_requests: {
        parameters: {
            query?: {
                /** @description Only what was asked about this transaction. */
                transaction_id?: string | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequestPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_addressees: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddresseePage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `transactionNotFound`: There is no such transaction in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `nothingMissing`: This transaction is booked or closed: there is nothing to ask for.
             *     `askedAlready`: This was asked from the same person already: remind them instead.
             *     `returnDayOutOfRange`: The question can only come back on a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_for_following_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `askedAlready`: This was asked from the same person already: remind them instead.
             *     `returnDayOutOfRange`: The question can only come back on a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remind_of_request: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["api__requests__schemas__ReminderWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `requestNotFound`: There is no such request in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `requestEnded`: This request has ended: ask anew.
             *     `remindedToday`: They had a mail within the last day: wait before the next.
             *     `remindedEnough`: They had as many reminders as a request may have.
             *     `returnDayOutOfRange`: The question can only come back on a day within the coming months.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_request: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `requestNotFound`: There is no such request in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_coda_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodaOptions"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_coda_on: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodaOptionWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodaOption"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             *     `noAccountant`: No accountant is appointed yet: say first where the documents go.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `codaStartNotProved`: Statements cannot go from this day on: the balances told so far do not prove it, or it is still to come.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_coda_off: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `accountNotFound`: There is no such account in this company.
             *     `codaOptionOff`: The CODA option of this account is off.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_failures: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                channel: components["schemas"]["Channel"];
                /** @description Of the problem they share. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailuresAnswered"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_failures: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                channel: components["schemas"]["Channel"];
                /** @description Of the problem they share. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailuresAnswered"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_back_failures: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                channel: components["schemas"]["Channel"];
                /** @description Of the problem they share. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailuresAnswered"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accountant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accountant"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `noAccountant`: No accountant is appointed yet: say first where the documents go.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appoint_accountant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen. */
                "if-match"?: string | null;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountantWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accountant"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `accountantIncomplete`: The accountant's address is not complete.
             *     `hostKeyUnreadable`: This is not a public key of an SSH server.
             *     `passwordNeeded`: Give the password again: it is never sent to another server or user name than it was given for.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Someone else changed this while you were looking at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetch_host_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostKeyRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostKey"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `addressForbidden`: This address is not on the public internet.
             *     `portForbidden`: OkiOki does not connect to this port.
             *     `hostUnknown`: There is no server with this name.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `accountantUnreachable`: The accountant's server does not answer at this moment.
             *     `nameServerSilent`: The name of the server could not be looked up.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_accountant: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accountant"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `noAccountant`: No accountant is appointed yet: say first where the documents go.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                state?: components["schemas"]["DeliveryState"] | null;
                /** @description Only those of this document. */
                document_id?: string | null;
                /** @description The `next` of the page before. */
                after?: string | null;
                /** @description How many items at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description `invalidCursor`: The cursor `after` does not come from this list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_delivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `deliveryNotFound`: There is no such delivery in this company.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `alreadyDelivered`: This version of the document has already gone to the accountant.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_document: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Name a request that may be repeated: it is done once.
                 * @example b6f6d9d2-0b5e-4c0b-9a55
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeliveryRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `invalidIdempotencyKey`: An idempotency key is 1 to 255 visible ASCII characters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `documentNotFound`: There is no such document in this company.
             *     `noAccountant`: No accountant is appointed yet: say first where the documents go.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `conflict`: Somebody else changed the same thing at the same moment: look again before you repeat it.
             *     `idempotencyKeyReused`: This idempotency key was used for another request.
             *     `documentIsDeleted`: The document is deleted: restore it first.
             *     `alreadyDelivered`: This version of the document has already gone to the accountant.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    view_notice_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeLinkRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeQuestion"];
                };
            };
            /**
             * @description `noticeLinkInvalid`: This link does not work, or not any more.
             *     `answeredAlready`: This question is answered already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_notice_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `noticeLinkInvalid`: This link does not work, or not any more.
             *     `answeredAlready`: This question is answered already.
             *     `answerNotOffered`: This link does not give that answer.
             *     `alreadyBooked`: A document or transaction is in another booking already: take it out there first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_unsubscription: {
        parameters: {
            query: {
                /** @description What stands behind `#` in the link. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            303: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_notice_mails: {
        parameters: {
            query: {
                /** @description What stands behind `#` in the link. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsubscribed"];
                };
            };
            /** @description `noticeLinkInvalid`: This link does not work, or not any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tooManyRequests`: There were too many attempts in a short time. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_notification_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    choose_notifications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChoices"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_push_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscriptionPage"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_push_subscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPushSubscription"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `pushUnavailable`: This installation does not send to browsers.
             *     `pushKeysInvalid`: These are not the keys of a browser.
             *     `tooManyBrowsers`: You have as many browsers that are told as may be.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_push_subscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description `1`, from browsers: proves that our own page sent it.
                 * @example 1
                 */
                "X-OkiOki"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `companyNotFound`: There is no such company among yours.
             *     `subscriptionNotFound`: There is no such browser among yours.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listen_to_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event seen: what came after it is told first. */
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description What is left: `r` requests, for `t` seconds. */
                    RateLimit?: string;
                    /** @description What is allowed: `q` requests in `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `notSignedIn`: This needs a session or an API key that is valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permissionDenied`: You may not do this in this company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `companyNotFound`: There is no such company among yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit the contract: `issues` say where. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other failure. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
