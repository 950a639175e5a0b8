package org.huying.worklist.form;

/** What the town knows: departments, grids, categories, request numbers. */
@FunctionalInterface
public interface KnownCodes {

    /** @param type {@code DEPARTMENT}, {@code GRID}, {@code CATEGORY} or {@code REQUEST} */
    boolean knows(FieldType type, String code);
}
