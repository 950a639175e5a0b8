package org.huying.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds {@link EveryUserTask} to the parser. */
@Component
@Order(2)
class UserTaskListeners extends AbstractProcessEnginePlugin {

    private final TaskEventTeller events;

    UserTaskListeners(TaskEventTeller events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new EveryUserTask(events));
        engine.setCustomPostBPMNParseListeners(all);
    }
}
