package org.huying.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.huying.notification.Notices.Kind;

/**
 * One message to one reader by one way.
 *
 * @param recipient an account; empty for the resident
 * @param attempts with the one at hand
 */
record Delivery(
        long id, String requestNumber, Kind message, String recipient, Channel channel, Speed speed, int attempts) {

    boolean toResident() {
        return recipient.isEmpty();
    }

    /** With one attempt more. */
    Delivery tried() {
        return new Delivery(id, requestNumber, message, recipient, channel, speed, attempts + 1);
    }

    static Delivery read(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("request_number"),
                Kind.valueOf(row.getString("message")),
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                Speed.valueOf(row.getString("speed")),
                row.getInt("attempts"));
    }
}
