package org.huying.processdocs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** Sequence flows: a line with a tip, and a stroke across the beginning of the way that is taken when no other is. */
final class Flows {

    private static final double TIP = 9;

    private Flows() {}

    static List<Point> way(BpmnEdge edge) {
        return edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
    }

    static List<Stretch> stretches(BpmnEdge edge) {
        List<Point> way = way(edge);
        return IntStream.range(1, way.size())
                .mapToObj(at -> new Stretch(way.get(at - 1), way.get(at)))
                .toList();
    }

    /** From one bend to the next. */
    record Stretch(Point from, Point to) {

        boolean upright() {
            return from.x() == to.x();
        }

        boolean passes(Box box) {
            var whole = Box.around(from.x(), from.y()).with(Box.around(to.x(), to.y()));
            return whole.grownBy(0.5).touches(box);
        }
    }

    static void draw(Svg svg, SequenceFlow flow, List<Point> way) {
        Point end = way.get(way.size() - 1);
        Point before = way.get(way.size() - 2);
        svg.path(
                "flow",
                way.stream()
                        .map(point -> Svg.number(point.x()) + " " + Svg.number(point.y()))
                        .collect(Collectors.joining("L", "M", "")));
        Point foot = end.towards(before, TIP);
        svg.path("tip", tip(end, foot));
        if (flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())) {
            svg.path("flow", stroke(way.get(0), way.get(1)));
        }
    }

    private static String tip(Point end, Point foot) {
        double acrossX = (end.y() - foot.y()) * 0.45;
        double acrossY = (foot.x() - end.x()) * 0.45;
        return "M%s %sL%s %sL%s %sz"
                .formatted(
                        Svg.number(end.x()), Svg.number(end.y()),
                        Svg.number(foot.x() + acrossX), Svg.number(foot.y() + acrossY),
                        Svg.number(foot.x() - acrossX), Svg.number(foot.y() - acrossY));
    }

    private static String stroke(Point begin, Point next) {
        Point at = begin.towards(next, 10);
        return "M%s %sL%s %s"
                .formatted(
                        Svg.number(at.x() - 4), Svg.number(at.y() - 5),
                        Svg.number(at.x() + 4), Svg.number(at.y() + 5));
    }
}
