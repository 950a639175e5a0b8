package org.huying.worklist.form;

/** What a field holds. */
public enum FieldType {
    /** One of the declaration's codes. */
    CHOICE,
    /** Several lines. */
    TEXT,
    LINE,
    /** Uploaded one by one; the draft keeps their ids. */
    PHOTOS,
    /** Code of a department of the directory. */
    DEPARTMENT,
    /** Codes of departments, separated by commas: any number of them. */
    DEPARTMENTS,
    GRID,
    CATEGORY,
    /** A whole number. */
    NUMBER,
    /** Number of a stored request, check digit included. */
    REQUEST,
    YESNO;

    /** Picked from a list, so that what is missing is a choice and not words. */
    boolean isPicked() {
        return switch (this) {
            case CHOICE, YESNO, DEPARTMENT, DEPARTMENTS, GRID, CATEGORY -> true;
            case TEXT, LINE, PHOTOS, NUMBER, REQUEST -> false;
        };
    }
}
