-- answers to POSTs that carried an idempotency key, kept 24 hours; answer is ciphertext under a key derived from the
-- idempotency key, of which only the digest is here; body is a keyed digest of what was asked
create table intake_answer (
    key_digest       varchar(64)   not null primary key,
    body             varchar(64)   not null,
    answer           ${binary},
    created_at       timestamp with time zone not null
);
create index intake_answer_created on intake_answer (created_at);

-- likely duplicates of a category
create index request_category on request (category, received_at);
