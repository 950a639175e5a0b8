package org.huying.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.huying.HuyingApplication;
import org.huying.database.TestDatabase;
import org.huying.town.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a start finds, makes and refuses. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private static final String DEMO = "--spring.profiles.active=demo";
    private static final List<String> TABLES = List.of(
            "area",
            "person",
            "duty",
            "category",
            "ledger_entry",
            "act_ge_bytearray",
            "act_ru_filter",
            "act_ru_authorization");

    @TempDir
    private Path home;

    @Test
    void a_second_start_finds_everything_as_it_was_and_a_second_node_is_refused(CapturedOutput output)
            throws Exception {
        Map<String, Long> rows;
        List<String> deployments;
        try (var first = Node.start(DEMO, home())) {
            rows = rows(first);
            deployments = first.deployments();
            assertThat(deployments).isNotEmpty();
            assertThat(rows.get("area")).isPositive();
        }
        try (var second = Node.start(DEMO, home())) {
            assertThat(rows(second)).isEqualTo(rows);
            assertThat(second.deployments()).isEqualTo(deployments);
            assertThat(second.versions()).containsOnly(1);

            String said = anotherProcessSays(DEMO, home());
            assertThat(said)
                    .contains("The database file is in use by another node of Huying", "use PostgreSQL")
                    .doesNotContain("\tat org.");
        }
        assertThat(output).contains("Huying – demo");
    }

    @Test
    void two_nodes_start_at_once_on_a_new_postgresql() {
        var database = TestDatabase.POSTGRESQL.createEmpty();
        // two nodes are two processes; here they share one logging system, which cannot be set up twice at once
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Callable<Node> starting = () -> Node.start(
                DEMO,
                home(),
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername());

        var nodes = AtOnce.all(List.of(starting, starting));

        try {
            assertThat(nodes).allSatisfy(node -> assertThat(node.failure()).isEmpty());
            Node one = nodes.get(0).answer().orElseThrow();
            Node other = nodes.get(1).answer().orElseThrow();
            assertThat(one.versions()).isNotEmpty().containsOnly(1);
            assertThat(rows(one)).isEqualTo(rows(other));
            assertThat(one.deployments()).isEqualTo(other.deployments());
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
            nodes.forEach(node -> node.answer().ifPresent(Node::close));
            database.close();
        }
    }

    @Test
    void without_the_demo_there_is_nobody_but_the_administrator_of_the_environment() throws Exception {
        Path contactKeys = created("keys");
        Path ledgerKey = created("ledger-key", "--name", "town.example/ledger");
        try (var node = Node.start(
                "--huying.home=" + home.resolve("town"),
                "--spring.datasource.url=jdbc:h2:mem:without-demo",
                "--huying.keys.contact=" + contactKeys,
                "--huying.keys.ledger=" + ledgerKey,
                "--huying.admin.account=first.admin",
                "--huying.admin.password=stork-lantern-42")) {
            assertThat(node.count("area")).isZero();
            assertThat(node.count("person")).isZero();
            assertThat(node.count("request")).isZero();
            assertThat(loggedIn(node, "first.admin", "stork-lantern-42")).isNotEqualTo(401);
            assertThat(loggedIn(node, "first.admin", "huying-demo")).isEqualTo(401);
            assertThat(loggedIn(node, "dispatcher.1", "huying-demo")).isEqualTo(401);
        }
    }

    @Test
    void a_demo_with_a_town_of_its_own_starts_without_the_fictional_calendar() throws IOException {
        Path town = Files.createDirectory(home.resolve("own-town"));
        var files = Map.of(
                "areas.csv", "code,level,parent,name_zh,name_en\nS,subdistrict,,街道,Street\n",
                "grids.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}",
                "organisations.csv", "code,kind,name_zh,name_en,duties\nWATER,department,水务局,Water,\n",
                "people.csv", "account,name,active\nboss,Boss,yes\nclerk,Clerk,yes\n",
                "duties.csv", "account,role,unit\nboss,administrator,S\nclerk,clerk,WATER\n",
                "categories.csv", "code,parent,name_zh,name_en,confidential\nENV,,环境,Environment,no\n");
        for (var file : files.entrySet()) {
            Files.writeString(town.resolve(file.getKey()), file.getValue());
        }
        assertThat(HuyingApplication.command(home(), "town", "load", town.toString()))
                .isZero();

        try (var demo = Node.start(DEMO, home())) {
            assertThat(demo.count("area")).isOne();
            assertThat(demo.count("calendar")).isZero();
        }
    }

    @Test
    void without_keys_a_start_says_how_to_make_them(CapturedOutput output) {
        assertThatThrownBy(() -> Node.start(home(), "--spring.datasource.url=jdbc:h2:mem:without-keys"));
        assertThat(output).contains("There is no keyset for the residents' contact data", "keys create");
    }

    @Test
    void without_a_key_for_the_ledger_a_start_says_how_to_make_it(CapturedOutput output) {
        Path contactKeys = created("keys");
        assertThatThrownBy(() -> Node.start(
                home(),
                "--spring.datasource.url=jdbc:h2:mem:without-ledger-key",
                "--huying.keys.contact=" + contactKeys));
        assertThat(output).contains("There is no key to sign the ledger", "ledger-key create");
    }

    private Path created(String what, String... options) {
        Path file = home.resolve(what);
        var words = new ArrayList<>(List.of(home(), what, "create", file.toString()));
        words.addAll(List.of(options));
        assertThat(HuyingApplication.command(words.toArray(String[]::new))).isZero();
        return file;
    }

    private String home() {
        return "--huying.home=" + home;
    }

    private static Map<String, Long> rows(Node node) {
        var rows = new TreeMap<String, Long>();
        TABLES.forEach(table -> rows.put(table, node.count(table)));
        return rows;
    }

    private static int loggedIn(Node node, String account, String password) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + "/api/work-items"))
                .header("Authorization", "Basic " + basic)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** H2 shares an open file within a process, so the second node is one of its own. */
    private static String anotherProcessSays(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("huying.test.classpath", System.getProperty("java.class.path")),
                HuyingApplication.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
