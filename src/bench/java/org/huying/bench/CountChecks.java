package org.huying.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.access.CurrentStaff;
import org.huying.worklist.WorklistQueries;
import org.huying.worklist.WorklistQueries.View;

/** What the desk counts is what its list holds, for each account and tab. */
final class CountChecks {

    private final Api api;
    private final Optional<WorklistQueries> queries;
    private final Optional<CurrentStaff> staff;

    CountChecks(Api api, Optional<WorklistQueries> queries, Optional<CurrentStaff> staff) {
        this.api = api;
        this.queries = queries;
        this.staff = staff;
    }

    Check counts(List<String> accounts) {
        var wrong = new ArrayList<String>();
        long tasks = 0;
        for (String account : accounts) {
            Map<View, Long> desk = desk(account);
            for (View view : View.values()) {
                Listed listed = listed(account, view);
                tasks += listed.ids().size();
                long count = desk.getOrDefault(view, listed.total());
                if (listed.total() != listed.ids().size() || count != listed.total()) {
                    wrong.add(account + " " + view + ": desk " + count + ", total " + listed.total() + ", listed "
                            + listed.ids().size());
                }
            }
        }
        return new Check("every count equals its list (" + accounts.size() + " accounts, " + tasks + " tasks)", wrong);
    }

    private Map<View, Long> desk(String account) {
        if (queries.isEmpty() || staff.isEmpty()) {
            return Map.of();
        }
        return staff.get().as(account, () -> queries.get().counts());
    }

    private record Listed(long total, Set<String> ids) {}

    private Listed listed(String account, View view) {
        var ids = new HashSet<String>();
        long total = 0;
        for (int page = 0; page <= total / 25; page++) {
            String path = "/api/work-items?view=" + view.name().toLowerCase(Locale.ROOT) + "&page=" + page;
            JsonNode body = api.staff(account, "GET", path, Optional.empty()).body();
            total = body.path("total").asLong(-1);
            body.path("items").forEach(item -> ids.add(item.path("id").asText()));
        }
        return new Listed(total, ids);
    }
}
