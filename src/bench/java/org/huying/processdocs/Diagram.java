package org.huying.processdocs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process file as read, with its elements in the order of the file. */
record Diagram(Path file, BpmnModelInstance model, Process process) {

    static Diagram read(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return new Diagram(
                file,
                model,
                model.getModelElementsByType(Process.class).iterator().next());
    }

    String id() {
        return process.getId();
    }

    String name() {
        return process.getName();
    }

    String about() {
        return process.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElseThrow();
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    List<String> called() {
        return all(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .toList();
    }

    /** The camunda elements of one kind that hang on it. */
    static <T extends ModelElementInstance> Collection<T> extensions(FlowElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : new ArrayList<>(element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list());
    }

    /** Name and id, as the first cell of a row. */
    static String named(FlowElement element) {
        return Page.below(element.getName(), Page.code(element.getId()));
    }
}
