package org.huying.worklist;

/** Told of every event of every user task, in the engine's transaction. */
public interface TaskEvents {

    /** Something is about to happen to a request: to one of its tasks, or because one of its timers is due. */
    default void before(String businessKey) {}

    void on(TaskEvent event);
}
