package org.huying.intake.imports;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far it is: a bar on a terminal, a line now and then in a file. */
sealed interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /**
     * @param plain says how many rows are done
     */
    @SuppressWarnings("SystemConsoleNull") // newer Javas have one for a pipe, too: a bar in a file harms nobody
    static Progress of(long rows, LongConsumer plain) {
        return System.console() == null ? new Lines(plain) : new Bar(rows);
    }

    /** For a terminal. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(long rows) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(rows)
                    .setStyle(ProgressBarStyle.ASCII)
                    .continuousUpdate()
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For a file or a pipe. */
    final class Lines implements Progress {

        private static final int EVERY = 1_000;

        private final LongConsumer plain;
        private long done;

        Lines(LongConsumer plain) {
            this.plain = plain;
        }

        @Override
        public void step() {
            done++;
            if (done % EVERY == 0) {
                plain.accept(done);
            }
        }

        @Override
        public void close() {}
    }
}
