package org.huying.tracking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.access.Staff;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which requests a member of staff may see: the one rule, as a condition that lists and single pages share.
 *
 * <ul>
 *   <li>Auditors: all; they read no identities.
 *   <li>The centre (operators, dispatchers, callback officers, supervisors): all that are not of a confidential category.
 *   <li>Leaders: those of their areas that are not of a confidential category.
 *   <li>Grid officers: those of their grids that are not of a confidential category.
 *   <li>Whoever works on it, whatever its category: a unit that has or had an assignment, that does or did a part of it, was told of
 *       it or was called by a whistle, and who has or did a task of it or may claim one.
 * </ul>
 *
 * Everybody else is told that there is no such request.
 */
@Component
public class Visibility {

    private static final Set<Role> CENTRE =
            Set.of(Role.OPERATOR, Role.DISPATCHER, Role.CALLBACK_OFFICER, Role.SUPERVISOR);
    private static final String NOT_CONFIDENTIAL =
            "not exists (select 1 from category c where c.code = r.category and c.confidential)";

    private final DirectoryQueries directory;
    private final JdbcClient jdbc;

    Visibility(DirectoryQueries directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** A condition on a row {@code r} of table {@code request}, with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** @throws Refusal {@code request-unknown} (404) if there is none or the reader may not see it */
    public void check(Staff staff, String number) {
        if (!mayRead(staff, number)) {
            throw Refusal.of(Status.NOT_FOUND, "request-unknown");
        }
    }

    public boolean mayRead(Staff staff, String number) {
        return holds(number, condition(staff));
    }

    /**
     * Whether the reader deals with the resident now, and so may write and open the contact: operators and dispatchers,
     * who claimed the callback, and the unit that handles.
     */
    public boolean mayContact(Staff staff, String number) {
        if (!mayRead(staff, number)) {
            return false;
        }
        if (staff.is(Role.OPERATOR) || staff.is(Role.DISPATCHER)) {
            return true;
        }
        return holds(number, new Condition("""
                        r.ended_at is null and (
                            exists (select 1 from assignment a where a.request_number = r.number
                                and a.round = r.round and a.state in ('OPEN', 'ACCEPTED') and a.unit in (:units))
                            or exists (select 1 from whistle h where h.request_number = r.number
                                and h.ended_at is null and h.unit in (:units))
                            or exists (select 1 from work_item w where w.request_number = r.number
                                and w.element = 'user_callBack' and w.ended_at is null and w.assignee = :me))""", Map.of("units", orNone(workUnits(staff)), "me", staff.account())));
    }

    Condition condition(Staff staff) {
        var parts = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        if (staff.is(Role.AUDITOR)) {
            parts.add("1 = 1");
        }
        if (CENTRE.stream().anyMatch(staff::is)) {
            parts.add(NOT_CONFIDENTIAL);
        }
        if (staff.is(Role.GRID_OFFICER)) {
            parts.add("r.grid in (:grids) and " + NOT_CONFIDENTIAL);
            parameters.put("grids", staff.units(Role.GRID_OFFICER));
        }
        if (staff.is(Role.LEADER)) {
            Set<String> areas = areas(staff.units(Role.LEADER));
            String unplaced = leadsSubdistrict(staff) ? " or (r.grid is null and r.community is null)" : "";
            parts.add("(r.grid in (:areas) or r.community in (:areas) or r.lead_unit in (:areas)" + unplaced + ") and "
                    + NOT_CONFIDENTIAL);
            parameters.put("areas", areas);
        }
        parts.add("exists (select 1 from assignment a where a.request_number = r.number and a.unit in (:units))");
        parts.add("""
                exists (select 1 from cooperation c where c.request_number = r.number and c.unit in (:units)
                    and c.state <> 'RELEASED')""");
        parameters.put("units", orNone(workUnits(staff)));
        parts.add("""
                exists (select 1 from whistle h join report_in i on i.whistle_id = h.id
                    where h.request_number = r.number and i.unit in (:units))""");
        parts.add("""
                exists (select 1 from work_item w where w.request_number = r.number
                    and (w.assignee = :me or w.done_by = :me
                        or (w.ended_at is null and w.assignee is null and (w.role, w.unit) in (:duties))))""");
        parameters.put("me", staff.account());
        parameters.put("duties", staff.dutyPairs());
        return new Condition("((" + String.join(") or (", parts) + "))", parameters);
    }

    private boolean holds(String number, Condition condition) {
        return jdbc.sql("select count(*) from request r where r.number = :number and " + condition.sql())
                        .param("number", number)
                        .params(condition.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Set<String> workUnits(Staff staff) {
        var units = new HashSet<>(staff.units(Role.CLERK));
        units.addAll(staff.units(Role.LEAD));
        units.addAll(staff.units(Role.GRID_OFFICER));
        return units;
    }

    /** The areas and all communities and grids below them. */
    private Set<String> areas(Set<String> led) {
        var areas = new HashSet<>(led);
        for (Area.Level level : List.of(Area.Level.COMMUNITY, Area.Level.GRID)) {
            directory.areas(level).stream()
                    .filter(area -> area.parentCode().filter(areas::contains).isPresent())
                    .forEach(area -> areas.add(area.code()));
        }
        return areas;
    }

    private boolean leadsSubdistrict(Staff staff) {
        return staff.units(Role.LEADER).stream()
                .flatMap(unit -> directory.area(unit).stream())
                .anyMatch(area -> area.level() == Area.Level.SUBDISTRICT);
    }

    private static Set<String> orNone(Set<String> units) {
        return units.isEmpty() ? Set.of("") : units;
    }
}
