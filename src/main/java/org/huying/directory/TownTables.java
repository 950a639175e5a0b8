package org.huying.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stored town as a whole. */
@Component
class TownTables {

    private final JdbcClient jdbc;

    TownTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from directory_version where id = 1")
                .query(Long.class)
                .single();
    }

    TownData read() {
        var retiredUnits = new HashSet<String>();
        var retiredCategories = new HashSet<String>();
        return new TownData(
                plots(retiredUnits),
                organisations(retiredUnits),
                people(),
                categories(retiredCategories),
                retiredUnits,
                retiredCategories);
    }

    private Map<String, Plot> plots(Set<String> retired) {
        var plots = new HashMap<String, Plot>();
        jdbc.sql("select code, level, parent, name_zh, name_en, polygon, retired from area")
                .query(row -> {
                    String code = row.getString("code");
                    var level = Area.Level.valueOf(row.getString("level"));
                    var name = new Text(row.getString("name_zh"), row.getString("name_en"));
                    var area = new Area(code, level, Optional.ofNullable(row.getString("parent")), name);
                    plots.put(code, new Plot(area, Optional.ofNullable(row.getString("polygon"))));
                    if (row.getBoolean("retired")) {
                        retired.add(code);
                    }
                });
        return plots;
    }

    private Map<String, Organisation> organisations(Set<String> retired) {
        var duties = new HashMap<String, Set<String>>();
        jdbc.sql("select organisation, duty from organisation_duty").query(row -> {
            duties.computeIfAbsent(row.getString("organisation"), code -> new TreeSet<>())
                    .add(row.getString("duty"));
        });
        var organisations = new HashMap<String, Organisation>();
        jdbc.sql("select code, kind, name_zh, name_en, retired from organisation")
                .query(row -> {
                    String code = row.getString("code");
                    var kind = Organisation.Kind.valueOf(row.getString("kind"));
                    var name = new Text(row.getString("name_zh"), row.getString("name_en"));
                    organisations.put(code, new Organisation(code, kind, name, duties.getOrDefault(code, Set.of())));
                    if (row.getBoolean("retired")) {
                        retired.add(code);
                    }
                });
        return organisations;
    }

    private Map<String, Person> people() {
        var duties = new HashMap<String, List<Duty>>();
        jdbc.sql("select account, role, unit from duty").query(row -> {
            var duty = new Duty(row.getString("account"), Role.valueOf(row.getString("role")), row.getString("unit"));
            duties.computeIfAbsent(duty.account(), account -> new ArrayList<>()).add(duty);
        });
        var people = new HashMap<String, Person>();
        jdbc.sql("select account, name, active, email, phone, language from person")
                .query(row -> {
                    String account = row.getString("account");
                    var theirs = Duty.inOrder(duties.getOrDefault(account, List.of()));
                    var address = new StaffAddress(
                            Optional.ofNullable(row.getString("email")),
                            Optional.ofNullable(row.getString("phone")),
                            Optional.ofNullable(row.getString("language")));
                    people.put(
                            account,
                            new Person(account, row.getString("name"), row.getBoolean("active"), theirs, address));
                });
        return people;
    }

    private Map<String, Category> categories(Set<String> retired) {
        var categories = new HashMap<String, Category>();
        jdbc.sql("select code, parent, level, name_zh, name_en, confidential, retired from category")
                .query(row -> {
                    String code = row.getString("code");
                    categories.put(
                            code,
                            new Category(
                                    code,
                                    Optional.ofNullable(row.getString("parent")),
                                    row.getInt("level"),
                                    new Text(row.getString("name_zh"), row.getString("name_en")),
                                    row.getBoolean("confidential")));
                    if (row.getBoolean("retired")) {
                        retired.add(code);
                    }
                });
        return categories;
    }
}
