package org.huying.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What requests have beside themselves that events are about: assignments and whistles. */
@Component
class EventObjects {

    private final JdbcClient jdbc;

    EventObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An object of a log, of the type of its request's events that begin with its type. */
    record Thing(String id, String type, String request, String unit, String state, Instant since) {

        static final String ASSIGNMENT = "assignment";
        static final String WHISTLE = "whistle";

        /** Whether an event may be about it: of its type, by its unit if it names one, not before it. */
        boolean fits(EventRow event) {
            return event.kind().startsWith(type + ".")
                    && (type.equals(WHISTLE)
                            || event.unit().isEmpty()
                            || event.unit().equals(unit))
                    && !event.at().isBefore(since.minusSeconds(1));
        }
    }

    /** By number of the request, each list in the order of its beginning. */
    Map<String, List<Thing>> of(Collection<String> numbers) {
        return jdbc
                .sql("""
                        select 'A' || id as id, 'assignment' as type, request_number, unit, state, opened_at as since
                        from assignment where request_number in (:numbers)
                        union all
                        select 'W' || id, 'whistle', request_number, unit,
                            case when ended_at is null then 'OPEN' else 'ENDED' end, blown_at
                        from whistle where request_number in (:numbers)
                        order by since, id
                        """)
                .param("numbers", numbers)
                .query((row, index) -> new Thing(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("request_number"),
                        row.getString("unit"),
                        row.getString("state"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Thing::request));
    }

    /** The last one that the event may be about. */
    static Optional<Thing> of(EventRow event, List<Thing> things) {
        return things.stream().filter(thing -> thing.fits(event)).reduce((earlier, later) -> later);
    }
}
