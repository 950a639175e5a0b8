package org.huying.ledger;

import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CanonicalJson json = new CanonicalJson();

    JdbcLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One statement, the hot path of every step; docs/adr/0002 says why {@code seq} is safe here. */
    @Override
    public long append(String requestNumber, Actor actor, String element, Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("append belongs in the transaction of the step that it records");
        }
        var kind = fact.getClass().getAnnotation(Fact.Kind.class);
        if (kind == null) {
            throw new IllegalArgumentException(fact.getClass().getName() + " needs @Fact.Kind");
        }
        var seq = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into ledger_entry (request_number, seq, kind, version, actor, at_ms, element, payload)
                        values (:request,
                                coalesce((select seq from ledger_entry where request_number = :request
                                          order by request_number desc, seq desc fetch first 1 row only), 0) + 1,
                                :kind, :version, :actor, :at, :element, :payload)
                        """)
                .param("request", requestNumber)
                .param("kind", kind.value())
                .param("version", kind.version())
                .param("actor", actor.text())
                .param("at", clock.millis())
                .param("element", element)
                .param("payload", json.of(fact))
                .update(seq, "seq");
        return Objects.requireNonNull(seq.getKey()).longValue();
    }
}
