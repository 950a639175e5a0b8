package org.huying.retention;

import java.util.List;
import java.util.Optional;

/**
 * What the next round would erase.
 *
 * @param asked how many requests because their residents asked
 */
public record Plan(List<Line> lines, int asked) {

    /**
     * @param category empty when nobody chose one
     * @param requests of which something goes
     * @param contacts of how many requests the contact goes; {@code photos} and {@code words} likewise
     */
    public record Line(Optional<String> category, Period period, int requests, int contacts, int photos, int words) {}
}
