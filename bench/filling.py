"""Companies with years of documents and transactions, made by the database itself."""

import asyncpg

COMPANIES = """
    insert into company (id, created_at, vat_number, name, language, delivery_policy, sealed_key)
    select gen_random_uuid(), now(), 'BE9' || lpad(n::text, 9, '0'), 'Company ' || n, 'nl', 'automatic', '\\x00'
    from generate_series(2, $1) n
"""
ACCOUNTS = """
    insert into bank_account (company_id, id, created_at, iban, currency, name, institution_id)
    select id, gen_random_uuid(), now(), 'BE' || vat_number, 'EUR', 'Zichtrekening', 'kbc' from company
"""
TRANSACTIONS = """
    insert into bank_transaction (company_id, id, created_at, bank_account_id, identity_key, booking_date, amount, currency,
        counterparty_name, remittance_information, source, raw, words, explanation, explained_by, version, updated_at)
    select a.company_id, gen_random_uuid(), now(), a.id, 'ref:' || n, date '2026-11-24' - (n % 720)::int,
        -((n % 90000) + 100)::numeric / 100, 'EUR', 'Leverancier ' || (n % 400), 'factuur ' || n, 'psd2:kbc', '{}',
        'leverancier ' || (n % 400) || ' factuur ' || n,
        case when n % 50 <> 0 then 'other' end, case when n % 50 <> 0 then 'user' end, 1, now()
    from bank_account a, generate_series(1, $1) n
"""
DOCUMENTS = """
    insert into document (company_id, id, created_at, sha256, filename, media_type, size, pages, source, reading_state, extraction,
        corrections, kind, direction, supplier_name, invoice_number, issue_date, due_date, currency, tax_inclusive_amount,
        payment_mark, payment_mark_by, version, updated_at)
    select c.id, gen_random_uuid(), now() - n * interval '1 minute', md5(c.id::text || n), 'factuur-' || n || '.pdf',
        'application/pdf', 80000, 1, 'mailbox', 'read',
        jsonb_build_object('kind', 'invoice', 'fields', '{}'::jsonb, 'contradictions', '[]'::jsonb), '{}', 'invoice', 'purchase',
        'Leverancier ' || (n % 400), 'F-' || n, date '2026-11-24' - (n % 720)::int, date '2026-12-24', 'EUR',
        ((n % 90000) + 100)::numeric / 100,
        case when n % 20 <> 0 then 'cash' end, case when n % 20 <> 0 then 'user' end, 1, now()
    from company c, generate_series(1, $1) n
"""
TEXTS = """
    insert into document_text (company_id, document_id, names, words)
    select company_id, id, lower(supplier_name), lower(supplier_name || ' ' || invoice_number || ' tarwebloem levering gent') from document
"""
BLOBS = (
    "insert into blob (company_id, sha256, size, created_at) select company_id, sha256, size, now() from document on conflict do nothing"
)
ARRIVALS = """
    insert into arrival (company_id, id, created_at, document_id, source, source_reference, filename)
    select company_id, gen_random_uuid(), created_at, id, source, null, filename from document
"""


async def fill(url: str, *, companies: int, transactions: int, documents: int) -> None:
    """Bring the number of companies up to `companies`, and divide new transactions and documents evenly between them all.

    `url` is the owner's way in. Constraints between tables are not checked: what is generated points to each other rightly.
    """
    connection = await asyncpg.connect(url, command_timeout=3600)
    each = {TRANSACTIONS: transactions // companies, DOCUMENTS: documents // companies}
    await connection.execute("set session_replication_role = replica")
    await connection.execute(COMPANIES.replace("$1", str(companies)))
    await connection.execute(ACCOUNTS)
    for statement, count in each.items():
        await connection.execute(statement.replace("$1", str(count)))
    for statement in (TEXTS, BLOBS, ARRIVALS, "vacuum analyze"):
        await connection.execute(statement)
    await connection.close()
