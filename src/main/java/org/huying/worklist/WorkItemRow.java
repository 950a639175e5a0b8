package org.huying.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Reads a {@link WorkItem} from a row of {@code work_item}. */
final class WorkItemRow {

    private WorkItemRow() {}

    static WorkItem read(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getString("request_number"),
                row.getString("process"),
                row.getString("element"),
                row.getString("role"),
                Optional.of(row.getString("unit")).filter(unit -> !unit.isEmpty()),
                Optional.ofNullable(row.getString("assignee")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("done_by")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
