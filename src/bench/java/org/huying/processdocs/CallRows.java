package org.huying.processdocs;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Which processes a process calls, and what goes over and comes back. The request's number always goes over. */
final class CallRows {

    static final List<String> COLUMNS = List.of("step", "process", "handed over", "comes back");

    private final JavaFiles java;

    CallRows(JavaFiles java) {
        this.java = java;
    }

    List<String> of(CallActivity call) {
        return List.of(
                Diagram.named(call),
                Page.below(
                        Page.link(Page.code(call.getCalledElement()), Names.ofProcess(call.getCalledElement())),
                        several(call)),
                in(Diagram.extensions(call, CamundaIn.class)),
                Diagram.extensions(call, CamundaOut.class).stream()
                        .map(out -> Page.code(out.getCamundaTarget()))
                        .collect(Collectors.joining(", ")));
    }

    private static String in(Collection<CamundaIn> all) {
        return all.stream()
                .filter(in -> in.getCamundaTarget() != null)
                .map(in -> {
                    String from = Objects.requireNonNullElse(in.getCamundaSource(), in.getCamundaSourceExpression());
                    String target = in.getCamundaTarget();
                    return from.equals(target) ? Page.code(target) : Page.code(target) + " = " + Page.code(from);
                })
                .collect(Collectors.joining(", "));
    }

    private String several(CallActivity call) {
        return Optional.ofNullable((MultiInstanceLoopCharacteristics) call.getLoopCharacteristics())
                .map(loop -> Expression.of(loop.getCamundaCollection()))
                .map(all -> "one at the same time for each of " + Page.code(all.inner()) + ": " + all.explained(java))
                .orElse("");
    }
}
