package org.huying.engine.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts {@link FailureMemory} before all other interceptors. */
@Component
@Order(4)
class FailureMemoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> present = engine.getCustomPreCommandInterceptorsTxRequired();
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new FailureMemory());
        if (present != null) {
            interceptors.addAll(present);
        }
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
