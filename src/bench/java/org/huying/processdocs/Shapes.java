package org.huying.processdocs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One node of the diagram as SVG. A kind that no process has used so far is refused rather than drawn wrongly. */
final class Shapes {

    private static final double ROUND = 8;
    private static final double NAME_MARGIN = 10;

    private final Svg svg;

    Shapes(Svg svg) {
        this.svg = svg;
    }

    void draw(FlowNode node, Box box) {
        if (node instanceof SubProcess group) {
            group(group, box);
        } else if (node instanceof Activity activity) {
            activity(activity, box);
        } else if (node instanceof Gateway gateway) {
            gateway(gateway, box);
        } else if (node instanceof Event event) {
            event(event, box);
        } else {
            throw unknown(node);
        }
    }

    /** What fits between the sides of a task. */
    static Lines nameInside(String name, Box box) {
        return Lines.of(name, box.width() - NAME_MARGIN);
    }

    private void group(SubProcess group, Box box) {
        svg.box(group.triggeredByEvent() ? "group dotted" : "group", box, ROUND);
        Words.fromLeft(svg, Lines.of(group.getName(), box.width()), box.x() + NAME_MARGIN, box.y() + 4);
    }

    private void activity(Activity task, Box box) {
        boolean calls = task instanceof CallActivity;
        svg.box(task instanceof UserTask ? "task person" : calls ? "task call" : "task", box, ROUND);
        double x = box.x() + 12;
        double y = box.y() + 12;
        if (task instanceof UserTask) {
            Marks.person(svg, x, y);
        } else if (task instanceof BusinessRuleTask) {
            Marks.table(svg, x, y);
        } else if (task instanceof ServiceTask) {
            Marks.cog(svg, x, y);
        } else if (task instanceof ReceiveTask) {
            Marks.envelope(svg, x + 3, y);
        } else if (!calls) {
            throw unknown(task);
        }
        boolean several = task.getLoopCharacteristics() != null;
        double foot = box.bottom() - 8;
        if (calls) {
            Marks.opens(svg, box.middleX() - (several ? 9 : 0), foot);
        }
        if (several) {
            Marks.parallel(svg, box.middleX() + (calls ? 9 : 0), foot);
        }
        Lines name = nameInside(task.getName(), box);
        boolean footed = calls || hasBoundary(task);
        boolean much = name.count() > 3;
        Words.centred(svg, name, box.middleX(), box.middleY() + (footed ? much ? -6 : -4 : much ? 9 : 4));
    }

    private static boolean hasBoundary(Activity task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent.class::cast)
                .anyMatch(event -> task.equals(event.getAttachedTo()));
    }

    private void gateway(Gateway gateway, Box box) {
        svg.path(
                "gate",
                "M%s %sL%s %sL%s %sL%s %sz"
                        .formatted(
                                Svg.number(box.middleX()), Svg.number(box.y()),
                                Svg.number(box.right()), Svg.number(box.middleY()),
                                Svg.number(box.middleX()), Svg.number(box.bottom()),
                                Svg.number(box.x()), Svg.number(box.middleY())));
        if (gateway instanceof ExclusiveGateway) {
            Marks.cross(svg, box.middleX(), box.middleY());
        } else if (gateway instanceof ParallelGateway) {
            Marks.plus(svg, box.middleX(), box.middleY());
        } else if (gateway instanceof EventBasedGateway) {
            Marks.whatComesFirst(svg, box.middleX(), box.middleY());
        } else {
            throw unknown(gateway);
        }
    }

    private void event(Event event, Box box) {
        double x = box.middleX();
        double y = box.middleY();
        double radius = box.width() / 2;
        boolean lets = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        String dashed = lets ? " dashed" : "";
        svg.circle(event instanceof EndEvent ? "event end" : "event" + dashed, x, y, radius);
        if (!(event instanceof EndEvent) && !(event instanceof StartEvent)) {
            svg.circle("event" + dashed, x, y, radius - 4);
        }
        definition(event).ifPresent(definition -> {
            if (definition instanceof MessageEventDefinition) {
                Marks.envelope(svg, x, y);
            } else if (definition instanceof TimerEventDefinition) {
                Marks.clock(svg, x, y);
            } else if (definition instanceof TerminateEventDefinition) {
                svg.circle("full", x, y, radius - 7);
            } else {
                throw unknown(event);
            }
        });
    }

    static Optional<EventDefinition> definition(Event event) {
        Collection<EventDefinition> definitions = event instanceof CatchEvent caught
                ? caught.getEventDefinitions()
                : event instanceof EndEvent end ? end.getEventDefinitions() : List.of();
        return definitions.stream().findFirst();
    }

    private static IllegalStateException unknown(FlowNode node) {
        return new IllegalStateException("Nobody has said yet how " + node.getId() + " ("
                + node.getElementType().getTypeName() + ") is drawn: see " + Shapes.class.getName());
    }
}
