package org.huying.seal.verify;

import java.util.function.Consumer;

/** A ledger that can be read once from its first to its last line: an export, or the tables themselves. */
public interface LedgerCopy {

    /** Lines of the type {@link Line.Entry}, for a progress bar; not to be relied on. */
    long entries();

    /** @throws UnreadableCopy if it is cut off or was never one */
    void read(Consumer<Line> reader);
}
