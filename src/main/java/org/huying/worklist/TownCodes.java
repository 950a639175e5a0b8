package org.huying.worklist;

import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.KnownCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of the directory and the numbers of the stored requests; a wrong check digit is an unknown number. */
@Component
class TownCodes implements KnownCodes {

    private final DirectoryQueries directory;
    private final JdbcClient jdbc;

    TownCodes(DirectoryQueries directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(FieldType type, String code) {
        return switch (type) {
            case DEPARTMENT ->
                directory
                        .organisation(code)
                        .filter(unit -> unit.kind() == Organisation.Kind.DEPARTMENT)
                        .isPresent();
            case GRID ->
                directory
                        .area(code)
                        .filter(area -> area.level() == Area.Level.GRID)
                        .isPresent();
            case CATEGORY -> directory.category(code).isPresent();
            case REQUEST ->
                jdbc.sql("select count(*) from request where number = :number")
                                .param("number", code)
                                .query(Long.class)
                                .single()
                        == 1;
            default -> false;
        };
    }
}
