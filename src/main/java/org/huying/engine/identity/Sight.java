package org.huying.engine.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Whom the one who asks may see. The engine itself (no user set) sees all; who is logged in sees himself, his groups and his
 * units, because {@code /user} and {@code /group} would list the whole staff otherwise.
 */
record Sight(Optional<Authentication> reader) {

    static Sight now() {
        CommandContext command = Context.getCommandContext();
        return new Sight(command == null ? Optional.empty() : Optional.ofNullable(command.getAuthentication()));
    }

    boolean user(String account) {
        return reader.map(who -> account.equals(who.getUserId())).orElse(true);
    }

    boolean group(String role) {
        return reader.map(who -> who.getGroupIds() != null && who.getGroupIds().contains(role))
                .orElse(true);
    }

    boolean tenant(String unit) {
        return reader.map(
                        who -> who.getTenantIds() != null && who.getTenantIds().contains(unit))
                .orElse(true);
    }

    /** What was found, as the engine's own kind of object; all of it without a page. */
    static <T, E> List<E> page(List<T> found, @Nullable Page page, Function<T, E> entity) {
        var wanted = found.stream();
        if (page != null) {
            wanted = wanted.skip(page.getFirstResult()).limit(page.getMaxResults());
        }
        return wanted.map(entity).toList();
    }

    /** A criterion that was not given fits; {@code %} stands for any text as in SQL. */
    static boolean like(@Nullable String pattern, String value) {
        if (pattern == null) {
            return true;
        }
        String text = pattern.replace("%", "");
        boolean open = pattern.startsWith("%");
        boolean openEnded = pattern.endsWith("%");
        if (open && openEnded) {
            return value.contains(text);
        }
        return open ? value.endsWith(text) : openEnded ? value.startsWith(text) : value.equals(pattern);
    }

    static boolean is(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    static boolean in(String @Nullable [] wanted, String value) {
        return wanted == null || List.of(wanted).contains(value);
    }
}
