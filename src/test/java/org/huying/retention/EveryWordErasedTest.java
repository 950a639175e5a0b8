package org.huying.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.request.ErasableWords;
import org.huying.request.PersonalData;
import org.huying.request.Requests;
import org.huying.town.OpenTask;
import org.huying.town.Scenes;
import org.huying.town.TownTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wherever people write about a request, a salt stands beside their words. Asks the database itself which columns those are, so
 * that a module which forgets to erase is found.
 */
class EveryWordErasedTest extends TownTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Requests requests;

    @Autowired
    private PersonalData data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @EnumSource(OpenTask.class)
    void no_salt_is_left_whatever_happened_to_the_request(OpenTask scene) {
        String number = jdbc.sql("select request_number from work_item where id = :id")
                .param("id", scenes.open(scene))
                .query(String.class)
                .single();
        Map<String, List<String>> before = salts(number);
        assertThat(before).isNotEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            requests.lock(number);
            data.eraseContact(number);
            data.erasePhotos(number);
            data.eraseWords(number);
        });

        assertThat(salts(number)).containsOnlyKeys(before.keySet());
        salts(number).forEach((place, left) -> assertThat(left).as(place).containsOnly(ErasableWords.NO_SALT));
    }

    /** Every salt of the request, by table and column. */
    private Map<String, List<String>> salts(String number) {
        record Place(String table, String column) {}
        var places = jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where lower(c.column_name) like '%\\_salt' escape '\\'
                        """)
                .query((row, index) -> new Place(row.getString(1), row.getString(2)))
                .list();
        var found = new HashMap<String, List<String>>();
        for (Place place : places) {
            var values = new ArrayList<String>(jdbc.sql("select " + place.column() + " from " + place.table()
                            + " where " + ofRequest(place.table()))
                    .param("number", number)
                    .query(String.class)
                    .list());
            if (!values.isEmpty()) {
                found.put(place.table() + "." + place.column(), values);
            }
        }
        return found;
    }

    private String ofRequest(String table) {
        if (has(table, "request_number")) {
            return "request_number = :number";
        }
        if (has(table, "whistle_id")) {
            return "whistle_id in (select id from whistle where request_number = :number)";
        }
        return table.equalsIgnoreCase("request") ? "number = :number" : "'' = :number";
    }

    private boolean has(String table, String column) {
        return jdbc.sql("""
                        select count(*) from information_schema.columns
                        where table_name = :table and lower(column_name) = :column
                        """)
                        .param("table", table)
                        .param("column", column)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
