package org.huying.town.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huying.HuyingApplication;
import org.huying.town.OpenTask;
import org.huying.town.Scenes;
import org.huying.town.TownClock;
import org.huying.town.TownTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each task of each process over real HTTP: its own people see and take it, those who work nearest to it do not. */
@SpringBootTest(
        classes = {HuyingApplication.class, TownTest.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huying.home=target/town-test-${huying.test.fork:alone}",
            "huying.ledger.background=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@Tag("one-database")
class EveryTaskTest extends TownTest {

    private static final String WORDS = "楼下堆了很多东西";

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private TaskService engine;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void nobody_beside_it_sees_or_touches_a_task(OpenTask scene) {
        String task = opened(scene);
        String instance = jdbc.sql("select instance_id from work_item where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
        var foreign = new Trespass.Foreign(task, scene.element(), instance, scene.unit());

        for (String account : scene.neighbours()) {
            var trespass = new Trespass(new Person(port, account), account, WORDS);
            trespass.seesNothingInTasklist(foreign);
            trespass.seesNothingAtDeskAndApi(foreign);
            trespass.claimsAndCompletesNothing(foreign);
        }

        assertThat(engine.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
        // the same addresses do answer whose task it is
        var owner = new Person(port, scene.owner());
        assertThat(owner.engine("GET", "/task/" + task, "").statusCode()).isEqualTo(200);
        assertThat(owner.get("/forms/" + scene.element() + "?taskId=" + task).body())
                .contains(WORDS);
        assertThat(owner.claims(task).statusCode()).isEqualTo(204);
    }

    @Test
    void no_task_of_a_process_is_left_out() throws IOException {
        Set<String> tried = Stream.of(OpenTask.values())
                .map(scene -> scene.process() + "/" + scene.element())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn")).flatMap(EveryTaskTest::tasks))
                    .containsExactlyInAnyOrderElementsOf(tried);
        }
    }

    private static Stream<String> tasks(Path file) {
        String process = file.getFileName().toString().replace(".bpmn", "");
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream()
                .map(task -> process + "/" + task.getId());
    }

    private String opened(OpenTask scene) {
        String task = scenes.open(scene);
        // sessions live by the same clock
        clock.set(TownClock.START);
        return task;
    }
}
