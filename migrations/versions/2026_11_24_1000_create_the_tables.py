"""create the tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


TENANT_TABLES = (
    "account_feed",
    "accountant",
    "api_key",
    "arrival",
    "bank_account",
    "bank_connection",
    "bank_transaction",
    "blob",
    "booking",
    "booking_document",
    "booking_transaction",
    "counterparty_alias",
    "delivery",
    "document",
    "document_pair",
    "document_text",
    "event",
    "feed_call",
    "idempotent_answer",
    "invitation",
    "mail_message",
    "mailbox",
    "mailbox_folder",
    "match_decision",
    "pending_transaction",
    "undone_pair",
)

AUDIT_APPEND = """
create function audit_append(p_company uuid, p_actor text, p_action text, p_subject_type text, p_subject_id uuid, p_facts jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit_entry; moment timestamptz := clock_timestamp(); number bigint;
begin
    if p_company is distinct from current_company() then
        raise exception 'the audit trail of another company' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit ' || p_company::text, 0));
    select * into last from audit_entry where company_id = p_company order by seq desc limit 1;
    number := coalesce(last.seq, 0) + 1;
    insert into audit_entry values (p_company, number, moment, p_actor, p_action, p_subject_type, p_subject_id, p_facts,
        coalesce(last.hash, '\\x'), audit_hash(coalesce(last.hash, '\\x'), p_company, number, moment, p_actor, p_action, p_subject_type,
        p_subject_id, p_facts));
    return number;
end $$
"""

AUDIT_HASH = """
create function audit_hash(previous bytea, company uuid, seq bigint, at timestamptz, actor text, action text, subject_type text,
    subject_id uuid, facts jsonb)
returns bytea language sql stable set search_path = public, pg_temp as $$
    select sha256(previous || convert_to(jsonb_build_array(company, seq, extract(epoch from at)::text, actor, action, subject_type,
        subject_id, facts)::text, 'UTF8'))
$$
"""

AUDIT_FIRST_BROKEN = """
create function audit_first_broken(p_company uuid) returns bigint language sql stable set search_path = public, pg_temp as $$
    with chain as (
        select *, lag(hash, 1, '\\x'::bytea) over (order by seq) as expected_previous, row_number() over (order by seq) as expected_seq
        from audit_entry where company_id = p_company
    )
    select min(seq) from chain
    where seq <> expected_seq or previous_hash <> expected_previous
       or hash <> audit_hash(previous_hash, company_id, seq, at, actor, action, subject_type, subject_id, facts)
$$
"""

SEARCH = """
    with exact as materialized (
        select {id} as found, {names} as said from {table}
        where company_id = current_company() and words like patterns[1]
            and words like coalesce(patterns[2], '%') and words like coalesce(patterns[3], '%') and words like coalesce(patterns[4], '%')
            and words like coalesce(patterns[5], '%') and words like coalesce(patterns[6], '%')
        order by {id} desc limit most
    ), alike as (
        select {id} as found, {names} as said from {table}
        where (select count(*) from exact) < 20 and company_id = current_company() and q <% {names} and not words like all (patterns)
    )
    select found from (select found, said, 0 as tier from exact union all select found, said, 1 from alike) found_by
    order by tier, word_similarity(q, said) desc, found desc limit most
"""


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    for function in walls.FUNCTIONS:
        op.execute(function)
    op.create_table(
        "audit_entry",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject_type", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("previous_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "seq", name=op.f("pk_audit_entry")),
    )
    op.create_table(
        "company",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vat_number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("delivery_policy", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=True),
        sa.Column("postal_code", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("sealed_key", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("delivery_policy in ('automatic', 'on_release')", name=op.f("ck_company_delivery_policy")),
        sa.CheckConstraint("language in ('fr', 'nl', 'en')", name=op.f("ck_company_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
        sa.UniqueConstraint("vat_number", name=op.f("uq_company_vat_number")),
    )
    op.create_table(
        "job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("queue", sa.String(), server_default="fast", nullable=False),
        sa.Column("args", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("dedup_key", sa.String(), nullable=True),
        sa.Column("priority", sa.SmallInteger(), server_default=sa.text("100"), nullable=False),
        sa.Column("state", sa.String(), server_default="ready", nullable=False),
        sa.Column("run_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("generation", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("crashes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("max_attempts", sa.Integer(), server_default=sa.text("8"), nullable=False),
        sa.Column("max_crashes", sa.Integer(), server_default=sa.text("3"), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("worker", sa.String(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.Column("traceparent", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(state in ('queued', 'running')) = (lease_until is not null)", name=op.f("ck_job_lease")),
        sa.CheckConstraint("state in ('ready', 'queued', 'running', 'done', 'dead', 'cancelled')", name=op.f("ck_job_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        postgresql_with={"fillfactor": 70, "autovacuum_vacuum_scale_factor": 0.02, "autovacuum_vacuum_cost_delay": 0},
    )
    op.create_index("ix_job_company", "job", ["company_id", "kind", "created_at"], unique=False)
    op.create_index("ix_job_lease", "job", ["lease_until"], unique=False, postgresql_where=sa.text("state in ('queued', 'running')"))
    op.create_index("ix_job_ready", "job", ["queue", "priority", "run_at", "id"], unique=False, postgresql_where=sa.text("state = 'ready'"))
    op.create_index(
        "uq_job_dedup",
        "job",
        ["company_id", "kind", "dedup_key"],
        unique=True,
        postgresql_where=sa.text("dedup_key is not null and state in ('ready', 'queued')"),
    )
    op.create_table(
        "schedule",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("argument", sa.String(), nullable=True),
        sa.Column("every_seconds", sa.Integer(), nullable=False),
        sa.Column("next_run_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("every_seconds > 0", name=op.f("ck_schedule_every")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule")),
    )
    op.create_index("ix_schedule_due", "schedule", ["next_run_at"], unique=False)
    op.create_index(
        "uq_schedule_subject", "schedule", ["company_id", "kind", "subject_id"], unique=True, postgresql_nulls_not_distinct=True
    )
    op.create_table(
        "user_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_user_account_email_lower")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("email", name=op.f("uq_user_account_email")),
    )
    op.create_table(
        "worker_process",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_process")),
    )
    op.create_table(
        "accountant",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("host", sa.String(), nullable=True),
        sa.Column("port", sa.Integer(), nullable=True),
        sa.Column("username", sa.String(), nullable=True),
        sa.Column("sealed_password", sa.LargeBinary(), nullable=True),
        sa.Column("host_key", sa.String(), nullable=True),
        sa.Column("folder", sa.String(), nullable=False),
        sa.Column("pdf", sa.String(), server_default=sa.text("'inside'"), nullable=False),
        sa.Column("tested_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("test_problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("test_proof", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(channel = 'email' and email is not null) or (channel = 'sftp' and host is not null and host_key is not null)",
            name=op.f("ck_accountant_address"),
        ),
        sa.CheckConstraint("channel in ('email', 'sftp')", name=op.f("ck_accountant_channel")),
        sa.CheckConstraint("pdf in ('inside', 'beside', 'none')", name=op.f("ck_accountant_pdf")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_accountant_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_accountant")),
        sa.UniqueConstraint("company_id", name=op.f("uq_accountant_company_id")),
    )
    op.create_table(
        "api_key",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("public_part", sa.String(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", postgresql.ARRAY(sa.TEXT()), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_api_key_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_api_key")),
        sa.UniqueConstraint("public_part", name=op.f("uq_api_key_public_part")),
    )
    op.create_table(
        "bank_account",
        sa.Column("iban", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("institution_id", sa.String(), nullable=False),
        sa.Column("balance", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("balance_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opening_balance", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_bank_account_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_bank_account")),
        sa.UniqueConstraint("company_id", "iban", "currency", name=op.f("uq_bank_account_company_id_iban_currency")),
    )
    op.create_table(
        "bank_connection",
        sa.Column("institution_id", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sealed_reference", sa.LargeBinary(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("state_hash", sa.LargeBinary(), nullable=True),
        sa.Column("state_session_id", sa.Uuid(), nullable=True),
        sa.Column("state_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("polled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("succeeded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("status in ('pending', 'valid', 'expired', 'revoked', 'rejected')", name=op.f("ck_bank_connection_status")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_bank_connection_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_bank_connection")),
    )
    op.create_table(
        "blob",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_blob_company_id")),
        sa.PrimaryKeyConstraint("company_id", "sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "booking",
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("decision_id", sa.Uuid(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_booking_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_booking")),
    )
    op.create_table(
        "counterparty_alias",
        sa.Column("counterparty", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("confirmations", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind in ('name', 'iban')", name=op.f("ck_counterparty_alias_kind")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_counterparty_alias_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_counterparty_alias")),
        sa.UniqueConstraint(
            "company_id", "counterparty", "kind", "value", name=op.f("uq_counterparty_alias_company_id_counterparty_kind_value")
        ),
    )
    op.create_table(
        "document",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reading_state", sa.String(), nullable=False),
        sa.Column("reading_problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("extraction", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("corrections", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("supplier_name", sa.String(), nullable=True),
        sa.Column("supplier_vat_number", sa.String(), nullable=True),
        sa.Column("customer_name", sa.String(), nullable=True),
        sa.Column("customer_vat_number", sa.String(), nullable=True),
        sa.Column("invoice_number", sa.String(), nullable=True),
        sa.Column("issue_date", sa.Date(), nullable=True),
        sa.Column("due_date", sa.Date(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("tax_inclusive_amount", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("tax_exclusive_amount", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("vat_amount", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("iban", sa.String(), nullable=True),
        sa.Column("structured_communication", sa.String(), nullable=True),
        sa.Column("payment_means", sa.String(), nullable=True),
        sa.Column("payment_mark", sa.String(), nullable=True),
        sa.Column("payment_mark_by", sa.String(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("reminder_on", sa.Date(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_note", sa.String(), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("superseded_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("direction in ('purchase', 'sale')", name=op.f("ck_document_direction")),
        sa.CheckConstraint(
            "kind in ('invoice', 'credit_note', 'receipt', 'card_statement', 'contract', 'other')", name=op.f("ck_document_kind")
        ),
        sa.CheckConstraint("payment_mark in ('private_money', 'cash', 'card', 'direct_debit')", name=op.f("ck_document_payment_mark")),
        sa.CheckConstraint("reading_state in ('waiting', 'read', 'unreadable')", name=op.f("ck_document_reading_state")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_document_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_document")),
        sa.UniqueConstraint("company_id", "sha256", name=op.f("uq_document_company_id_sha256")),
    )
    op.create_index("ix_document_amount", "document", ["company_id", "currency", "tax_inclusive_amount"], unique=False)
    op.create_index("ix_document_list", "document", ["company_id", "created_at", "id"], unique=False)
    op.create_index("ix_document_number", "document", ["company_id", "invoice_number"], unique=False)
    op.create_index(
        "ix_document_open",
        "document",
        ["company_id", "id"],
        unique=False,
        postgresql_where=sa.text("closed_at is null and deleted_at is null"),
    )
    op.create_index("ix_document_reference", "document", ["company_id", "structured_communication"], unique=False)
    op.create_table(
        "event",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("transaction_number", sa.BigInteger(), server_default=sa.text("pg_current_xact_id()::text::bigint"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_type", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_event_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_event")),
    )
    op.create_index("ix_event_order", "event", ["company_id", "transaction_number", "id"], unique=False)
    op.create_table(
        "idempotent_answer",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("request_hash", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_idempotent_answer_company_id")),
        sa.PrimaryKeyConstraint("company_id", "key", name=op.f("pk_idempotent_answer")),
    )
    op.create_table(
        "invitation",
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role in ('owner', 'member', 'accountant')", name=op.f("ck_invitation_role")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_invitation_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    op.create_table(
        "mailbox",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("username", sa.String(), nullable=False),
        sa.Column("sealed_password", sa.LargeBinary(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("succeeded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_mailbox_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_mailbox")),
        sa.UniqueConstraint("company_id", "host", "username", name=op.f("uq_mailbox_company_id_host_username")),
    )
    op.create_table(
        "match_decision",
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("document_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("transaction_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("outcome in ('linked', 'suggested', 'unmatched')", name=op.f("ck_match_decision_outcome")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_match_decision_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_match_decision")),
    )
    op.create_index("ix_match_decision_documents", "match_decision", ["company_id", "document_ids"], unique=False, postgresql_using="gin")
    op.create_index(
        "ix_match_decision_suggested",
        "match_decision",
        ["company_id", "id"],
        unique=False,
        postgresql_where=sa.text("outcome = 'suggested' and superseded_at is null"),
    )
    op.create_index(
        "ix_match_decision_transactions", "match_decision", ["company_id", "transaction_ids"], unique=False, postgresql_using="gin"
    )
    op.create_table(
        "membership",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role in ('owner', 'member', 'accountant')", name=op.f("ck_membership_role")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_membership_company_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_membership_user_id")),
        sa.PrimaryKeyConstraint("company_id", "user_id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_user_id"), "membership", ["user_id"], unique=False)
    op.create_table(
        "user_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("user_agent", sa.String(), nullable=False),
        sa.Column("device_hash", sa.LargeBinary(), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("carrier in ('cookie', 'bearer')", name=op.f("ck_user_session_carrier")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_user_session_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_user_session_token_hash")),
    )
    op.create_index(op.f("ix_user_session_user_id"), "user_session", ["user_id"], unique=False)
    op.create_table(
        "account_feed",
        sa.Column("bank_connection_id", sa.Uuid(), nullable=False),
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("remote_id", sa.String(), nullable=False),
        sa.Column("fetched_through", sa.Date(), nullable=True),
        sa.Column("balance_gap", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("missing_days", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_account_feed_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_connection_id"],
            ["bank_connection.company_id", "bank_connection.id"],
            name=op.f("fk_account_feed_company_id_bank_connection_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_account_feed_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_account_feed")),
        sa.UniqueConstraint(
            "company_id",
            "bank_connection_id",
            "bank_account_id",
            name=op.f("uq_account_feed_company_id_bank_connection_id_bank_account_id"),
        ),
    )
    op.create_table(
        "arrival",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_reference", sa.String(), nullable=True),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"], ["document.company_id", "document.id"], name=op.f("fk_arrival_company_id_document_id")
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_arrival_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_arrival")),
    )
    op.create_index("ix_arrival_document", "arrival", ["company_id", "document_id"], unique=False)
    op.create_table(
        "bank_transaction",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("identity_key", sa.String(), nullable=False),
        sa.Column("booking_date", sa.Date(), nullable=False),
        sa.Column("value_date", sa.Date(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("counterparty_name", sa.String(), nullable=True),
        sa.Column("counterparty_iban", sa.String(), nullable=True),
        sa.Column("remittance_information", sa.String(), nullable=False),
        sa.Column("structured_communication", sa.String(), nullable=True),
        sa.Column("end_to_end_id", sa.String(), nullable=True),
        sa.Column("mandate_id", sa.String(), nullable=True),
        sa.Column("creditor_id", sa.String(), nullable=True),
        sa.Column("bank_transaction_code", sa.String(), nullable=True),
        sa.Column("entry_reference", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("raw", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=True),
        sa.Column("explained_by", sa.String(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_note", sa.String(), nullable=True),
        sa.Column("vanished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "explanation in ('private', 'bank_cost', 'interest', 'cash_withdrawal', 'tax', 'social_security', 'salary', 'own_transfer', 'card_settlement', 'prepaid_load', 'loan', 'other')",
            name=op.f("ck_bank_transaction_explanation"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_bank_transaction_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_bank_transaction_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_bank_transaction")),
        sa.UniqueConstraint(
            "company_id", "bank_account_id", "identity_key", name=op.f("uq_bank_transaction_company_id_bank_account_id_identity_key")
        ),
    )
    op.create_index("ix_bank_transaction_account", "bank_transaction", ["company_id", "bank_account_id", "booking_date"], unique=False)
    op.create_index("ix_bank_transaction_amount", "bank_transaction", ["company_id", "currency", "amount"], unique=False)
    op.create_index("ix_bank_transaction_list", "bank_transaction", ["company_id", "booking_date", "id"], unique=False)
    op.create_index(
        "ix_bank_transaction_open",
        "bank_transaction",
        ["company_id", "booking_date", "id"],
        unique=False,
        postgresql_where=sa.text("explanation is null and closed_at is null"),
    )
    op.create_index("ix_bank_transaction_reference", "bank_transaction", ["company_id", "structured_communication"], unique=False)
    op.create_index(
        "ix_bank_transaction_words",
        "bank_transaction",
        ["company_id", "words"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"words": "gin_trgm_ops"},
    )
    op.create_table(
        "booking_document",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "booking_id"],
            ["booking.company_id", "booking.id"],
            name=op.f("fk_booking_document_company_id_booking_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"], ["document.company_id", "document.id"], name=op.f("fk_booking_document_company_id_document_id")
        ),
        sa.PrimaryKeyConstraint("company_id", "booking_id", "document_id", name=op.f("pk_booking_document")),
        sa.UniqueConstraint("company_id", "document_id", name=op.f("uq_booking_document_company_id_document_id")),
    )
    op.create_table(
        "delivery",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("document_version", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), server_default=sa.text("'ubl'"), nullable=False),
        sa.Column("requested", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("idempotency_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("proof", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("package_sha256", sa.String(), nullable=True),
        sa.Column("filename", sa.String(), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leaving_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("form in ('ubl', 'original')", name=op.f("ck_delivery_form")),
        sa.CheckConstraint("state <> 'sent' or (sent_at is not null and proof is not null)", name=op.f("ck_delivery_sent")),
        sa.CheckConstraint("state in ('planned', 'sending', 'sent', 'failed')", name=op.f("ck_delivery_state")),
        sa.CheckConstraint("(package_sha256 is null) = (filename is null)", name=op.f("ck_delivery_package")),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"], ["document.company_id", "document.id"], name=op.f("fk_delivery_company_id_document_id")
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_delivery_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_delivery")),
        sa.UniqueConstraint(
            "company_id", "document_id", "document_version", name=op.f("uq_delivery_company_id_document_id_document_version")
        ),
        sa.UniqueConstraint("company_id", "idempotency_key", name=op.f("uq_delivery_company_id_idempotency_key")),
    )
    op.create_index("ix_delivery_list", "delivery", ["company_id", "created_at", "id"], unique=False)
    op.create_table(
        "document_pair",
        sa.Column("first_id", sa.Uuid(), nullable=False),
        sa.Column("second_id", sa.Uuid(), nullable=False),
        sa.Column("likeness", sa.String(), nullable=False),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("decision in ('same', 'two_invoices')", name=op.f("ck_document_pair_decision")),
        sa.CheckConstraint("likeness in ('same', 'maybe')", name=op.f("ck_document_pair_likeness")),
        sa.ForeignKeyConstraint(
            ["company_id", "first_id"], ["document.company_id", "document.id"], name=op.f("fk_document_pair_company_id_first_id")
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "second_id"], ["document.company_id", "document.id"], name=op.f("fk_document_pair_company_id_second_id")
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_document_pair_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_document_pair")),
        sa.UniqueConstraint("company_id", "first_id", "second_id", name=op.f("uq_document_pair_company_id_first_id_second_id")),
    )
    op.create_table(
        "document_text",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("names", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"],
            ["document.company_id", "document.id"],
            name=op.f("fk_document_text_company_id_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("company_id", "document_id", name=op.f("pk_document_text")),
    )
    op.create_index(
        "ix_document_text_names",
        "document_text",
        ["company_id", "names"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"names": "gin_trgm_ops"},
    )
    op.create_index(
        "ix_document_text_words",
        "document_text",
        ["company_id", "words"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"words": "gin_trgm_ops"},
    )
    op.create_table(
        "mail_message",
        sa.Column("mailbox_id", sa.Uuid(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("folder", sa.String(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("parts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("outcome in ('taken', 'left', 'failed')", name=op.f("ck_mail_message_outcome")),
        sa.ForeignKeyConstraint(
            ["company_id", "mailbox_id"],
            ["mailbox.company_id", "mailbox.id"],
            name=op.f("fk_mail_message_company_id_mailbox_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_mail_message_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_mail_message")),
        sa.UniqueConstraint(
            "company_id",
            "mailbox_id",
            "generation",
            "folder",
            "uid_validity",
            "uid",
            name=op.f("uq_mail_message_company_id_mailbox_id_generation_folder_uid_validity_uid"),
        ),
    )
    op.create_index("ix_mail_message_list", "mail_message", ["company_id", "mailbox_id", "created_at", "id"], unique=False)
    op.create_index(
        "ix_mail_message_unanswered",
        "mail_message",
        ["company_id", "created_at", "id"],
        unique=False,
        postgresql_where=sa.text("answered_at is null and (outcome = 'failed' or reason = 'too_large')"),
    )
    op.create_table(
        "mailbox_folder",
        sa.Column("mailbox_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_sent", sa.Boolean(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=True),
        sa.Column("last_uid", sa.BigInteger(), nullable=False),
        sa.Column("stuck_uid", sa.BigInteger(), nullable=True),
        sa.Column("stuck_checks", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "mailbox_id"],
            ["mailbox.company_id", "mailbox.id"],
            name=op.f("fk_mailbox_folder_company_id_mailbox_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_mailbox_folder_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_mailbox_folder")),
        sa.UniqueConstraint("company_id", "mailbox_id", "name", name=op.f("uq_mailbox_folder_company_id_mailbox_id_name")),
    )
    op.create_table(
        "pending_transaction",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("counterparty_name", sa.String(), nullable=True),
        sa.Column("remittance_information", sa.String(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_pending_transaction_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_pending_transaction_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_pending_transaction")),
    )
    op.create_index("ix_pending_transaction_account", "pending_transaction", ["company_id", "bank_account_id"], unique=False)
    op.create_table(
        "booking_transaction",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("booking_id", sa.Uuid(), nullable=False),
        sa.Column("transaction_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "booking_id"],
            ["booking.company_id", "booking.id"],
            name=op.f("fk_booking_transaction_company_id_booking_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "transaction_id"],
            ["bank_transaction.company_id", "bank_transaction.id"],
            name=op.f("fk_booking_transaction_company_id_transaction_id"),
        ),
        sa.PrimaryKeyConstraint("company_id", "booking_id", "transaction_id", name=op.f("pk_booking_transaction")),
        sa.UniqueConstraint("company_id", "transaction_id", name=op.f("uq_booking_transaction_company_id_transaction_id")),
    )
    op.create_table(
        "feed_call",
        sa.Column("account_feed_id", sa.Uuid(), nullable=False),
        sa.Column("attended", sa.Boolean(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "account_feed_id"],
            ["account_feed.company_id", "account_feed.id"],
            name=op.f("fk_feed_call_company_id_account_feed_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_feed_call_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_feed_call")),
    )
    op.create_index("ix_feed_call_account", "feed_call", ["company_id", "account_feed_id", "created_at"], unique=False)
    op.create_table(
        "undone_pair",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("transaction_id", sa.Uuid(), nullable=False),
        sa.Column("undone_by", sa.Uuid(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"], ["document.company_id", "document.id"], name=op.f("fk_undone_pair_company_id_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "transaction_id"],
            ["bank_transaction.company_id", "bank_transaction.id"],
            name=op.f("fk_undone_pair_company_id_transaction_id"),
        ),
        sa.PrimaryKeyConstraint("company_id", "document_id", "transaction_id", name=op.f("pk_undone_pair")),
    )
    _build_walls()


def _build_walls() -> None:
    for table in TENANT_TABLES:
        walls.wall(table)
    walls.wall("membership")
    walls.also_readable_by_its_user("membership", "user_id = (select current_app_user())")
    walls.wall("company", column="id", grants="select, insert, update")
    walls.also_readable_by_its_user(
        "company", "id in (select m.company_id from membership m where m.user_id = (select current_app_user()))"
    )
    walls.wall_by_user(
        "user_account",
        column="id",
        grants=("select (id, created_at, email, name, language)", "insert", "update (name, language, password_hash)"),
    )
    walls.also_readable_by_colleagues(
        "user_account", "id in (select m.user_id from membership m where m.company_id = (select current_company()))"
    )
    walls.wall_by_user("user_session", column="user_id", grants=("select, insert, update",))
    _build_audit_trail()
    walls.wall("job", grants="select, insert, update")
    walls.open_to_dispatcher("job")
    walls.wall("schedule")
    walls.open_to_dispatcher("schedule")
    op.execute("alter table worker_process enable row level security")
    op.execute("alter table worker_process force row level security")
    walls.open_to_dispatcher("worker_process")
    for table in ("document_text", "bank_transaction", "api_key", "invitation", "user_account", "user_session"):
        walls.readable_by_lookup(table)
    walls.lookup_function(
        "search_documents(q text, patterns text[], most int) returns setof uuid",
        SEARCH.format(id="document_id", table="document_text", names="names"),
    )
    walls.lookup_function(
        "search_transactions(q text, patterns text[], most int) returns setof uuid",
        SEARCH.format(id="id", table="bank_transaction", names="words"),
    )
    walls.lookup_function(
        "find_api_key(p_public_part text) returns setof api_key", "select * from api_key where public_part = p_public_part"
    )
    walls.lookup_function(
        "find_invitation(p_token_hash bytea) returns setof invitation", "select * from invitation where token_hash = p_token_hash"
    )
    walls.lookup_function(
        "find_session(p_token_hash bytea) returns setof user_session", "select * from user_session where token_hash = p_token_hash"
    )
    walls.lookup_function("find_account(p_email text) returns setof user_account", "select * from user_account where email = p_email")
    walls.lookup_function(
        "knows_device(p_email text, p_device_hash bytea) returns boolean",
        "select exists (select from user_session s join user_account a on a.id = s.user_id"
        " where a.email = p_email and s.device_hash = p_device_hash)",
    )
    walls.droppable_by_dispatcher(
        "event", "transaction_number >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint", "transaction_number"
    )


def _build_audit_trail() -> None:
    walls.wall("audit_entry", grants="select")
    op.execute("create policy trail on audit_entry to okioki_owner using (true) with check (true)")
    for function in (AUDIT_HASH, AUDIT_APPEND, AUDIT_FIRST_BROKEN):
        op.execute(function)
    op.execute("revoke all on function audit_append(uuid, text, text, text, uuid, jsonb) from public")
    op.execute("grant execute on function audit_append(uuid, text, text, text, uuid, jsonb) to okioki_app")


def downgrade() -> None:
    raise RuntimeError("The first migration has nothing to go back to: drop the database instead.")
