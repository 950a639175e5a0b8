package org.huying.notification;

import org.jspecify.annotations.Nullable;

/** A row of the town's table of tellings by which nobody can be told; the server does not start. */
class UnfitTelling extends IllegalStateException {

    private final String problem;
    private final long line;
    private final String row;

    /**
     * @param problem code of the sentence in {@code messages/notification}
     * @param line of the file, from 1
     * @param row as written, or the header as it must be
     */
    UnfitTelling(String problem, long line, String row) {
        this(problem, line, row, null);
    }

    UnfitTelling(String problem, long line, String row, @Nullable Throwable cause) {
        super(problem + " in line " + line, cause);
        this.problem = problem;
        this.line = line;
        this.row = row;
    }

    String problem() {
        return problem;
    }

    long line() {
        return line;
    }

    String row() {
        return row;
    }
}
