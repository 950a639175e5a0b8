package org.huying.processdocs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What a process waits for: a moment, or a message from outside. */
final class EventRows {

    static final List<String> TIMER_COLUMNS = List.of("timer", "when it fires", "what it does to the rest");
    static final List<String> MESSAGE_COLUMNS = List.of("message", "caught by", "what it does to the rest", "sent by");

    private final JavaFiles java;

    EventRows(JavaFiles java) {
        this.java = java;
    }

    List<List<String>> timers(Diagram diagram) {
        return diagram.all(CatchEvent.class).stream()
                .flatMap(event -> timer(event).stream())
                .toList();
    }

    private Optional<List<String>> timer(CatchEvent event) {
        return Shapes.definition(event)
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .map(timer -> {
                    var date =
                            Expression.of(timer.getTimeDate().getTextContent().strip());
                    String said = date.method().isPresent()
                            ? date.explained(java)
                            : "At the date in the variable " + Page.code(date.inner()) + ".";
                    return List.of(Diagram.named(event), Page.below(said, Page.code(date.text())), effect(event));
                });
    }

    List<List<String>> messages(Diagram diagram) {
        Stream<List<String>> caught = diagram.all(CatchEvent.class).stream()
                .flatMap(event -> Shapes.definition(event)
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(definition -> message(((MessageEventDefinition) definition).getMessage(), event))
                        .stream());
        Stream<List<String>> received =
                diagram.all(ReceiveTask.class).stream().map(task -> message(task.getMessage(), task));
        return Stream.concat(caught, received).toList();
    }

    private List<String> message(Message message, FlowNode by) {
        return List.of(
                Page.code(message.getName()),
                Diagram.named(by),
                effect(by),
                String.join(", ", java.sending(message.getName())));
    }

    private static String effect(FlowNode node) {
        if (node instanceof BoundaryEvent boundary) {
            String task = boundary.getAttachedTo().getName();
            return boundary.cancelActivity() ? "ends: " + task : "leaves running: " + task;
        }
        if (node instanceof StartEvent start && start.getParentElement() instanceof SubProcess) {
            return start.isInterrupting() ? "ends all else in this process" : "all else goes on";
        }
        return node instanceof StartEvent ? "begins the process" : "the process goes on from here";
    }
}
