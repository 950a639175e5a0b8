package org.huying.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.huying.worklist.TaskEvent;

/**
 * Hangs our listeners on every user task; the guards run before the diagram's own listeners, the tellers after. What is due by
 * a clock is followed up by it, too.
 */
final class EveryUserTask extends AbstractBpmnParseListener {

    private static final String DUE_BY_CLOCK = "${deadlines.due(execution)}";
    private static final String FOLLOW_UP_BY_CLOCK = "${deadlines.followUp(execution)}";

    private final TaskEventTeller events;

    EveryUserTask(TaskEventTeller events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        followUp(task);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, events.announcer());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, events.announcer());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, OwnTasksOnly.completion());
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, OwnTasksOnly.assignment());
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, events.teller(TaskEvent.Type.CREATED));
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, events.teller(TaskEvent.Type.ASSIGNED));
        task.addTaskListener(TaskListener.EVENTNAME_UPDATE, events.teller(TaskEvent.Type.UPDATED));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, events.teller(TaskEvent.Type.COMPLETED));
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, events.teller(TaskEvent.Type.DELETED));
    }

    private static void followUp(TaskDefinition task) {
        Expression due = task.getDueDateExpression();
        if (due != null && due.getExpressionText().equals(DUE_BY_CLOCK) && task.getFollowUpDateExpression() == null) {
            task.setFollowUpDateExpression(Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(FOLLOW_UP_BY_CLOCK));
        }
    }
}
