package org.huying.bench.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.huying.access.CurrentStaff;
import org.huying.ledger.Actor;
import org.huying.ledger.Fact;
import org.huying.ledger.Ledger;
import org.huying.request.Channel;
import org.huying.request.NewFile;
import org.huying.request.RequestNumbers;
import org.huying.request.RequestState;
import org.huying.request.Requests;
import org.huying.town.Walk;
import org.huying.worklist.EngineTasks;
import org.huying.worklist.Worklist;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three tasks after each other as Huying would have them: its engine, its request file, work items and lock, an entry of the ledger
 * for each step, the whole program beside; start, then three times claim and complete, seven commits. No forms, rules and clocks.
 */
final class HuyingThree implements Contender {

    private static final String KEY = "three";

    private final ConfigurableApplicationContext program;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final RequestNumbers numbers;
    private final Requests requests;
    private final Ledger ledger;
    private final Worklist worklist;
    private final EngineTasks tasks;
    private final CurrentStaff staff;
    private final Walk walk;

    /** A step of the benchmark. */
    @Fact.Kind("bench.step")
    record Step(int round, String unit) implements Fact {}

    HuyingThree(Place place) {
        program = Huying.start(place, List.of(), Walk.class);
        runtime = program.getBean(RuntimeService.class);
        transaction = program.getBean(TransactionTemplate.class);
        numbers = program.getBean(RequestNumbers.class);
        requests = program.getBean(Requests.class);
        ledger = program.getBean(Ledger.class);
        worklist = program.getBean(Worklist.class);
        tasks = program.getBean(EngineTasks.class);
        staff = program.getBean(CurrentStaff.class);
        walk = program.getBean(Walk.class);
        program.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance("three.bpmn", ThreeTasks.diagram(KEY, "dispatcher"))
                .deploy();
    }

    @Override
    public void loop(Steps steps) throws Exception {
        String number = steps.step("start", () -> transaction.execute(status -> started()));
        for (int step = 1; step <= ThreeTasks.ELEMENTS.size(); step++) {
            String task = walk.task(number, ThreeTasks.ELEMENTS.get(step - 1));
            boolean last = step == ThreeTasks.ELEMENTS.size();
            staff.as(Walk.DISPATCHER, () -> {
                steps.step("claim", () -> worklist.claim(task));
                steps.step("complete", () -> transaction.executeWithoutResult(status -> completed(number, task, last)));
                return task;
            });
        }
    }

    private String started() {
        String number = numbers.next();
        requests.file(new NewFile(
                number,
                Channel.PAGE,
                Optional.of(Walk.LITTER),
                "楼下堆了很多东西",
                "楼下堆了很多东西，没人管。",
                new org.huying.request.Place(
                        Optional.empty(), Optional.empty(), Optional.of(Walk.BUILDING), Optional.of(Walk.GRID)),
                Optional.empty(),
                false,
                true,
                "digest",
                "salt",
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        ledger.append(number, Actor.RESIDENT, "", new Step(1, Walk.GRID));
        runtime.startProcessInstanceByKey(KEY, number);
        return number;
    }

    private void completed(String number, String task, boolean last) {
        worklist.lock(task);
        tasks.complete(task);
        requests.moveTo(number, last ? RequestState.CLOSED : RequestState.IN_HANDLING);
        ledger.append(number, Actor.staff(Walk.DISPATCHER), "three:1:step", new Step(1, Walk.GRID));
    }

    @Override
    public void close() {
        program.close();
    }
}
