package org.huying.engine.identity;

import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A query over the grids and departments that somebody works for. */
final class TenantsOfDirectory extends TenantQueryImpl {

    private final transient People people;

    /** @param executor none if the query is made inside a command and runs at once */
    TenantsOfDirectory(People people, @Nullable CommandExecutor executor) {
        super(executor);
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext command) {
        return matching().size();
    }

    @Override
    public List<Tenant> executeList(CommandContext command, @Nullable Page page) {
        return Sight.page(matching(), page, this::tenant);
    }

    private List<String> matching() {
        Sight sight = Sight.now();
        return people.allUnits()
                .filter(sight::tenant)
                .filter(unit -> Sight.is(getId(), unit))
                .filter(unit -> Sight.in(getIds(), unit))
                .filter(unit -> Sight.is(getName(), people.unitName(unit)))
                .filter(unit -> Sight.like(getNameLike(), people.unitName(unit)))
                .filter(unit -> getUserId() == null || worksFor(getUserId(), unit))
                // units belong to people, never to a whole role
                .filter(unit -> getGroupId() == null)
                .toList();
    }

    private boolean worksFor(String account, String unit) {
        return people.active(account)
                .filter(person -> People.units(person).contains(unit))
                .isPresent();
    }

    Tenant tenant(String unit) {
        var tenant = new TenantEntity(unit);
        tenant.setName(people.unitName(unit));
        return tenant;
    }
}
