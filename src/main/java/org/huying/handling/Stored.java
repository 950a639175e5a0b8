package org.huying.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** One row of this module's tables, read in the words of its records: what may be missing is {@code Optional}. */
record Stored(ResultSet row) {

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    Optional<String> possibleText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> possibleInstant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
