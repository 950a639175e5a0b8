-- 32 hashes side by side, each the root of 32^tile_level leaves; only the last tile of a level is ever rewritten, and it only grows
create table seal_tile (
    tile_level       int           not null,
    tile_index       bigint        not null,
    hashes           bytea         not null,
    primary key (tile_level, tile_index)
);

-- append-only; the note is the head as it was signed, byte for byte
create table seal_head (
    tree_size        bigint        not null primary key,
    sealed_at_ms     bigint        not null,
    note             varchar(4000) not null
);

-- the public keys that ever signed
create table seal_key (
    verifier         varchar(300)  not null primary key,
    since_ms         bigint        not null
);

-- its one row is the lock of the sealer
create table seal_lock (
    id               int           not null primary key
);
insert into seal_lock (id) values (1);
