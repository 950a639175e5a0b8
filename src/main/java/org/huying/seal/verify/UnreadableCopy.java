package org.huying.seal.verify;

/** A file is no export, or no longer one. */
public class UnreadableCopy extends RuntimeException {

    private final long line;

    UnreadableCopy(long line, Throwable cause) {
        super("Line %d of the export cannot be read".formatted(line), cause);
        this.line = line;
    }

    /** From 1; 0 if the file could not be opened. */
    public long line() {
        return line;
    }
}
