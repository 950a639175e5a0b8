package org.huying.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huying.access.CurrentStaff;
import org.huying.evaluation.Evaluating;
import org.huying.evaluation.Evaluation.Via;
import org.huying.evaluation.Satisfaction;
import org.huying.evaluation.Score;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.problem.Refusal;
import org.huying.request.Conversation;
import org.huying.request.Leaving;
import org.huying.request.RequestState;
import org.huying.worklist.TaskForms;
import org.huying.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty people act on one request, each many times: whatever was acknowledged is there, and nothing else. */
class CrowdTest extends TownTest {

    private static final int PEOPLE = 20;
    private static final int ACTIONS = 8;
    private static final String OTHER_DISPATCHER = "dispatcher.2";

    /** Not solved, so that the request comes round again. */
    private static final Score NOT_SOLVED = new Score(true, false, Satisfaction.DISSATISFIED);

    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "user_dispatch", Map.of("decision", "grid", "grid", Walk.GRID, "category", Walk.LITTER, "nature", "help"),
            "user_handleOnSpot", Map.of("outcome", "resolved", "result", "已清理", "reply", "已清理干净。"));

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private Evaluating evaluating;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Leaving leaving;

    @Autowired
    private LedgerQueries ledger;

    @Autowired
    private TaskService engine;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger scores = new AtomicInteger();
    private final AtomicInteger completions = new AtomicInteger();

    @Test
    void nothing_is_lost_and_the_ledgers_sequence_has_no_gap() {
        String number = walk.reports("");
        var people = new ArrayList<Callable<List<String>>>();
        for (int person = 0; person < PEOPLE; person++) {
            var chance = new Random(person);
            people.add(() -> acts(number, chance));
        }

        var outcomes = AtOnce.all(people);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(outcomes)
                .flatExtracting(outcome -> outcome.answer().orElseThrow())
                .isSubsetOf(
                        "task-not-found",
                        "task-already-done",
                        "task-cancelled",
                        "task-claimed-by-other",
                        "draft-missing",
                        "not-to-be-scored",
                        "form-incomplete");
        assertThat(conversation.messages(number)).hasSize(messages.get());
        assertThat(stories(number, "message.sent")).isEqualTo(messages.get());
        assertThat(stories(number, "evaluation.scored")).isEqualTo(scores.get());
        assertThat(stories(number, "request.dispatched") + stories(number, "assignment.resolved"))
                .isEqualTo(completions.get());
        assertThat(completions.get()).isGreaterThan(2);
        sequenceHasNoGap(number);
        workListEqualsTheEnginesTasks(number);
    }

    @Test
    void whoever_withdraws_amid_a_crowd_ends_it_once() {
        String number = walk.reports("");
        var people = new ArrayList<Callable<List<String>>>();
        for (int person = 0; person < PEOPLE - 2; person++) {
            var chance = new Random(100 + person);
            people.add(() -> acts(number, chance));
        }
        Callable<List<String>> withdraws = () -> act(() -> leaving.withdraw(number));
        people.add(withdraws);
        people.add(withdraws);

        var outcomes = AtOnce.all(people);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(walk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(stories(number, "request.withdrawn")).isEqualTo(1);
        assertThat(stories(number, "request.ended")).isEqualTo(1);
        assertThat(conversation.messages(number)).hasSize(messages.get());
        assertThat(walk.openTasks(number)).isEmpty();
        sequenceHasNoGap(number);
        workListEqualsTheEnginesTasks(number);
    }

    /** Types of the refusals. */
    private List<String> acts(String number, Random chance) {
        var refusals = new ArrayList<String>();
        for (int action = 0; action < ACTIONS; action++) {
            switch (chance.nextInt(6)) {
                case 0 ->
                    refusals.addAll(act(() -> {
                        conversation.fromResident(number, "还没有人来");
                        messages.incrementAndGet();
                    }));
                case 1 ->
                    refusals.addAll(act(() -> {
                        conversation.fromDesk(number, Walk.DISPATCHER, "已在办理");
                        messages.incrementAndGet();
                    }));
                case 2 ->
                    refusals.addAll(act(() -> {
                        evaluating.score(number, NOT_SOLVED, Via.PAGE);
                        scores.incrementAndGet();
                    }));
                case 3 -> refusals.addAll(onTask(number, chance, worklist::claim));
                case 4 -> refusals.addAll(onTask(number, chance, worklist::release));
                default ->
                    refusals.addAll(onTask(number, chance, task -> {
                        forms.save(task, ANSWERS.getOrDefault(element(task), Map.of()));
                        worklist.complete(task);
                        completions.incrementAndGet();
                    }));
            }
        }
        return refusals;
    }

    private interface OnTask {
        void act(String task);
    }

    private List<String> onTask(String number, Random chance, OnTask action) {
        List<String> open = jdbc.sql("select id from work_item where request_number = :number and ended_at is null")
                .param("number", number)
                .query(String.class)
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        String task = open.get(0);
        String account = element(task).equals("user_handleOnSpot")
                ? Walk.OFFICER
                : chance.nextBoolean() ? Walk.DISPATCHER : OTHER_DISPATCHER;
        return act(() -> staff.as(account, () -> {
            action.act(task);
            return task;
        }));
    }

    private static List<String> act(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (Refusal refusal) {
            return List.of(refusal.type());
        }
    }

    private String element(String task) {
        return jdbc.sql("select element from work_item where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }

    private long stories(String number, String kind) {
        return walk.story(number).stream().filter(kind::equals).count();
    }

    private void sequenceHasNoGap(String number) {
        List<Long> sequence =
                ledger.ofRequest(number).stream().map(LedgerEntry::seq).toList();
        assertThat(sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequence.size()).boxed().toList());
    }

    private void workListEqualsTheEnginesTasks(String number) {
        List<String> listed =
                jdbc.sql("""
                        select id || ' ' || coalesce(assignee, '') from work_item
                        where request_number = :number and ended_at is null
                        """).param("number", number).query(String.class).list();
        List<String> known = engine.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map((Task task) -> task.getId() + " " + (task.getAssignee() == null ? "" : task.getAssignee()))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known);
    }
}
