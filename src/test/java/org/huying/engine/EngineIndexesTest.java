package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Timestamp;
import java.sql.Types;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start does to tables that an earlier version has left. */
class EngineIndexesTest extends TownTest {

    private static final String TASKS_BY_AGE = "create index act_idx_task_create on act_ru_task (create_time_)";

    @Autowired
    private EngineIndexes indexes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_job_without_a_due_date_is_due_since_it_was_made_and_holds_up_no_other() {
        String loop = walk.request(walk.reports(Walk.LAMP)).instanceId().orElseThrow();
        Timestamp due = jdbc.sql("select duedate_ from act_ru_job where process_instance_id_ = ?")
                .param(loop)
                .query(Timestamp.class)
                .single();
        try {
            set(loop, null, true);

            indexes.prepare();

            assertThat(jdbc.sql("""
                                    select count(*) from act_ru_job
                                    where process_instance_id_ = ? and duedate_ = create_time_ and exclusive_ = false
                                    """).param(loop).query(Integer.class).single()).isEqualTo(1);
        } finally {
            set(loop, due, false);
        }
    }

    @Test
    void the_index_that_leads_tasklist_astray_goes_however_often_it_comes_back() {
        assertThatCode(() -> jdbc.sql(TASKS_BY_AGE).update())
                .as("not there after a start")
                .doesNotThrowAnyException();
        indexes.prepare();
        assertThatCode(() -> jdbc.sql(TASKS_BY_AGE).update()).as("gone").doesNotThrowAnyException();
        indexes.prepare();
    }

    private void set(String loop, @Nullable Timestamp due, boolean exclusive) {
        jdbc.sql("update act_ru_job set duedate_ = :due, exclusive_ = :exclusive where process_instance_id_ = :loop")
                .param("due", due, Types.TIMESTAMP)
                .param("exclusive", exclusive)
                .param("loop", loop)
                .update();
    }
}
