package org.huying.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.huying.commandline.FileProblem;
import org.huying.directory.LoadResult.Counts;
import org.huying.directory.LoadResult.Loaded;
import org.huying.directory.LoadResult.Refused;
import org.huying.ledger.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads into a real database. */
@SpringBootTest(
        classes = {
            TownTables.class,
            TownWriter.class,
            RenewedDirectory.class,
            DirectoryRenewal.class,
            DirectoryLoading.class,
            RecordingLedger.class,
            DirectoryTest.Work.class
        },
        properties = {
            "spring.datasource.url=jdbc:h2:mem:directory;DB_CLOSE_DELAY=-1",
            "spring.flyway.placeholders.binary=blob",
            "spring.flyway.placeholders.stored=",
            "huying.directory.renewal=100ms"
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class DirectoryTest {

    /** Work that somebody still has to finish. */
    static class Work implements OpenWork {

        final Set<String> busy = new HashSet<>();

        @Override
        public Set<String> heldBy(Set<String> units) {
            var held = new HashSet<>(busy);
            held.retainAll(units);
            return held;
        }
    }

    private static final Counts NONE = new Counts(0, 0, 0);
    private static final Actor ADMIN = Actor.staff("admin");

    @Autowired
    Directory directory;

    @Autowired
    DirectoryQueries queries;

    @Autowired
    TownTables tables;

    @Autowired
    RecordingLedger ledger;

    @Autowired
    Work work;

    @Autowired
    JdbcClient jdbc;

    private Path path;

    private TownFolder folder;

    @BeforeEach
    void an_empty_database_and_a_valid_town(@TempDir Path path) {
        this.path = path;
        for (String table : new String[] {"area", "organisation_duty", "organisation", "duty", "person", "category"}) {
            jdbc.sql("set referential_integrity false").update();
            jdbc.sql("delete from " + table).update();
            jdbc.sql("set referential_integrity true").update();
        }
        jdbc.sql("update directory_version set version = version + 1").update();
        ledger.entries.clear();
        ledger.broken = false;
        work.busy.clear();
        folder = TownFolder.valid(path);
    }

    @Test
    void a_town_is_loaded_and_read() {
        assertThat(load())
                .isEqualTo(
                        new Loaded(new Counts(5, 0, 0), new Counts(3, 0, 0), new Counts(3, 0, 0), new Counts(5, 0, 0)));

        assertThat(queries.upwards("B1")).extracting(Area::code).containsExactly("B1", "G1", "C1", "S");
        assertThat(queries.gridOf("B1").map(Area::code)).contains("G1");
        assertThat(queries.within("C1")).extracting(Area::code).containsExactly("G1", "G2");
        assertThat(queries.findBuildings(" house 1", 5)).extracting(Area::code).containsExactly("B1");
        assertThat(queries.competentFor("drainage").map(Organisation::code)).contains("WATER");
        assertThat(queries.competentFor("parks")).isEmpty();
        assertThat(queries.members(Role.CLERK, "WATER"))
                .extracting(Person::account)
                .containsExactly("clerk");
        assertThat(queries.category("ENV-NOISE-NIGHT").map(Category::level)).contains(3);
        assertThat(queries.unitName("G2")).isEqualTo(new Text("网格二", "Grid Two"));
        assertThat(queries.unitName("X")).isEqualTo(new Text("X", "X"));
        assertThat(queries.gridsAsGeoJson()).contains("\"code\":\"G1\",\"nameZh\":\"网格一\",\"nameEn\":\"Grid One\"");
    }

    @Test
    void the_same_files_again_change_nothing() {
        load();
        long version = tables.version();

        assertThat(load()).isEqualTo(new Loaded(NONE, NONE, NONE, NONE));
        assertThat(tables.version()).isEqualTo(version);
    }

    @Test
    void every_load_is_in_the_ledger_as_counts() {
        load();

        assertThat(ledger.entries)
                .containsExactly(new RecordingLedger.Entry(
                        "-directory",
                        ADMIN,
                        new TownLoaded(
                                new Counts(5, 0, 0), new Counts(3, 0, 0), new Counts(3, 0, 0), new Counts(5, 0, 0))));
    }

    @Test
    void a_check_writes_nothing() {
        assertThat(directory.check(folder.files())).isInstanceOf(Loaded.class);

        assertThat(tables.read().plots()).isEmpty();
        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void a_town_with_a_problem_changes_nothing() {
        load();
        var before = tables.read();
        folder.replace("areas.csv", "网格一", "新名").replace("people.csv", "clerk,", "Clerk,");

        assertThat(load()).isInstanceOf(Refused.class);
        assertThat(tables.read()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_entered_in_the_ledger_is_not_done() {
        ledger.broken = true;

        assertThatThrownBy(this::load).hasMessage("no ledger, no change");
        assertThat(tables.read().plots()).isEmpty();
    }

    @Test
    void changes_are_counted_and_taken() {
        load();
        folder.replace("areas.csv", "网格二", "河东")
                .replace("organisations.csv", "water;drainage", "drainage")
                .replace("duties.csv", "clerk,clerk,WATER", "clerk,clerk,ROADS")
                .replace("categories.csv", "夜间噪声", "夜间施工");

        assertThat(load())
                .isEqualTo(
                        new Loaded(new Counts(0, 1, 0), new Counts(0, 1, 0), new Counts(0, 1, 0), new Counts(0, 1, 0)));
        assertThat(queries.competentFor("water")).isEmpty();
        assertThat(queries.members(Role.CLERK, "WATER")).isEmpty();
        assertThat(queries.members(Role.CLERK, "ROADS")).hasSize(1);
    }

    @Test
    void a_duty_moves_from_one_department_to_another() {
        load();
        folder.replace("organisations.csv", "water;drainage", "drainage")
                .replace("organisations.csv", "roads", "roads;water");

        load();

        assertThat(queries.competentFor("water").map(Organisation::code)).contains("ROADS");
    }

    @Test
    void addresses_of_the_office_come_change_and_go_with_the_person() {
        folder.write("people.csv", """
                account,name,active,email,phone,language
                admin,甲某,yes,,,
                officer,乙某,yes,,,
                clerk,丙某,yes,bing@town.example,13900000000,en
                """);
        load();
        assertThat(((Loaded) load()).people()).isEqualTo(NONE);
        assertThat(queries.person("clerk").orElseThrow().address())
                .isEqualTo(new StaffAddress(
                        Optional.of("bing@town.example"), Optional.of("13900000000"), Optional.of("en")))
                .hasToString("StaffAddress");

        folder.replace("people.csv", "bing@town.example,13900000000", "b@town.example,");
        assertThat(((Loaded) load()).people()).isEqualTo(new Counts(0, 1, 0));
        assertThat(queries.person("clerk").orElseThrow().address().email()).contains("b@town.example");

        folder.replace("people.csv", "clerk,丙某,yes,b@town.example,,en\n", "")
                .replace("duties.csv", "clerk,clerk,WATER\n", "");
        load();
        assertThat(queries.person("clerk").orElseThrow().address().email()).isEmpty();
    }

    @Test
    void who_is_no_longer_named_becomes_inactive_and_may_come_back() {
        load();
        folder.replace("people.csv", "clerk,丙某,yes\n", "").replace("duties.csv", "clerk,clerk,WATER\n", "");

        assertThat(((Loaded) load()).people()).isEqualTo(new Counts(0, 0, 1));
        assertThat(queries.person("clerk")).contains(new Person("clerk", "丙某", false, java.util.List.of()));
        assertThat(((Loaded) load()).people()).isEqualTo(NONE);

        folder.add("people.csv", "clerk,丙某,yes");
        assertThat(((Loaded) load()).people()).isEqualTo(new Counts(0, 1, 0));
        assertThat(queries.person("clerk")).get().matches(Person::active);
    }

    @Test
    void what_is_no_longer_named_is_retired_and_keeps_its_name() {
        load();
        folder.replace("areas.csv", "B1,building,G1,一号楼,\"House 1, Front\"\n", "")
                .replace("organisations.csv", "ROADS,department,道路局,Roads Bureau,roads\n", "")
                .replace("categories.csv", "WORK-PAY,WORK,工资,Pay,\n", "");

        assertThat(load()).isEqualTo(new Loaded(new Counts(0, 0, 1), new Counts(0, 0, 1), NONE, new Counts(0, 0, 1)));
        assertThat(queries.areas(Area.Level.BUILDING)).isEmpty();
        assertThat(queries.area("B1")).isPresent();
        assertThat(queries.inUse("B1")).isFalse();
        assertThat(queries.inUse("G1")).isTrue();
        assertThat(queries.unitName("ROADS").en()).isEqualTo("Roads Bureau");
        assertThat(queries.competentFor("roads")).isEmpty();
        assertThat(queries.categories()).extracting(Category::code).doesNotContain("WORK-PAY");
        assertThat(queries.category("WORK-PAY")).isPresent();
        assertThat(queries.categoryInUse("WORK-PAY")).isFalse();
        assertThat(((Loaded) load()).changedNothing()).isTrue();

        TownFolder.valid(path);
        assertThat(load()).isEqualTo(new Loaded(new Counts(0, 1, 0), new Counts(0, 1, 0), NONE, new Counts(0, 1, 0)));
        assertThat(queries.inUse("B1")).isTrue();
    }

    @Test
    void a_unit_with_open_work_is_not_retired() {
        load();
        work.busy.add("ROADS");
        folder.replace("organisations.csv", "ROADS,department,道路局,Roads Bureau,roads\n", "");

        assertThat(((Refused) load()).problems())
                .extracting(FileProblem::place, FileProblem::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("organisations.csv", "unit-has-open-work"));
    }

    @Test
    void a_code_does_not_come_to_mean_something_else() {
        load();
        folder.replace("areas.csv", "B1,building,G1,一号楼,\"House 1, Front\"", "ROADS,building,G1,一号楼,House")
                .replace("organisations.csv", "ROADS,department,道路局,Roads Bureau,roads\n", "");

        assertThat(((Refused) load()).problems()).extracting(FileProblem::kind).containsExactly("code-meant-another");
    }

    @Test
    void on_a_border_the_smaller_code_has_the_ground() {
        load();

        assertThat(queries.gridAt(10.5, 10.5).map(Area::code)).contains("G1");
        assertThat(queries.gridAt(10.5, 11).map(Area::code)).contains("G1");
        assertThat(queries.gridAt(10.5, 11.5).map(Area::code)).contains("G2");
        assertThat(queries.gridAt(10, 12).map(Area::code)).contains("G2");
        assertThat(queries.gridAt(10.5, 12.1)).isEmpty();
        assertThat(queries.gridAt(Double.NaN, 11)).isEqualTo(Optional.empty());
    }

    @Test
    void another_node_notices_a_load() throws InterruptedException {
        var other = new RenewedDirectory(tables);
        var renewal = new DirectoryRenewal(other, java.time.Duration.ofMillis(50));
        assertThat(other.areas(Area.Level.GRID)).isEmpty();
        renewal.start();
        try {
            load();
            for (int i = 0; i < 100 && other.areas(Area.Level.GRID).isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertThat(other.areas(Area.Level.GRID)).hasSize(2);
        } finally {
            renewal.stop();
        }
    }

    private LoadResult load() {
        return directory.load(folder.files(), ADMIN);
    }
}
