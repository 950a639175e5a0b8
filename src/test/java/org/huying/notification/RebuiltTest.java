package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.ledger.FollowerForTests;
import org.huying.ledger.LedgerForTests;
import org.huying.request.Contact;
import org.huying.town.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What the follower derives from the ledger comes out the same when it reads the ledger again from its first entry. */
class RebuiltTest extends NotifyingTown {

    private static final Contact MAIL =
            new Contact(Optional.of("林小溪"), Optional.empty(), Optional.of("lin@home.example"));

    @Autowired
    private PlatformTransactionManager transactions;

    @SuppressWarnings("NullAway.Init")
    private FollowerForTests follower;

    @BeforeEach
    void a_follower_at_the_ledgers_end_and_two_requests_behind_it() {
        follower = new FollowerForTests(teller, jdbc, transactions, clock);
        numbered();
        follower.toTheEnd();
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notice").update();
        answered(walk.reports(Walk.LAMP, MAIL));
        walk.reports(Walk.LITTER);
        numbered();
    }

    @Test
    void emptied_tables_are_filled_again_with_the_same() {
        follower.toTheBeginning();
        follower.toTheEnd();
        var deliveries = deliveries();
        var told = told();
        assertThat(deliveries).hasSizeGreaterThan(4);
        assertThat(told).hasSizeGreaterThan(1);

        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notice").update();
        follower.toTheBeginning();
        follower.toTheEnd();

        assertThat(deliveries()).isEqualTo(deliveries);
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void what_has_left_or_was_read_is_not_told_again() {
        follower.toTheEnd();
        sendsAll();
        var deliveries = deliveries();
        int mails = mailTo("lin@home.example").size();
        notices.of(Walk.LAMP_CLERK).forEach(notice -> notices.read(Walk.LAMP_CLERK, notice.id()));

        follower.toTheBeginning();
        follower.toTheEnd();
        sendsAll();

        assertThat(mails).isPositive();
        assertThat(mailTo("lin@home.example")).hasSize(mails);
        assertThat(deliveries().containsAll(deliveries)).isTrue();
        assertThat(notices.unread(Walk.LAMP_CLERK)).isZero();
    }

    private void numbered() {
        new LedgerForTests(jdbc, transactions, clock).numberAll();
    }

    private List<Map<String, Object>> deliveries() {
        return jdbc.sql("""
                        select entry, request_number, message, recipient, channel, speed, not_before
                        from delivery order by entry, recipient, channel
                        """).query().listOfRows();
    }

    private List<Map<String, Object>> told() {
        return jdbc.sql("select account, request_number, kind from notice order by account, request_number, kind")
                .query()
                .listOfRows();
    }
}
