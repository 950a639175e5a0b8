package org.huying.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of table {@code request}. */
final class ServiceRequestRow {

    private ServiceRequestRow() {}

    static ServiceRequest read(ResultSet row, int index) throws SQLException {
        return new ServiceRequest(
                row.getString("number"),
                row.getInt("round"),
                text(row, "instance_id"),
                Channel.valueOf(row.getString("channel")),
                RequestState.valueOf(row.getString("state")),
                text(row, "nature").map(Nature::valueOf),
                text(row, "urgency").map(Urgency::valueOf),
                text(row, "category"),
                row.getString("title"),
                row.getString("description"),
                place(row),
                text(row, "community"),
                row.getBoolean("anonymous"),
                row.getBoolean("reachable"),
                row.getString("tracking_digest"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                text(row, "lead_unit"),
                text(row, "joined_to"),
                instant(row, "ended_at"));
    }

    private static Place place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        Optional<Place.Point> point =
                row.wasNull() ? Optional.empty() : Optional.of(new Place.Point(latitude, row.getDouble("longitude")));
        return new Place(point, text(row, "address"), text(row, "building"), text(row, "grid"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(at.toInstant());
    }
}
