package org.huying.dispatch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Role;
import org.huying.dispatch.Decision.Handle;
import org.huying.dispatch.Decision.Target;
import org.huying.dispatch.RuleTables.Row;
import org.huying.request.Nature;
import org.huying.request.ServiceRequest;
import org.huying.request.Urgency;
import org.springframework.stereotype.Component;

/** What the rule tables say about a request. */
@Component
class RoutingRules {

    private static final Row NO_ROW = new Row(Map.of(), "none");

    private final RuleTables tables;
    private final DirectoryQueries directory;

    RoutingRules(RuleTables tables, DirectoryQueries directory) {
        this.tables = tables;
        this.directory = directory;
    }

    record Classification(Nature nature, Urgency urgency, String natureRule, String urgencyRule) {}

    Classification classify(ServiceRequest request) {
        Map<String, Object> inputs = inputs(request);
        Row nature = tables.first("request-nature", inputs).orElse(NO_ROW);
        Row urgency = tables.first("request-urgency", inputs).orElse(NO_ROW);
        return new Classification(
                nature.text("nature")
                        .map(code -> Nature.valueOf(code.toUpperCase(Locale.ROOT)))
                        .orElse(Nature.HELP),
                urgency.text("urgency")
                        .map(code -> Urgency.valueOf(code.toUpperCase(Locale.ROOT)))
                        .orElse(Urgency.NORMAL),
                nature.rule(),
                urgency.rule());
    }

    /** @param handle empty when a person must decide */
    record Proposal(Optional<Handle> handle, Optional<String> duty, String rule) {}

    Proposal propose(ServiceRequest request) {
        Row row = tables.first("routing", inputs(request)).orElse(NO_ROW);
        Optional<String> duty = row.text("duty");
        Optional<Handle> handle = row.text("handler").flatMap(Target::of).flatMap(target -> unit(target, duty, request)
                .map(unit -> new Handle(target, unit)));
        return new Proposal(row.isTrue("sure") ? handle : Optional.empty(), duty, row.rule());
    }

    /** Whether somebody active could do the work there. */
    boolean staffed(Target target, String unit) {
        Role role = target == Target.GRID ? Role.GRID_OFFICER : Role.CLERK;
        return directory.inUse(unit) && !directory.members(role, unit).isEmpty();
    }

    private Optional<String> unit(Target target, Optional<String> duty, ServiceRequest request) {
        Optional<String> unit = target == Target.GRID
                ? request.place().gridCode()
                : duty.flatMap(directory::competentFor).map(department -> department.code());
        return unit.filter(code -> staffed(target, code));
    }

    private static Map<String, Object> inputs(ServiceRequest request) {
        var inputs = new HashMap<String, Object>();
        inputs.put("category", request.category().orElse(""));
        inputs.put("community", request.community().orElse(""));
        inputs.put("nature", request.nature().map(Nature::name).orElse(""));
        inputs.put("urgency", request.urgency().map(Urgency::name).orElse(""));
        inputs.put("words", request.title() + "\n" + request.description());
        return inputs;
    }
}
