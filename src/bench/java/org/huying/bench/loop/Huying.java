package org.huying.bench.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.HuyingApplication;
import org.huying.access.CurrentStaff;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.town.Walk;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program with all that it does beside: rules, clocks, ledger, sealing, notices, its web server and job executor.
 * Report, dispatch to a grid and handle on the spot (each claimed, its form saved, completed), score; eight commits.
 */
final class Huying implements Contender {

    private final ConfigurableApplicationContext program;
    private final Walk walk;
    private final Evaluating evaluating;
    private final CurrentStaff staff;
    private final Worklist worklist;
    private final TaskForms forms;

    private Huying(ConfigurableApplicationContext program) {
        this.program = program;
        this.walk = program.getBean(Walk.class);
        this.evaluating = program.getBean(Evaluating.class);
        this.staff = program.getBean(CurrentStaff.class);
        this.worklist = program.getBean(Worklist.class);
        this.forms = program.getBean(TaskForms.class);
    }

    static Huying whole(Place place) {
        return new Huying(start(place, List.of(), Walk.class));
    }

    /** @param absent beans that stand for a part and do nothing */
    static Huying without(Place place, Class<?>... absent) throws IOException {
        var settings = new ArrayList<String>();
        var sources = new ArrayList<Class<?>>(List.of(absent));
        sources.add(Walk.class);
        if (sources.contains(NoClocks.class)) {
            Path processes = NoClocks.processesWithoutThem(place.home());
            settings.add("--huying.engine.processes=file:" + processes + "/");
        }
        return new Huying(start(place, settings, sources.toArray(Class<?>[]::new)));
    }

    static ConfigurableApplicationContext start(Place place, List<String> more, Class<?>... sources) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--huying.home=" + place.home(),
                "--huying.intake.limit.requests=10000000",
                "--logging.level.root=WARN",
                "--spring.datasource.url=" + place.url(),
                "--spring.datasource.username=" + place.user()));
        settings.addAll(more);
        return new SpringApplicationBuilder(HuyingApplication.class)
                .sources(sources)
                .profiles("demo")
                .run(settings.toArray(String[]::new));
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String number = steps.step("report", () -> walk.reports(""));
        person(
                steps,
                "dispatch",
                Walk.DISPATCHER,
                walk.task(number, "user_dispatch"),
                Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help"));
        person(
                steps,
                "handle",
                Walk.OFFICER,
                walk.task(number, "user_handleOnSpot"),
                Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净，谢谢您。"));
        steps.step("score", () -> evaluating.score(number, new Score(true, true, Satisfaction.SATISFIED), Via.PAGE));
    }

    private void person(Steps steps, String what, String account, String task, Map<String, String> form) {
        staff.as(account, () -> {
            steps.step(what + ": claim", () -> worklist.claim(task));
            steps.step(what + ": save", () -> forms.save(task, form));
            steps.step(what + ": complete", () -> worklist.complete(task));
            return task;
        });
    }

    @Override
    public void close() {
        program.close();
    }
}
