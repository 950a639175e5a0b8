package org.huying.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.springframework.stereotype.Component;

/**
 * Whether a filter asks for what there is: an address that is typed or cut off must not silently ask something else. Codes that the
 * town has retired are known, too.
 */
@Component
public class TownTerms {

    /** What an address may hold beside its filter: the page, and the language. */
    private static final Set<String> BESIDE = Set.of("after", "lang");

    private final DirectoryQueries directory;

    TownTerms(DirectoryQueries directory) {
        this.directory = directory;
    }

    /**
     * Of an address that is a filter and nothing else.
     *
     * @throws Refusal {@code audit-term-unknown} or {@code audit-filter} (422)
     */
    public FilterTerms ofAddress(Map<String, String> asked) {
        asked.keySet().stream()
                .filter(name -> !FilterTerms.NAMES.contains(name) && !BESIDE.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(
                            Status.UNPROCESSABLE,
                            "audit-term-unknown",
                            name.replaceAll("[^A-Za-z0-9_.-]", "?"),
                            String.join(", ", FilterTerms.NAMES));
                });
        return known(FilterTerms.of(asked));
    }

    /** @throws Refusal {@code audit-filter} (422) with the terms that mean nothing in this town */
    public FilterTerms known(FilterTerms terms) {
        var problems = new LinkedHashMap<>(problems(terms));
        check(terms, "category", directory::category, problems);
        check(terms, "area", directory::area, problems);
        check(
                terms,
                "unit",
                code -> directory.area(code).isPresent() ? Optional.of(code) : directory.organisation(code),
                problems);
        check(terms, "handler", directory::person, problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid("audit-filter", problems);
        }
        return terms;
    }

    /** Of terms that mean nothing in any town. */
    private static Map<String, FieldProblem> problems(FilterTerms terms) {
        try {
            terms.filter();
            return Map.of();
        } catch (Refusal refusal) {
            return refusal.fields();
        }
    }

    private static void check(
            FilterTerms terms, String name, Function<String, Optional<?>> find, Map<String, FieldProblem> problems) {
        String code = terms.get(name);
        if (!code.isEmpty() && find.apply(code).isEmpty()) {
            problems.putIfAbsent(name, FieldProblem.of("audit.filter.unknown", code));
        }
    }
}
