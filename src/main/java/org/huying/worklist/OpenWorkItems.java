package org.huying.worklist;

import java.util.Set;
import org.huying.directory.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A grid or department with an open task cannot be retired from the town's files. */
@Component
class OpenWorkItems implements OpenWork {

    private final JdbcClient jdbc;

    OpenWorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> heldBy(Set<String> units) {
        if (units.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select distinct unit from work_item where ended_at is null and unit in (:units)")
                .param("units", units)
                .query(String.class)
                .set();
    }
}
