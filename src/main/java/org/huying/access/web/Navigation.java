package org.huying.access.web;

import static org.huying.directory.Role.ADMINISTRATOR;
import static org.huying.directory.Role.AUDITOR;
import static org.huying.directory.Role.CALLBACK_OFFICER;
import static org.huying.directory.Role.CLERK;
import static org.huying.directory.Role.CUSTODIAN;
import static org.huying.directory.Role.DISPATCHER;
import static org.huying.directory.Role.GRID_OFFICER;
import static org.huying.directory.Role.LEAD;
import static org.huying.directory.Role.LEADER;
import static org.huying.directory.Role.OPERATOR;
import static org.huying.directory.Role.SUPERVISOR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.access.Staff;
import org.huying.directory.Role;

/** The links in the head of a page: what the reader needs, not what there is. */
final class Navigation {

    /** A link; the text stands in the bundle under {@code access.navigation.<name>}. */
    record Link(String name, String address) {}

    private record StaffLink(Link link, Set<Role> roles) {

        boolean isFor(Staff staff) {
            return roles.stream().anyMatch(staff::is);
        }
    }

    private static final List<Link> RESIDENT = List.of(
            new Link("report", "/report"), new Link("track", "/track"), new Link("carried-over", "/carried-over"));

    private static final List<StaffLink> STAFF = List.of(
            new StaffLink(new Link("desk", "/desk"), EnumSet.allOf(Role.class)),
            new StaffLink(new Link("call", "/desk/intake"), EnumSet.of(OPERATOR)),
            new StaffLink(
                    new Link("search", "/desk/search"), EnumSet.complementOf(EnumSet.of(CUSTODIAN, ADMINISTRATOR))),
            new StaffLink(
                    new Link("whistles", "/desk/whistles"),
                    EnumSet.of(GRID_OFFICER, CLERK, DISPATCHER, LEADER, SUPERVISOR, AUDITOR, ADMINISTRATOR)),
            new StaffLink(
                    new Link("rates", "/desk/rates"),
                    EnumSet.of(DISPATCHER, LEADER, SUPERVISOR, AUDITOR, ADMINISTRATOR)),
            new StaffLink(
                    new Link("topics", "/desk/topics"),
                    EnumSet.of(DISPATCHER, LEADER, SUPERVISOR, AUDITOR, ADMINISTRATOR)),
            new StaffLink(new Link("audit", "/audit"), EnumSet.of(AUDITOR)),
            new StaffLink(new Link("notices", "/desk/notices"), EnumSet.allOf(Role.class)),
            new StaffLink(new Link("deliveries", "/desk/deliveries"), EnumSet.of(ADMINISTRATOR)),
            new StaffLink(new Link("retention", "/desk/retention"), EnumSet.of(ADMINISTRATOR)),
            new StaffLink(
                    new Link("tasklist", "/camunda/app/tasklist/default/"),
                    EnumSet.of(GRID_OFFICER, CLERK, LEAD, DISPATCHER, CALLBACK_OFFICER, SUPERVISOR)));

    private static final Link EXPORTS = new Link("exports", "/audit/exports");

    private Navigation() {}

    /**
     * Where somebody goes on from a page that failed.
     *
     * @param own links of the reader
     * @param path of the page
     */
    static List<Link> back(List<Link> own, String path) {
        var back = new ArrayList<Link>();
        for (Link link : own) {
            if (link.name().equals("audit") && path.startsWith("/audit/")) {
                back.add(link);
                if (path.startsWith(EXPORTS.address() + "/")) {
                    back.add(EXPORTS);
                }
            } else if (link.name().equals("desk")) {
                back.add(link);
            }
        }
        // the nearest first
        Collections.reverse(back);
        return back;
    }

    static List<Link> of(Optional<Staff> staff) {
        return staff.map(Navigation::ofStaff).orElse(RESIDENT);
    }

    private static List<Link> ofStaff(Staff staff) {
        return STAFF.stream()
                .filter(link -> link.isFor(staff))
                .map(StaffLink::link)
                .toList();
    }
}
