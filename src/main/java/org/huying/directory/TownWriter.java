package org.huying.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the difference between two towns, in batches, parents before children. */
@Component
class TownWriter {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TownWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Only one load at a time passes here, until its transaction ends. */
    void lock() {
        jdbc.sql("select version from directory_version where id = 1 for update")
                .query(Long.class)
                .single();
    }

    void write(TownChange change) {
        write(change.plots());
        writeOrganisations(change.organisations());
        writePeople(change.people());
        writeCategories(change.categories());
        jdbc.sql("update directory_version set version = version + 1 where id = 1")
                .update();
    }

    private void write(Changes<Plot> plots) {
        Function<Plot, Object[]> values = plot -> new Object[] {
            plot.area().level().name(),
            plot.area().parentCode().orElse(null),
            plot.area().name().zh(),
            plot.area().name().en(),
            plot.polygon().orElse(null),
            plot.area().code()
        };
        var topDown = plots.added().stream()
                .sorted(Comparator.comparing(plot -> plot.area().level()))
                .toList();
        batch(
                "insert into area (level, parent, name_zh, name_en, polygon, code, retired) values (?, ?, ?, ?, ?, ?, false)",
                topDown,
                values);
        batch("""
                update area set level = ?, parent = ?, name_zh = ?, name_en = ?, polygon = ?, retired = false
                where code = ?
                """, plots.changed(), values);
        retire("update area set retired = true where code = ?", plots.retired());
    }

    private void writeOrganisations(Changes<Organisation> organisations) {
        Function<Organisation, Object[]> values = unit ->
                new Object[] {unit.kind().name(), unit.name().zh(), unit.name().en(), unit.code()};
        batch(
                "insert into organisation (kind, name_zh, name_en, code, retired) values (?, ?, ?, ?, false)",
                organisations.added(),
                values);
        batch(
                "update organisation set kind = ?, name_zh = ?, name_en = ?, retired = false where code = ?",
                organisations.changed(),
                values);
        retire("update organisation set retired = true where code = ?", organisations.retired());
        retire(
                "delete from organisation_duty where organisation = ?",
                organisations.changed().stream().map(Organisation::code).toList());
        for (var written : List.of(organisations.added(), organisations.changed())) {
            var duties = written.stream()
                    .flatMap(unit -> unit.duties().stream().map(duty -> new Object[] {unit.code(), duty}))
                    .toList();
            batch("insert into organisation_duty (organisation, duty) values (?, ?)", duties, Function.identity());
        }
    }

    private void writePeople(Changes<Person> people) {
        Function<Person, Object[]> values = person -> new Object[] {
            person.name(),
            person.active(),
            person.address().email().orElse(null),
            person.address().phone().orElse(null),
            person.address().language().orElse(null),
            person.account()
        };
        batch(
                "insert into person (name, active, email, phone, language, account) values (?, ?, ?, ?, ?, ?)",
                people.added(),
                values);
        batch("""
                update person set name = ?, active = ?, email = ?, phone = ?, language = ?
                where account = ?
                """, people.changed(), values);
        retire("update person set active = false, email = null, phone = null where account = ?", people.retired());
        retire("delete from duty where account = ?", people.retired());
        retire(
                "delete from duty where account = ?",
                people.changed().stream().map(Person::account).toList());
        for (var written : List.of(people.added(), people.changed())) {
            var duties =
                    written.stream().flatMap(person -> person.duties().stream()).toList();
            batch("insert into duty (account, role, unit) values (?, ?, ?)", duties, duty ->
                    new Object[] {duty.account(), duty.role().name(), duty.unit()});
        }
    }

    private void writeCategories(Changes<Category> categories) {
        Function<Category, Object[]> values = category -> new Object[] {
            category.parentCode().orElse(null),
            category.level(),
            category.name().zh(),
            category.name().en(),
            category.confidential(),
            category.code()
        };
        var topDown = categories.added().stream()
                .sorted(Comparator.comparing(Category::level))
                .toList();
        batch("""
                insert into category (parent, level, name_zh, name_en, confidential, code, retired)
                values (?, ?, ?, ?, ?, ?, false)
                """, topDown, values);
        batch("""
                update category set parent = ?, level = ?, name_zh = ?, name_en = ?, confidential = ?, retired = false
                where code = ?
                """, categories.changed(), values);
        retire("update category set retired = true where code = ?", categories.retired());
    }

    private void retire(String sql, Collection<String> codes) {
        batch(sql, codes, code -> new Object[] {code});
    }

    private <T> void batch(String sql, Collection<T> rows, Function<T, Object[]> values) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.stream().map(values).toList());
        }
    }
}
