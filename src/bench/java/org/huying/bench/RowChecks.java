package org.huying.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables must say. */
final class RowChecks {

    private static final int PATIENCE_MILLIS = 120_000;

    private final JdbcClient jdbc;

    RowChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Check sequences() {
        return new Check(
                "every ledger sequence is gapless",
                jdbc.sql("""
                        select request_number from ledger_entry group by request_number
                        having min(seq) <> 1 or max(seq) <> count(*)
                        """).query(String.class).list());
    }

    /** The numberer is given time to catch up. */
    Check positions() throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && unnumbered() > 0; waited += 200) {
            Thread.sleep(200);
        }
        var wrong = new ArrayList<String>();
        if (unnumbered() > 0) {
            wrong.add(unnumbered() + " entries without a position after " + PATIENCE_MILLIS / 1000 + " s");
        }
        jdbc.sql("select min(position) as least, max(position) as most, count(position) as given from ledger_entry")
                .query((row, index) -> {
                    if (row.getLong("given") > 0
                            && (row.getLong("least") != 1 || row.getLong("most") != row.getLong("given"))) {
                        wrong.add(row.getLong("given") + " positions from " + row.getLong("least") + " to "
                                + row.getLong("most"));
                    }
                    return index;
                })
                .list();
        return new Check("ledger positions are gapless", wrong);
    }

    private long unnumbered() {
        return jdbc.sql("select count(*) from ledger_entry where position is null")
                .query(Long.class)
                .single();
    }

    Check clocks() {
        return new Check(
                "clocks of ended requests are stopped",
                jdbc.sql("""
                        select distinct c.request_number from clock c join request r on r.number = c.request_number
                        where r.ended_at is not null and c.running
                        """).query(String.class).list());
    }

    Check sources() {
        return new Check(
                "nothing was imported twice", jdbc.sql("""
                        select source_id from request where source is not null group by source, source_id
                        having count(*) > 1
                        """).query(String.class).list());
    }

    Check acknowledged(Map<String, String> completed) {
        List<String> wrong = new ArrayList<>();
        completed.forEach((task, account) -> {
            long there = jdbc.sql("select count(*) from work_item where id = :id and done_by = :account")
                    .param("id", task)
                    .param("account", account)
                    .query(Long.class)
                    .single();
            if (there != 1) {
                wrong.add(task + " by " + account);
            }
        });
        return new Check(completed.size() + " acknowledged completions are there", wrong);
    }
}
