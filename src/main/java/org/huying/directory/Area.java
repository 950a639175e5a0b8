package org.huying.directory;

import java.util.Optional;

/**
 * A part of the town. Codes match {@code [A-Z0-9-]{1,40}} and never change.
 *
 * @param parentCode empty for the subdistrict
 */
public record Area(String code, Level level, Optional<String> parentCode, Text name) {

    /** The four levels, from the street office down. */
    public enum Level {
        SUBDISTRICT,
        COMMUNITY,
        GRID,
        BUILDING
    }
}
