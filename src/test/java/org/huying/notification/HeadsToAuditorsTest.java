package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.ledger.LedgerForTests;
import org.huying.seal.SealForTests;
import org.huying.seal.SealQueries;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** The daily head leaves the house, by a letter that really arrives. */
class HeadsToAuditorsTest extends NotifyingTown {

    @Autowired
    private SealForTests seal;

    @Autowired
    private SealQueries heads;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void all_auditors_with_an_address_get_the_signed_head_once() {
        walk.reports(Walk.LAMP);
        new LedgerForTests(jdbc, transactions, clock).numberAll();
        seal.seal();

        var given = entry(900_101, "-ledger", "ledger.head-given-out", "{\"day\":\"2026-11-25\",\"size\":1}");
        tells(given);
        tells(given);
        sendsAll();

        var head = heads.last().orElseThrow();
        assertThat(mailTo("auditor@town.example")).singleElement().satisfies(mail -> assertThat(mail.replace("\r", ""))
                .startsWith("[呼应] 台账树头，共 " + head.size() + " 条记录")
                .contains(head.note(), "verify-ledger --heads")
                .contains("https://town.example/api/ledger/head?size=" + head.size()));
        assertThat(mailTo(CLERK_MAIL)).isEmpty();
        assertThat(notices.of("auditor")).isEmpty();
        assertThat(states("-ledger")).isNotEmpty().containsOnly("SENT");
    }
}
