package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.ledger.LedgerQueries;
import org.huying.notification.Notices.Kind;
import org.huying.town.Walk;
import org.huying.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A town that has set up neither mail server nor gateway. */
class WaysNotSetUpTest extends Tracking {

    @Autowired
    private Teller teller;

    @Autowired
    private Notices notices;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void nothing_is_kept_for_the_day_on_which_they_are() {
        String number = walk.reports(Walk.LAMP);
        tellsAll(number);

        assertThat(jdbc.sql("select count(*) from delivery")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(notices.of(Walk.LAMP_CLERK)).anySatisfy(notice -> {
            assertThat(notice.requestNumber()).isEqualTo(number);
            assertThat(notice.kind()).isEqualTo(Kind.ASSIGNED);
        });
    }

    @Test
    void the_desk_says_so_to_the_administrator_and_to_nobody_else() throws Exception {
        var admin = loggedIn("admin");
        assertThat(page(admin, "/desk/deliveries")).contains("邮件未开通", "短信未开通");
        assertThat(page(admin, "/desk/notices")).contains("邮件未开通", "短信未开通", "/desk/deliveries");
        assertThat(page(loggedIn("supervisor"), "/desk/notices")).doesNotContain("未开通", "/desk/deliveries");
    }

    @Test
    void a_reader_marks_all_that_was_shown_as_read_and_nothing_newer() throws Exception {
        tellsAll(walk.reports(Walk.LAMP));
        tellsAll(walk.reports(Walk.LAMP));
        var clerk = loggedIn(Walk.LAMP_CLERK);
        assertThat(page(clerk, "/desk/notices")).contains("全部标为已读");
        long newest = notices.of(Walk.LAMP_CLERK).stream()
                .mapToLong(Notices.Notice::id)
                .max()
                .orElseThrow();
        tellsAll(walk.reports(Walk.LAMP));

        send(clerk, "/desk/notices/read", "newest", String.valueOf(newest));
        assertThat(notices.unread(Walk.LAMP_CLERK)).isEqualTo(1);
    }

    private void tellsAll(String number) {
        transaction.executeWithoutResult(status -> ledger.ofRequest(number).forEach(teller::follow));
    }
}
