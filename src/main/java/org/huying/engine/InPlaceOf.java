package org.huying.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Gives the engine another manager of one kind of its rows than its own, a new one for each command.
 *
 * @param type of the engine's own
 */
record InPlaceOf(Class<? extends Session> type, Supplier<Session> manager) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return manager.get();
    }
}
