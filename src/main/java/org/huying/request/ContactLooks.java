package org.huying.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who saw whose contact. A masked contact that is seen again on the same day in the same way is one look: a dispatcher who
 * opens a page forty times would bury what an auditor wants to find. A revealed one is each time a look.
 *
 * <p>Looks have a stream of their own: whoever looks must not wait for whoever changes the request.
 */
@Component
class ContactLooks {

    private static final String STREAM = "-looks";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;

    ContactLooks(JdbcClient jdbc, Ledger ledger, Clock clock, @Value("${huying.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /** How a contact was seen. */
    enum Way {
        /** Masked, on the request's page. */
        SEEN,
        /** The request was found by the phone. */
        PHONE,
        REVEALED
    }

    /** Ledger entry {@code contact.seen} with the first look of a day. */
    @Transactional
    public void seen(String requestNumber, Way way, String account) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (isKept(requestNumber, way, account, today)) {
            return;
        }
        jdbc.sql("select id from contact_look_lock where id = 1 for update")
                .query(Integer.class)
                .single();
        if (!isKept(requestNumber, way, account, today)) {
            keep(requestNumber, way, account, Optional.empty(), Optional.of(today));
            ledger.append(STREAM, Actor.staff(account), "", new ContactSeen(requestNumber, way));
        }
    }

    /** Beside the entry {@code contact.revealed}, in the caller's transaction. */
    void revealed(String requestNumber, RevealReason reason, String account) {
        keep(requestNumber, Way.REVEALED, account, Optional.of(reason.name()), Optional.empty());
    }

    private boolean isKept(String requestNumber, Way way, String account, LocalDate day) {
        return jdbc.sql("""
                                select count(*) from contact_look where account = :account and request_number = :number
                                    and way = :way and looked_on = :day
                                """)
                        .param("account", account)
                        .param("number", requestNumber)
                        .param("way", way.name())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(String requestNumber, Way way, String account, Optional<String> reason, Optional<LocalDate> day) {
        jdbc.sql("""
                        insert into contact_look (account, request_number, way, reason, looked_on, looked_at)
                        values (:account, :number, :way, :reason, :day, :now)
                        """)
                .param("account", account)
                .param("number", requestNumber)
                .param("way", way.name())
                .param("reason", reason.orElse(null))
                .param("day", day.orElse(null))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
