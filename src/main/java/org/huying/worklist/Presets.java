package org.huying.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huying.worklist.form.FieldType;
import org.huying.worklist.form.FormDeclaration;
import org.huying.worklist.form.FormField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the request already says, so that nobody types it again. */
@Component
class Presets {

    private final JdbcClient jdbc;
    private final List<Proposals> proposals;

    Presets(JdbcClient jdbc, List<Proposals> proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
    }

    Map<String, String> of(WorkItem item, FormDeclaration form) {
        var values = new LinkedHashMap<String, String>();
        if (form.fields().stream().anyMatch(field -> field.preset().isPresent())) {
            var request = jdbc.sql("select category, grid, nature from request where number = :number")
                    .param("number", item.requestNumber())
                    .query()
                    .singleRow();
            for (var field : form.fields()) {
                field.preset()
                        .map(request::get)
                        .filter(Objects::nonNull)
                        .ifPresent(value -> values.put(field.name(), code(field, value.toString())));
            }
            proposals.forEach(each -> each.of(item.requestNumber()).forEach((preset, value) -> form.fields().stream()
                    .filter(field -> field.preset().filter(preset::equals).isPresent())
                    .forEach(field -> values.put(field.name(), value))));
        }
        return values;
    }

    /** A choice's codes are written like field names, the request's like constants. */
    private static String code(FormField field, String stored) {
        return field.type() == FieldType.CHOICE ? stored.toLowerCase(Locale.ROOT) : stored;
    }
}
