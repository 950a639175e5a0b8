package org.huying.processdocs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** What the program does by itself: steps of its own, and listeners on the way. */
final class StepRows {

    static final List<String> COLUMNS = List.of("where", "when", "what it does");

    private final JavaFiles java;

    StepRows(JavaFiles java) {
        this.java = java;
    }

    List<List<String>> of(Diagram diagram) {
        var rows = new ArrayList<List<String>>();
        for (FlowNode node : diagram.all(FlowNode.class)) {
            if (node instanceof ServiceTask step) {
                rows.add(row(Diagram.named(node), "the step", step.getCamundaDelegateExpression()));
            } else if (node instanceof BusinessRuleTask step) {
                rows.add(row(Diagram.named(node), "the step", step.getCamundaDelegateExpression()));
            }
            for (var listener : Diagram.extensions(node, CamundaExecutionListener.class)) {
                rows.add(listener(Diagram.named(node), listener));
            }
        }
        ExtensionElements ofProcess = diagram.process().getExtensionElements();
        if (ofProcess != null) {
            ofProcess
                    .getElementsQuery()
                    .filterByType(CamundaExecutionListener.class)
                    .list()
                    .forEach(listener -> rows.add(listener("the whole process", listener)));
        }
        return rows;
    }

    private List<String> listener(String where, CamundaExecutionListener listener) {
        String when = listener.getCamundaEvent().equals("start") ? "as it begins" : "as it ends";
        return row(where, when, listener.getCamundaDelegateExpression());
    }

    private List<String> row(String where, String when, String expression) {
        String bean = Expression.of(expression).bean().orElseThrow();
        return List.of(where, when, withoutItsName(java.about(bean), where) + " " + java.link(bean));
    }

    /** Many comments begin with the id of the step, which stands beside them here. */
    private static String withoutItsName(String about, String where) {
        int colon = about.indexOf("`: ");
        return colon < 0 || !where.endsWith(about.substring(0, colon + 1))
                ? about
                : Character.toUpperCase(about.charAt(colon + 3)) + about.substring(colon + 4);
    }
}
