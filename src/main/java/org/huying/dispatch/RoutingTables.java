package org.huying.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.decision.TableReader;
import org.huying.decision.Values;
import org.huying.directory.DirectoryQueries;
import org.huying.request.Nature;
import org.huying.request.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@link RoutingRules} understands of its tables. */
@Configuration(proxyBeanMethods = false)
class RoutingTables {

    private static final String RULE = "rule";

    @Bean
    TableReader natureTable() {
        return TableReader.of("request-nature", () -> Map.of("nature", codes(Nature.values()), RULE, Values.texts()));
    }

    @Bean
    TableReader urgencyTable() {
        return TableReader.of(
                "request-urgency", () -> Map.of("urgency", codes(Urgency.values()), RULE, Values.texts()));
    }

    /** A duty that no department has would lead nowhere. */
    @Bean
    TableReader routingTable(DirectoryQueries directory) {
        return TableReader.of(
                "routing",
                () -> Map.of(
                        "handler",
                        Values.words(List.of("grid", "department", "dispatcher")),
                        "duty",
                        Values.words(directory.duties()).orNothing(),
                        "sure",
                        Values.yesOrNo(),
                        RULE,
                        Values.texts()));
    }

    private static Values codes(Enum<?>... values) {
        return Values.words(Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList());
    }
}
