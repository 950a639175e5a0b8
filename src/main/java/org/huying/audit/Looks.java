package org.huying.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who saw whose contact, newest first; exports are {@link Exports#newest}. */
@Component
public class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One look.
     *
     * @param way SEEN (masked, first of the day), PHONE (found by its phone, first of the day) or REVEALED
     * @param reason name of the reason of a revealed one, where it was kept
     */
    public record Look(
            long id, String account, String requestNumber, String way, Optional<String> reason, Instant at) {}

    /**
     * What is asked for; what is empty does not matter.
     *
     * @param before only looks with a smaller id: the next page
     */
    public record Asked(
            Optional<String> account, Optional<String> requestNumber, Optional<String> way, Optional<Long> before) {}

    /**
     * One page.
     *
     * @param next what {@link Asked#before} is on the next page; empty on the last
     * @param total of the whole list
     */
    public record Page(List<Look> looks, Optional<Long> next, long total) {

        public static final int SIZE = 50;
    }

    public Page find(Asked asked) {
        var parameters = new HashMap<String, Object>();
        String where = condition("l.account", asked.account(), parameters)
                + condition("l.request_number", asked.requestNumber(), parameters)
                + condition("l.way", asked.way(), parameters);
        long total = jdbc.sql("select count(*) from contact_look l where 1 = 1" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String begin = asked.before()
                .map(id -> {
                    parameters.put("before", id);
                    return " and l.id < :before";
                })
                .orElse("");
        List<Look> looks = jdbc.sql("select l.* from contact_look l where 1 = 1" + where + begin
                        + " order by l.id desc limit " + (Page.SIZE + 1))
                .params(parameters)
                .query(Looks::read)
                .list();
        boolean more = looks.size() > Page.SIZE;
        List<Look> shown = more ? looks.subList(0, Page.SIZE) : looks;
        return new Page(shown, more ? Optional.of(shown.get(Page.SIZE - 1).id()) : Optional.empty(), total);
    }

    private static String condition(String column, Optional<String> value, Map<String, Object> parameters) {
        return value.map(one -> {
                    String name = column.substring(column.indexOf('.') + 1);
                    parameters.put(name, one);
                    return " and " + column + " = :" + name;
                })
                .orElse("");
    }

    private static Look read(ResultSet row, int index) throws SQLException {
        return new Look(
                row.getLong("id"),
                row.getString("account"),
                row.getString("request_number"),
                row.getString("way"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("looked_at", OffsetDateTime.class).toInstant());
    }
}
