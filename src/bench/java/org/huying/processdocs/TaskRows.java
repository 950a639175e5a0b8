package org.huying.processdocs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.huying.deadline.Clocks;
import org.huying.engine.UnitProcesses;
import org.huying.request.process.TaskClocks;

/** What people do: who may take a task, until when, and what its completion does. */
final class TaskRows {

    static final List<String> COLUMNS = List.of("task", "who", "due", "completing it");

    private final Texts texts;
    private final JavaFiles java;

    TaskRows(Texts texts, JavaFiles java) {
        this.texts = texts;
        this.java = java;
    }

    List<String> of(Diagram diagram, UserTask task) {
        return List.of(
                Diagram.named(task),
                who(diagram, task),
                due(task),
                Page.below(
                        listeners(task, "complete"),
                        besides(task, "create", "When it appears: "),
                        besides(task, "assignment", "When somebody takes it: ")));
    }

    private String who(Diagram diagram, UserTask task) {
        return Page.below(
                Page.code(task.getCamundaCandidateGroups()),
                UnitProcesses.contains(diagram.id()) ? "of the unit" : "everybody of this role",
                several(task));
    }

    private String several(UserTask task) {
        return Optional.ofNullable((MultiInstanceLoopCharacteristics) task.getLoopCharacteristics())
                .map(loop -> "one task for each of "
                        + Page.code(Expression.of(loop.getCamundaCollection()).inner()))
                .orElse("");
    }

    static Optional<Clocks.Kind> clock(UserTask task) {
        return TaskClocks.of(task.getId());
    }

    private String due(UserTask task) {
        return clock(task)
                .map(kind -> "by the clock " + texts.clock(kind) + " " + Page.code(kind.name()))
                .orElse("at the date that a person named; no follow-up date");
    }

    private String besides(UserTask task, String event, String words) {
        String said = listeners(task, event);
        return said.isEmpty() ? "" : words + said;
    }

    private String listeners(UserTask task, String event) {
        return Diagram.extensions(task, CamundaTaskListener.class).stream()
                .filter(listener -> listener.getCamundaEvent().equals(event))
                .map(listener -> Expression.of(listener.getCamundaDelegateExpression()))
                .map(expression -> expression.bean().orElseThrow())
                .map(bean -> java.about(bean) + " " + java.link(bean))
                .collect(Collectors.joining("<br>"));
    }
}
