package org.huying.processdocs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Names of events, gateways and flows, where the diagram's author put them. */
final class Labels {

    private static final double NEAR = 8;

    private Labels() {}

    static List<Label> of(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
        var labels = new ArrayList<Label>();
        for (BpmnShape shape : shapes) {
            if (shape.getBpmnElement() instanceof FlowNode node && !(node instanceof Activity)) {
                labels.add(beside(node, shape));
            }
        }
        for (BpmnEdge edge : edges) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow && flow.getName() != null) {
                labels.add(onTheWay(flow, edge));
            }
        }
        return labels;
    }

    /**
     * Above its shape the last line keeps its place, else the first; at a side the words stand close to the shape, else in
     * the middle.
     */
    private static Label beside(FlowNode node, BpmnShape shape) {
        Box given = Box.of(shape.getBpmnLabel().getBounds());
        Box named = Box.of(shape.getBounds());
        Lines lines = Lines.of(node.getName(), given.width());
        boolean above = given.middleY() < named.middleY();
        double y = above ? Math.min(given.bottom(), named.y()) - lines.height() / 2 : given.y() + lines.height() / 2;
        return new Label(node.getId(), lines, x(given, lines, named.middleX(), named.width() / 2), y);
    }

    /** On a level stretch the words stand on the line, beside an upright one close to it. */
    private static Label onTheWay(SequenceFlow flow, BpmnEdge edge) {
        Box given = Box.of(edge.getBpmnLabel().getBounds());
        Lines lines = Lines.ofFlow(flow.getName(), given.width());
        boolean beside = Flows.stretches(edge).stream()
                .anyMatch(stretch -> stretch.upright() && stretch.passes(given.grownBy(NEAR)));
        double x = beside ? given.x() + lines.width() / 2 : given.middleX();
        return new Label(flow.getId(), lines, x, given.bottom() - 1 - lines.height() / 2);
    }

    private static double x(Box given, Lines lines, double middle, double near) {
        if (given.middleX() < middle - near) {
            return given.right() - lines.width() / 2;
        }
        return given.middleX() > middle + near ? given.x() + lines.width() / 2 : given.middleX();
    }
}
