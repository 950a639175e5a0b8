package org.huying.processdocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/processes} says what {@code processes/} says, and its pictures can be read. */
class ProcessDocsTest {

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_pages_are_those_of_the_files() throws IOException {
        var made = ProcessDocs.pages();
        var written = ProcessDocs.written();
        String anew = "docs/processes is stale. Write it anew and commit it: " + ProcessDocs.COMMAND;

        assertThat(written.keySet()).as(anew).isEqualTo(made.keySet());
        assertThat(written)
                .allSatisfy((name, page) ->
                        assertThat(page).as("%s (%s)", anew, name).isEqualTo(made.get(name)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_name_of_a_step_fits_into_its_shape(Path file) {
        assertThat(Diagram.read(file).all(BpmnShape.class))
                .filteredOn(shape -> shape.getBpmnElement() instanceof Activity)
                .filteredOn(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .allSatisfy(shape -> {
                    Box box = Box.of(shape.getBounds());
                    Lines name = Shapes.nameInside(((Activity) shape.getBpmnElement()).getName(), box);
                    assertThat(name.height()).isLessThan(box.height());
                    assertThat(name.width()).isLessThan(box.width());
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_name_stands_on_another_name_or_on_a_shape(Path file) {
        Diagram diagram = Diagram.read(file);
        List<BpmnShape> shapes = diagram.all(BpmnShape.class);
        List<Label> labels = Labels.of(shapes, diagram.all(BpmnEdge.class));

        assertThat(labels).allSatisfy(label -> {
            assertThat(labels).filteredOn(other -> !other.equals(label)).noneMatch(other -> other.box()
                    .touches(label.box()));
            assertThat(shapes)
                    .filteredOn(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                    .extracting(shape -> Named.of((FlowNode) shape.getBpmnElement(), Box.of(shape.getBounds())))
                    .noneMatch(shape -> shape.box().grownBy(-2).touches(label.box()));
        });
    }

    private record Named(String id, Box box) {

        static Named of(FlowNode node, Box box) {
            return new Named(node.getId(), box);
        }
    }
}
