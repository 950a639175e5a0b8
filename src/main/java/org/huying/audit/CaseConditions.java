package org.huying.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.request.RequestNumbers;
import org.huying.request.RequestState;
import org.huying.request.SoughtWords;
import org.springframework.stereotype.Component;

/** Turns a filter into a condition on a row {@code r} of table {@code request}: the same for lists, counts, exports and samples. */
@Component
class CaseConditions {

    /** The end of the day must be a time that both databases can compare with; nobody asks for later. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

    private static final String IS_LATE = "c.late_from < :now";

    /** Of a clock {@code c}: was stopped late, or is late. */
    static final String WAS_LATE = "(c.stopped_at > c.due_at or " + IS_LATE + ")";

    private final DirectoryQueries directory;
    private final Clock clock;

    CaseConditions(DirectoryQueries directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** A condition with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /**
     * Asks of each request what is its own: H2 keeps no answer ({@code OPTIMIZE_REUSE_RESULTS=0}), so a list of numbers would
     * be read again for every request. Only the few clocks that are late now are such a list.
     */
    Condition of(CaseFilter filter) {
        var all = new Parts();
        filter.words().ifPresent(words -> sought(all, words));
        filter.category().ifPresent(code -> all.add("r.category in (:categories)", "categories", withAllBelow(code)));
        filter.nature().ifPresent(nature -> all.add("r.nature = :nature", "nature", nature.name()));
        filter.urgency().ifPresent(urgency -> all.add("r.urgency = :urgency", "urgency", urgency.name()));
        filter.channel().ifPresent(channel -> all.add("r.channel = :channel", "channel", channel.name()));
        filter.state().ifPresent(state -> all.add(ofState(state), "state", state.name()));
        filter.area().ifPresent(code -> in(all, code));
        filter.unit().ifPresent(unit -> all.add("""
                exists (select 1 from assignment a where a.request_number = r.number and a.unit = :unit)""", "unit", unit));
        filter.handler().ifPresent(account -> all.add("""
                exists (select 1 from work_item w where w.request_number = r.number and w.done_by = :handler)""", "handler", account));
        filter.receivedFrom().ifPresent(day -> all.add("r.received_at >= :receivedFrom", "receivedFrom", begin(day)));
        filter.receivedTo().ifPresent(day -> all.add("r.received_at < :receivedTo", "receivedTo", end(day)));
        filter.closedFrom().ifPresent(day -> all.add("r.ended_at >= :closedFrom", "closedFrom", begin(day)));
        filter.closedTo().ifPresent(day -> all.add("r.ended_at < :closedTo", "closedTo", end(day)));
        filter.late().ifPresent(late -> late(all, late, filter));
        if (filter.reopened() > 0) {
            all.add("r.round > :reopened", "reopened", filter.reopened());
        }
        if (filter.returned() > 0) {
            all.add("""
                    (select count(*) from assignment a where a.request_number = r.number and a.state = 'RETURNED')
                        >= :returned""", "returned", filter.returned());
        }
        filter.score().ifPresent(score -> all.add("""
                exists (select 1 from evaluation e where e.request_number = r.number and %s)""".formatted(score.sql())));
        return new Condition(all.sql.isEmpty() ? "1 = 1" : String.join("\n and ", all.sql), all.parameters);
    }

    /** Collects what must hold together. */
    private static final class Parts {
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            sql.add(condition);
        }

        void add(String condition, String name, Object value) {
            sql.add(condition);
            parameters.put(name, value);
        }
    }

    private static void sought(Parts all, String words) {
        Optional<String> number = RequestNumbers.normalise(words);
        if (number.isPresent()) {
            all.add("r.number = :number", "number", number.orElseThrow());
            return;
        }
        SoughtWords each = SoughtWords.of(words);
        all.add(each.sql("r.description", "r.title", "r.address"));
        all.parameters.putAll(each.parameters());
    }

    /** A code that nobody knows finds nothing. */
    private void in(Parts all, String code) {
        Optional<Area> area = directory.area(code);
        String column = area.map(Area::level)
                .map(level -> switch (level) {
                    case SUBDISTRICT -> "";
                    case COMMUNITY -> "r.community";
                    case GRID -> "r.grid";
                    case BUILDING -> "r.building";
                })
                .orElse("r.community");
        if (!column.isEmpty()) {
            all.add(column + " = :area", "area", code);
        }
    }

    /** Most requests have ended: an index by state would only keep the database from reading the newest first. */
    private static String ofState(RequestState state) {
        return state.ended() ? "r.state || '' = :state" : "r.state = :state";
    }

    /** Few clocks are late now, so they are looked for first; for the others each request's own are looked at. */
    private void late(Parts all, Lateness late, CaseFilter filter) {
        String kind = filter.clock().isPresent() ? " and c.kind = :clock" : "";
        filter.clock().ifPresent(one -> all.parameters.put("clock", one.name()));
        all.add(
                switch (late) {
                    case IS -> "r.number in (select c.request_number from clock c where " + IS_LATE + kind + ")";
                    case WAS ->
                        "exists (select 1 from clock c where c.request_number = r.number and " + WAS_LATE + kind + ")";
                },
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Set<String> withAllBelow(String code) {
        var codes = new HashSet<>(Set.of(code));
        // three levels: what is two below is found in the second round
        for (int level = 0; level < 2; level++) {
            directory.categories().stream()
                    .filter(category ->
                            category.parentCode().filter(codes::contains).isPresent())
                    .map(Category::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    private OffsetDateTime begin(LocalDate day) {
        LocalDate known = day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return known.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime end(LocalDate day) {
        return begin(day.isAfter(LAST_DAY) ? LAST_DAY : day.plusDays(1));
    }
}
