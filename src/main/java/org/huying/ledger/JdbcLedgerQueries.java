package org.huying.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcLedgerQueries implements LedgerQueries {

    private final JdbcClient jdbc;

    JdbcLedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LedgerEntry> ofRequest(String requestNumber) {
        return jdbc.sql("""
                        select id, position, request_number, seq, kind, version, actor, at_ms, element, payload
                        from ledger_entry where request_number = ? order by seq
                        """)
                .param(requestNumber)
                .query(JdbcLedgerQueries::entry)
                .list();
    }

    @Override
    public List<LedgerEntry> after(long position, int limit) {
        return jdbc.sql("""
                        select id, position, request_number, seq, kind, version, actor, at_ms, element, payload
                        from ledger_entry where position > ? order by position fetch first ? rows only
                        """)
                .param(position)
                .param(limit)
                .query(JdbcLedgerQueries::entry)
                .list();
    }

    @Override
    public long lastPosition() {
        return jdbc.sql("select coalesce(max(position), 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    private static LedgerEntry entry(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getLong("position"),
                row.getString("request_number"),
                row.getLong("seq"),
                row.getString("kind"),
                row.getInt("version"),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("element"),
                row.getString("payload"));
    }
}
