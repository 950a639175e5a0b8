package org.huying.replay.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.huying.replay.Label;
import org.huying.replay.ProcessModel;
import org.huying.replay.ProcessModel.Flow;
import org.huying.replay.ProcessModel.Node;
import org.jspecify.annotations.Nullable;

/** Reads nodes and flows out of a deployed BPMN file. */
final class ModelReader {

    private ModelReader() {}

    static ProcessModel read(ProcessDefinition definition, RepositoryService repository) {
        BpmnModelInstance bpmn = repository.getBpmnModelInstance(definition.getId());
        Map<String, Node> nodes = new LinkedHashMap<>();
        bpmn.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node(node)));
        List<Flow> flows = bpmn.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
        return new ProcessModel(
                definition.getKey(),
                definition.getVersion(),
                label(definition.getName(), definition.getKey()),
                Collections.unmodifiableMap(nodes),
                flows,
                xml(definition, repository));
    }

    private static Node node(FlowNode node) {
        return new Node(
                node.getId(),
                node.getElementType().getTypeName(),
                label(node.getName(), node.getId()),
                node.getParentElement() instanceof BaseElement scope ? scope.getId() : "",
                node instanceof CallActivity call ? Optional.ofNullable(call.getCalledElement()) : Optional.empty(),
                node instanceof Activity activity && activity.getLoopCharacteristics() != null);
    }

    private static Label label(@Nullable String name, String id) {
        return Label.of(name == null || name.isBlank() ? id : name);
    }

    private static String xml(ProcessDefinition definition, RepositoryService repository) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A deployed process cannot be read: " + definition.getKey(), e);
        }
    }
}
