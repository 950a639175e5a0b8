package org.huying.tracking;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callback officers noted of their calls. */
@Component
class CallRemarks {

    private final JdbcClient jdbc;

    CallRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By {@code seq} of the call's entry. Round and attempt do not name a call: a round that was not solved is evaluated
     * again, and its attempts begin at 1 again. Entries and rows stand in one order, that of the calls.
     *
     * @param entries of the request, in order
     */
    Map<Long, String> of(String number, List<Entry> entries) {
        Iterator<Optional<String>> noted = noted(number).iterator();
        var remarks = new HashMap<Long, String>();
        for (Entry entry : entries) {
            if (entry.kind().equals("callback.attempted") && noted.hasNext()) {
                noted.next().ifPresent(remark -> remarks.put(entry.stored().seq(), remark));
            }
        }
        return remarks;
    }

    /** One for each call, in order. */
    private List<Optional<String>> noted(String number) {
        return jdbc.sql("""
                        select a.remark from callback_attempt a join evaluation e on e.id = a.evaluation_id
                        where e.request_number = :number order by e.id, a.attempt
                        """)
                .param("number", number)
                .query((row, index) -> Optional.ofNullable(row.getString("remark")))
                .list();
    }
}
