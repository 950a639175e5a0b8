package org.huying.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Grids of 300 metres beyond the demo town, twenty to a community, as SQL of the copy's number {@code i}. A town with more
 * requests has more of them: what one grid has stays the same.
 */
record NewGrids(long first, long count) {

    static final String CATEGORY =
            "(array['ROAD-LIGHT-OUT','CLEAN-STREET-DIRTY','ENV-NOISE-NIGHT','HOME-LIFT-FAULT','UTIL-WATER-LEAK'])[1 +"
                    + " mod(i, 5)]";
    static final String DEPARTMENT = "'GD-' || mod(i, 60)";
    static final String ACCOUNT = "'worker.' || mod(i, 600)";

    private static final int A_COLUMN = 72;

    void write(JdbcTemplate jdbc) {
        String from = " from generate_series(%d, %d) g on conflict do nothing".formatted(first, first + count - 1);
        jdbc.update("""
            insert into area (code, level, parent, name_zh, name_en, retired)
            select distinct 'GC-' || g / 20, 'COMMUNITY', 'RX', '社区', 'Community', false\
            """ + from);
        jdbc.update("""
            insert into area (code, level, parent, name_zh, name_en, retired)
            select 'GG-' || g, 'GRID', 'GC-' || g / 20, '网格', 'Grid', false\
            """ + from);
    }

    String grid() {
        return "'GG-' || " + index();
    }

    String community() {
        return "'GC-' || %s / 20".formatted(index());
    }

    String building() {
        return grid() + " || '-' || mod(i / 7, 40)";
    }

    /** North and south of the demo town, so that more requests lie between its own latitudes, too. */
    String latitude() {
        return "22.52 + mod(%s, %d) * 0.003 + mod(i * 31, 97) / 97.0 * 0.003".formatted(index(), A_COLUMN);
    }

    String longitude() {
        return "131.25 + %s / %d * 0.003 + mod(i * 37, 89) / 89.0 * 0.003".formatted(index(), A_COLUMN);
    }

    private String index() {
        return "(%d + mod(i, %d))".formatted(first, count);
    }
}
