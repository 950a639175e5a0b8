package org.huying.engine;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.huying.transaction.TransactionMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When what was read of diagrams and tables must be read again: after a deployment of this node at once, after one of another
 * node within a second, since that often one transaction looks whether there was any. The engine's commands each ask the
 * database for the newest version of what they decide by, start or call: a fifth of all that a loop asked.
 */
final class Deployments {

    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<String> database;
    private final LongSupplier nanos;
    private final AtomicReference<Seen> seen;
    private final TransactionMemory<Deployments> changing = new TransactionMemory<>();

    /** @param revision of all deployments; {@code lookAgain} by the clock of the node's own */
    private record Seen(String revision, Object epoch, long lookAgain) {}

    /**
     * @param database says what changes with each deployment
     * @param nanos {@link System#nanoTime()}
     */
    Deployments(Supplier<String> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.seen = new AtomicReference<>(nothing());
    }

    private Seen nothing() {
        return new Seen("", new Object(), nanos.getAsLong());
    }

    /** The same object for as long as nothing was deployed; none while this transaction deploys. */
    @Nullable
    Object epoch() {
        if (changing.get().isPresent()) {
            return null;
        }
        Seen last = requireNonNull(seen.get());
        if (nanos.getAsLong() - last.lookAgain() < 0) {
            return last.epoch();
        }
        String revision = database.get();
        Object epoch = last.revision().equals(revision) ? last.epoch() : new Object();
        // a look that a deployment has overtaken is not kept: the next one looks itself
        seen.compareAndSet(last, new Seen(revision, epoch, nanos.getAsLong() + LOOK_EVERY));
        return epoch;
    }

    /** This transaction deploys or takes a deployment away. */
    void change() {
        seen.set(nothing());
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && changing.get().isEmpty()) {
            changing.keep(this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    seen.set(nothing());
                }
            });
        }
    }
}
