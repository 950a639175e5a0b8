package org.huying.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Open requests in bulk, on PostgreSQL: copies of requests that were really driven as far as they stand, with every row that the
 * program and its engine keep of them, so that the program can go on with each. A copy has its own number and ids, came in
 * up to 30 days earlier, and is due 10 to 30 days later than its template. It has no contact: that is sealed for its number.
 */
final class OpenCases {

    private static final int BATCH = 10_000;

    private final JdbcTemplate jdbc;
    private final List<String> ours;
    /** The last {@code i}, which numbers and ids of copies are made of. */
    private long last;

    /** @param jdbc with the rights of a superuser: each row's foreign keys hold because its template's do */
    OpenCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.ours = jdbc.queryForList("""
                    select c.table_name from information_schema.columns c join information_schema.tables t
                        on t.table_name = c.table_name and t.table_schema = c.table_schema
                    where c.table_schema = 'public' and c.column_name = 'request_number' and t.table_type = 'BASE TABLE'
                        and c.table_name <> 'request_contact' order by 1\
                    """, String.class);
        this.last = number("select coalesce(max(substr(number, 3)::bigint), 0) from request where number like 'HG%'");
    }

    /** Copies that stay where their template is: they are the share of whoever works there. */
    void beside(String number, int copies) {
        write(number, copies, Optional.empty());
    }

    /** Copies in grids and departments beyond the demo town, so that nobody of the demo town has more to do. */
    void elsewhere(String number, int copies, NewGrids grids) {
        write(number, copies, Optional.of(grids));
    }

    private void write(String number, int copies, Optional<NewGrids> grids) {
        List<CopiedRow> rows = rows(number);
        long entries =
                rows.stream().filter(row -> row.table().equals("ledger_entry")).count();
        var words = new LinkedHashMap<String, String>();
        words.put(number, "'HG' || lpad(i::text, 9, '0')");
        grids.ifPresent(town -> rows.forEach(row -> moved(row, town, words)));
        Instant now = Instant.now();
        for (int done = 0; done < copies; done += BATCH) {
            long first = last + 1;
            last += Math.min(BATCH, copies - done);
            long position = number("select coalesce(max(position), 0) from ledger_entry");
            var copier =
                    new CopiedRow.Copier(words, grids, now, "%d + (i - %d) * %d".formatted(position, first, entries));
            for (CopiedRow row : rows) {
                jdbc.update(row.insert(copier) + " from generate_series(%d::bigint, %d) i".formatted(first, last));
            }
        }
    }

    /** Rows were written without their foreign keys being looked at; a template that was not read whole would show here. */
    void requireWhole() {
        for (String reference : List.of(
                "act_ru_execution.super_exec_",
                "act_ru_execution.parent_id_",
                "act_ru_task.execution_id_",
                "act_ru_variable.execution_id_",
                "act_ru_event_subscr.execution_id_",
                "act_ru_job.process_instance_id_",
                "request.instance_id")) {
            String[] from = reference.split("\\.", -1);
            long lost = number("""
                select count(*) from %1$s x where x.%2$s is not null and not exists
                    (select 1 from act_ru_execution e where e.id_ = x.%2$s)\
                """.formatted(from[0], from[1]));
            if (lost > 0) {
                throw new IllegalStateException(lost + " rows' " + reference + " leads nowhere");
            }
        }
    }

    private long number(String sql) {
        @Nullable Long found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    /** Words of the template that become others in a copy that is elsewhere. */
    private static void moved(CopiedRow row, NewGrids town, Map<String, String> words) {
        if (row.table().equals("request")) {
            put(words, row.text("building"), town.building());
            put(words, row.text("grid"), town.grid());
            put(words, row.text("community"), town.community());
            put(words, row.text("category"), NewGrids.CATEGORY);
        } else if (row.table().equals("work_item")) {
            row.text("unit")
                    .filter(unit -> unit.startsWith("DEPT-"))
                    .ifPresent(unit -> words.put(unit, NewGrids.DEPARTMENT));
            put(words, row.text("assignee"), NewGrids.ACCOUNT);
            put(words, row.text("done_by"), NewGrids.ACCOUNT);
        } else if (row.table().equals("notice")) {
            put(words, row.text("account"), NewGrids.ACCOUNT);
        }
    }

    private static void put(Map<String, String> words, Optional<String> word, String copied) {
        word.filter(text -> !text.isEmpty()).ifPresent(text -> words.put(text, copied));
    }

    private List<CopiedRow> rows(String number) {
        var rows = new ArrayList<>(rows("request", "number = ?", number));
        ours.forEach(table -> rows.addAll(rows(table, "request_number = ?", number)));
        // only instances know their root
        String tree = "(select e.id_ from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_"
                + " join act_ru_execution r on r.id_ = i.root_proc_inst_id_ where r.business_key_ = ?)";
        rows.addAll(rows("act_ru_execution", "id_ in " + tree, number));
        rows.addAll(rows("act_ru_task", "execution_id_ in " + tree, number));
        rows.addAll(rows("act_ru_variable", "execution_id_ in " + tree, number));
        rows.addAll(rows("act_ru_event_subscr", "execution_id_ in " + tree, number));
        rows.addAll(rows("act_ru_job", "process_instance_id_ in " + tree, number));
        rows.addAll(rows(
                "act_ru_identitylink",
                "task_id_ in (select t.id_ from act_ru_task t where t.execution_id_ in " + tree + ")",
                number));
        return rows;
    }

    private List<CopiedRow> rows(String table, String where, String number) {
        return jdbc.queryForList("select * from " + table + " where " + where, number).stream()
                .map(columns -> new CopiedRow(table, columns))
                .toList();
    }
}
