package org.huying.audit;

import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The room's own stream of the ledger: auditors leave traces too. */
@Component
class AuditLog {

    static final String STREAM = "-audit";

    private final Ledger ledger;
    private final JdbcClient jdbc;

    AuditLog(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Whoever changes anything in the room begins with this, in the transaction of the change. */
    void lock() {
        jdbc.sql("select id from audit_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** After {@link #lock}. */
    void append(String account, AuditFact fact) {
        ledger.append(STREAM, Actor.staff(account), "", fact);
    }
}
