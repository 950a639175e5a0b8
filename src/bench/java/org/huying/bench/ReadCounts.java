package org.huying.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What PostgreSQL has read of each table since its start, counted by itself: exact, whatever else the machine does.
 *
 * @param tables by name
 */
record ReadCounts(Map<String, Table> tables) {

    /** A session that has nothing to do tells its counts after ten seconds. */
    private static final long TOLD_AFTER_MS = 11_000;

    /**
     * Of one table.
     *
     * @param scans sequential ones
     * @param scanned rows that those read
     * @param indexed entries that were read of its indexes
     * @param blocks of the table and its indexes
     */
    record Table(long scans, long scanned, long indexed, long blocks) {

        Table since(Table before) {
            return new Table(
                    scans - before.scans, scanned - before.scanned, indexed - before.indexed, blocks - before.blocks);
        }

        boolean scannedMany() {
            return scans > 0 && scanned / scans >= 1_000;
        }

        long rows() {
            return scanned + indexed;
        }

        boolean notable(int times) {
            return scannedMany() || rows() / times >= 300 || blocks / times >= 1_000;
        }
    }

    static ReadCounts now(JdbcTemplate jdbc) throws InterruptedException {
        Thread.sleep(TOLD_AFTER_MS);
        var tables = new TreeMap<String, Table>();
        jdbc.query("""
                select t.relname, t.seq_scan, t.seq_tup_read,
                    (select coalesce(sum(x.idx_tup_read), 0) from pg_stat_user_indexes x where x.relid = t.relid),
                    coalesce(b.heap_blks_read, 0) + coalesce(b.heap_blks_hit, 0) + coalesce(b.idx_blks_read, 0)
                        + coalesce(b.idx_blks_hit, 0)
                from pg_stat_user_tables t join pg_statio_user_tables b on b.relid = t.relid\
                """, row -> {
            tables.put(row.getString(1), new Table(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        });
        return new ReadCounts(tables);
    }

    ReadCounts since(ReadCounts before) {
        return new ReadCounts(tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> table.getValue()
                                .since(before.tables.getOrDefault(table.getKey(), new Table(0, 0, 0, 0))),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    double rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }

    double blocks() {
        return tables.values().stream().mapToLong(Table::blocks).sum();
    }

    /** Tables that were read from end to end though they have many rows, and those of which many rows or blocks were read. */
    String notable(int times) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().notable(times))
                .map(table -> "%s %s%d (%d blocks)"
                        .formatted(
                                table.getKey(),
                                table.getValue().scannedMany() ? "SEQUENTIALLY " : "",
                                table.getValue().rows() / times,
                                table.getValue().blocks() / times))
                .collect(Collectors.joining(", "));
    }
}
