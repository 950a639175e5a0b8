package org.huying.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.transaction.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the entries of a transaction by one statement before it commits; docs/adr/0026 says why. */
@Component
class JdbcLedger implements Ledger {

    /** A transaction with more writes them by several statements. */
    private static final int LARGEST_STATEMENT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CanonicalJson json = new CanonicalJson();
    private final TransactionMemory<List<NewEntry>> waiting = new TransactionMemory<>(this::write);

    JdbcLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void append(String requestNumber, Actor actor, String element, Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("append belongs in the transaction of the step that it records");
        }
        var kind = fact.getClass().getAnnotation(Fact.Kind.class);
        if (kind == null) {
            throw new IllegalArgumentException(fact.getClass().getName() + " needs @Fact.Kind");
        }
        add(new NewEntry(
                requestNumber, kind.value(), kind.version(), actor.text(), clock.millis(), element, json.of(fact)));
    }

    private void add(NewEntry entry) {
        List<NewEntry> entries = waiting.get().orElseGet(ArrayList::new);
        waiting.keep(entries);
        entries.add(entry);
        if (entries.size() == LARGEST_STATEMENT) {
            write(entries);
        }
    }

    /**
     * {@code seq} is the stream's greatest, as the statement finds it, plus the entry's place among those that it writes. Both databases
     * give out ids after they have sorted, so that ids rise with it: {@link Numberer} relies on that.
     */
    private void write(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        Map<String, Integer> places = new HashMap<>();
        for (NewEntry entry : entries) {
            Collections.addAll(
                    values,
                    entry.requestNumber(),
                    places.merge(entry.requestNumber(), 1, Integer::sum),
                    entry.kind(),
                    entry.version(),
                    entry.actor(),
                    entry.atMs(),
                    entry.element(),
                    entry.payload());
        }
        jdbc.sql(statement(entries.size())).params(values).update();
        entries.clear();
    }

    private static String statement(int entries) {
        String row = """
                (cast(? as varchar), cast(? as int), cast(? as varchar), cast(? as int),
                 cast(? as varchar), cast(? as bigint), cast(? as varchar), cast(? as varchar))
                """;
        return """
                insert into ledger_entry (request_number, seq, kind, version, actor, at_ms, element, payload)
                select n.stream,
                       coalesce((select e.seq from ledger_entry e where e.request_number = n.stream
                                 order by e.request_number desc, e.seq desc fetch first 1 row only), 0) + n.place,
                       n.kind, n.version, n.actor, n.at_ms, n.element, n.payload
                from (values %s) n (stream, place, kind, version, actor, at_ms, element, payload)
                order by n.place
                """.formatted(String.join(", ", Collections.nCopies(entries, row)));
    }
}
