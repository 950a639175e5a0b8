package org.huying.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives a handling instance its unit as tenant, so that the engine itself keeps it from neighbours. The unit is the variable
 * {@value Scope#UNIT} as mapped into the call, or else as the calling execution sees it.
 */
final class UnitAsTenant implements TenantIdProvider {

    private final Set<String> processesWithUnits;

    UnitAsTenant(Set<String> processesWithUnits) {
        this.processesWithUnits = processesWithUnits;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        String process = start.getProcessDefinition().getKey();
        if (!processesWithUnits.contains(process)) {
            return null;
        }
        Object unit = start.getVariables().get(Scope.UNIT);
        DelegateExecution caller = start.getSuperExecution();
        if (unit == null && caller != null) {
            unit = caller.getVariable(Scope.UNIT);
        }
        if (unit instanceof String code && !code.isBlank()) {
            return code;
        }
        // without a tenant every unit would see it
        throw new IllegalStateException("A call of " + process + " without the variable " + Scope.UNIT);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        return null;
    }
}
