package org.huying.worklist;

/** Told of every event of every user task, in the engine's transaction. */
public interface TaskEvents {

    void on(TaskEvent event);
}
