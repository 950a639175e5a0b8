package org.huying.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The three filters of Tasklist. They hold expressions, and expressions run code: so what is stored must equal what is
 * shipped, a stranger goes, a changed one comes back. They order and choose only; what a person may see is the tenants' work.
 */
@Component
class ShippedFilters {

    /** What "due today" means, as on the desk: before the town's day ends, or late already. */
    private static final String DAY_END = "${townDay.end()}";

    private final FilterService filters;
    private final TaskService tasks;

    ShippedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    private record Shipped(String name, String description, int position, String color, TaskQuery query) {

        Map<String, Object> properties() {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("description", description);
            properties.put("priority", position);
            properties.put("color", color);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            properties.put("variables", List.of());
            return properties;
        }

        Filter writeTo(Filter filter) {
            return filter.setName(name).setQuery(query).setProperties(properties());
        }
    }

    private List<Shipped> shipped() {
        return List.of(
                new Shipped(
                        "我的任务 · Mine",
                        "我已领取的任务 · Tasks that I have claimed",
                        10,
                        "#2e6b4f",
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Shipped(
                        "本单位待领 · My units'",
                        "本网格、本部门尚无人领取的任务 · Tasks of my units that nobody has claimed",
                        20,
                        "#3a5f8a",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .taskUnassigned()),
                new Shipped(
                        "今天到期 · Due today",
                        "今天到期或已逾期的任务 · Tasks that are due today, or late",
                        30,
                        "#a33a2a",
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()
                                .dueBeforeExpression(DAY_END)));
    }

    /** Ids of the shipped filters. */
    List<String> ids() {
        return filters.createFilterQuery().list().stream().map(Filter::getId).toList();
    }

    void restore() {
        var strangers = new ArrayList<>(filters.createFilterQuery().list());
        for (Shipped wanted : shipped()) {
            Filter stored = strangers.stream()
                    .filter(filter -> filter.getName().equals(wanted.name()))
                    .findFirst()
                    .orElse(null);
            if (stored == null) {
                filters.saveFilter(wanted.writeTo(filters.newTaskFilter()));
                continue;
            }
            strangers.remove(stored);
            if (!same(stored, wanted)) {
                filters.saveFilter(wanted.writeTo(stored.setOwner(null)));
            }
        }
        strangers.forEach(stranger -> filters.deleteFilter(stranger.getId()));
    }

    /** As stored text: queries have no equality of their own. */
    private boolean same(Filter stored, Shipped wanted) {
        FilterEntity fresh = (FilterEntity) wanted.writeTo(filters.newTaskFilter());
        FilterEntity present = (FilterEntity) stored;
        return present.getOwner() == null
                && fresh.getQueryInternal().equals(present.getQueryInternal())
                && fresh.getPropertiesInternal().equals(present.getPropertiesInternal());
    }
}
