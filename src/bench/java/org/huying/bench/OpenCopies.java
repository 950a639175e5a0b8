package org.huying.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies an open request many times by SQL: its rows of all tables, the engine's included, with numbers and ids of their own,
 * as if each had come by itself. Only contacts stay behind: they are sealed with their number. For PostgreSQL.
 */
final class OpenCopies {

    private static final int BATCH = 10_000;

    private static final List<String> OF_ENGINE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr");

    /** Columns that hold an id of an instance, an execution, a task or a job, or end with one. */
    private static final Set<String> IDS = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "task_id_",
            "act_inst_id_",
            "var_scope_",
            "instance_id",
            "task_id");

    /** What the database or the numberer gives. */
    private static final Set<String> LEFT_OUT = Set.of("position");

    private static final String INSTANCES = """
            select i.id_ from act_ru_execution i
            where i.root_proc_inst_id_ = (select instance_id from request where number = '%s')
            """;

    private final JdbcClient jdbc;
    private final String number;

    OpenCopies(JdbcClient jdbc, String number) {
        this.jdbc = jdbc;
        this.number = number;
    }

    private record Column(String name, boolean given) {}

    void write(int copies) {
        List<String> statements = statements();
        for (int first = 1; first <= copies; first += BATCH) {
            for (String statement : statements) {
                jdbc.sql(statement)
                        .param("first", first)
                        .param("last", Math.min(copies, first + BATCH - 1))
                        .update();
            }
        }
    }

    private List<String> statements() {
        var statements = new ArrayList<String>();
        statements.add(copy("request", "r.number = '%s'".formatted(number)));
        for (String table : withNumber()) {
            statements.add(copy(table, "r.request_number = '%s'".formatted(number)));
        }
        String instances = INSTANCES.formatted(number);
        for (String table : OF_ENGINE) {
            String column =
                    switch (table) {
                        case "act_ru_job" -> "r.process_instance_id_ in (" + instances + ")";
                        case "act_ru_identitylink" ->
                            "r.task_id_ in (select t.id_ from act_ru_task t where t.proc_inst_id_ in (" + instances
                                    + "))";
                        default -> "r.proc_inst_id_ in (" + instances + ")";
                    };
            statements.add(copy(table, column));
        }
        return statements;
    }

    /** Those of ours that say something of this request, in the order of their references. */
    private List<String> withNumber() {
        return jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'request_number'
                            and table_name <> 'request_contact'
                        order by table_name = 'draft'
                        """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select count(*) from " + table + " where request_number = :number")
                                .param("number", number)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private String copy(String table, String rows) {
        List<Column> columns = columns(table);
        var names = columns.stream().map(Column::name).toList();
        var values = columns.stream().map(column -> value(table, column.name())).toList();
        return "insert into %s (%s) select %s from %s r cross join generate_series(:first, :last) as s(i) where %s"
                .formatted(table, String.join(", ", names), String.join(", ", values), table, rows);
    }

    private List<Column> columns(String table) {
        return jdbc
                .sql("""
                        select column_name, is_identity = 'YES' as given from information_schema.columns
                        where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                        order by ordinal_position
                        """)
                .param("table", table)
                .query((row, index) -> new Column(row.getString("column_name"), row.getBoolean("given")))
                .list()
                .stream()
                .filter(column -> !column.given() && !LEFT_OUT.contains(column.name()))
                .toList();
    }

    private static String value(String table, String column) {
        if (column.equals("business_key_") || column.equals("request_number") || column.equals("number")) {
            return "case when r.%s is null then null else 'C' || lpad(cast(s.i as text), 8, '0') end".formatted(column);
        }
        // as random as those of the engine, and the same wherever the id stands
        return IDS.contains(column) || (column.equals("id") && table.equals("work_item"))
                ? "left(r.%1$s, length(r.%1$s) - 36) || cast(cast(md5(right(r.%1$s, 36) || s.i) as uuid) as text)"
                        .formatted(column)
                : "r." + column;
    }
}
