package org.huying.processdocs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * The diagram of one process file, drawn from where its author put the shapes. No library for Java does it: those that draw
 * BPMN run in a browser.
 */
final class Picture {

    private static final double MARGIN = 14;
    /** Colours follow the reader's: the picture brings its own paper, so that it is legible on any page. */
    private static final String STYLE = """
            svg{--paper:#fff;--ink:#1f2933;--soft:#52606d;--line:#52606d;--person:#e3f0ff;--call:#f3eefc;--task:#f5f7fa}
            @media(prefers-color-scheme:dark){
            svg{--paper:#161b22;--ink:#e6edf3;--soft:#a9b4c0;--line:#a9b4c0;--person:#16324f;--call:#2d2344;--task:#21262d}}
            .paper{fill:var(--paper)}
            text{font:12px system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
            fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
            .en{fill:var(--soft)}
            .in text{stroke:none}
            .task,.event,.gate{fill:var(--task);stroke:var(--line);stroke-width:1.5}
            .person{fill:var(--person)}.call{fill:var(--call);stroke-width:3}.end{stroke-width:3.5}
            .event,.gate{fill:var(--paper)}
            .group{fill:none;stroke:var(--line);stroke-width:1.5}
            .dotted{stroke-dasharray:2 4}.dashed{stroke-dasharray:5 3}
            .mark{fill:none;stroke:var(--soft);stroke-width:1.2}.bold{fill:none;stroke:var(--ink);stroke-width:2.5}
            .cog{stroke-width:2.5;stroke-dasharray:2.2 2.1}
            .full{fill:var(--ink)}
            .flow{fill:none;stroke:var(--line);stroke-width:1.5;stroke-linejoin:round}
            .tip{fill:var(--line)}
            """;

    private Picture() {}

    static String of(BpmnModelInstance model) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        List<Label> labels = Labels.of(shapes, edges);
        Box paper = paper(shapes, edges, labels);
        String name =
                model.getModelElementsByType(Process.class).iterator().next().getName();
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "viewBox",
                "%s %s %s %s"
                        .formatted(
                                Svg.number(paper.x()),
                                Svg.number(paper.y()),
                                Svg.number(paper.width()),
                                Svg.number(paper.height())),
                "width",
                paper.width(),
                "height",
                paper.height());
        svg.words("title", name).words("style", STYLE);
        svg.box("paper", paper, 8);
        shapes.stream().filter(shape -> node(shape) instanceof SubProcess).forEach(shape -> draw(svg, shape));
        edges.forEach(edge -> Flows.draw(svg, (SequenceFlow) edge.getBpmnElement(), Flows.way(edge)));
        shapes.stream()
                .filter(shape -> !(node(shape) instanceof SubProcess))
                // what sits on a border is drawn over it
                .sorted(Comparator.comparing(shape -> node(shape) instanceof Activity ? 0 : 1))
                .forEach(shape -> draw(svg, shape));
        labels.forEach(label -> label.draw(svg));
        return svg.close("svg").toString();
    }

    private static void draw(Svg svg, BpmnShape shape) {
        svg.open("g", "class", "in");
        new Shapes(svg).draw(node(shape), Box.of(shape.getBounds()));
        svg.close("g");
    }

    private static FlowNode node(BpmnShape shape) {
        return (FlowNode) shape.getBpmnElement();
    }

    private static Box paper(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges, List<Label> labels) {
        var paper = Box.of(shapes.iterator().next().getBounds());
        for (BpmnShape shape : shapes) {
            paper = paper.with(Box.of(shape.getBounds()));
        }
        for (BpmnEdge edge : edges) {
            for (Point point : Flows.way(edge)) {
                paper = paper.with(Box.around(point.x(), point.y()));
            }
        }
        for (Label label : labels) {
            paper = paper.with(label.box());
        }
        return paper.grownBy(MARGIN);
    }
}
