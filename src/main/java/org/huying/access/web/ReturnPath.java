package org.huying.access.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this server to go on with after the log-in; never another host. */
final class ReturnPath {

    /** {@code //host} and {@code /\host} lead elsewhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,500}");

    private ReturnPath() {}

    static Optional<String> of(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() && !path.startsWith("/log")
                ? Optional.of(path)
                : Optional.empty();
    }
}
