package org.huying.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Table {@code audit_export}. */
@Repository
class StoredExports {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredExports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reason of one with contacts, which waits; without one it is fetched at once */
    long add(
            ExportFormat format,
            FilterTerms terms,
            long requests,
            Optional<String> reason,
            String salt,
            String account) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into audit_export (format, personal, filter, requests, reason, words_salt, asked_by,
                            asked_at, fetched_at)
                        values (:format, :personal, :filter, :requests, :reason, :salt, :account, :now, :fetched)
                        """)
                .param("format", format.name())
                .param("personal", reason.isPresent())
                .param("filter", terms.query())
                .param("requests", requests)
                .param("reason", reason.orElse(null))
                .param("salt", salt)
                .param("account", account)
                .param("now", now())
                .param("fetched", reason.isPresent() ? null : now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void answered(long id, boolean granted, String account) {
        jdbc.sql(
                        "update audit_export set granted = :granted, answered_by = :account, answered_at = :now where id = :id")
                .param("id", id)
                .param("granted", granted)
                .param("account", account)
                .param("now", now())
                .update();
    }

    void fetched(long id) {
        jdbc.sql("update audit_export set fetched_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    Optional<ExportRequest> find(long id) {
        return jdbc.sql("select * from audit_export where id = :id")
                .param("id", id)
                .query(StoredExports::read)
                .optional();
    }

    List<ExportRequest> newest() {
        return jdbc.sql("select * from audit_export order by asked_at desc, id desc limit :size")
                .param("size", SHOWN)
                .query(StoredExports::read)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ExportRequest read(ResultSet row, int index) throws SQLException {
        boolean granted = row.getBoolean("granted");
        Optional<Boolean> answer = row.wasNull() ? Optional.empty() : Optional.of(granted);
        return new ExportRequest(
                row.getLong("id"),
                ExportFormat.valueOf(row.getString("format")),
                row.getBoolean("personal"),
                FilterTerms.read(row.getString("filter")),
                row.getLong("requests"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answer,
                Optional.ofNullable(row.getString("answered_by")),
                CaseSearch.instant(row, "answered_at"),
                CaseSearch.instant(row, "fetched_at"));
    }
}
