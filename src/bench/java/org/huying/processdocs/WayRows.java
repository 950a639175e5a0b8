package org.huying.processdocs;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Where a process parts: which way is taken when. */
final class WayRows {

    static final List<String> COLUMNS = List.of("question", "way", "when", "leads to");

    private WayRows() {}

    static List<List<String>> of(Diagram diagram) {
        return diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(WayRows::ways)
                .toList();
    }

    private static Stream<List<String>> ways(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .map(flow -> List.of(
                        gateway.getName(),
                        Objects.requireNonNullElse(flow.getName(), ""),
                        when(gateway, flow),
                        flow.getTarget().getName()));
    }

    private static String when(ExclusiveGateway gateway, SequenceFlow flow) {
        ConditionExpression condition = flow.getConditionExpression();
        return condition != null
                ? Page.code(condition.getTextContent().strip())
                : flow.equals(gateway.getDefault()) ? "otherwise" : "always";
    }
}
