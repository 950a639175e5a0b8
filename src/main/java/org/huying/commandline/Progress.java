package org.huying.commandline;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far it is: a bar on a terminal, a line now and then in a file. */
public sealed interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /**
     * @param all how many steps there are
     * @param every after how many steps a file gets a line
     * @param plain says how many are done
     */
    @SuppressWarnings("SystemConsoleNull") // newer Javas have one for a pipe, too: a bar in a file harms nobody
    static Progress of(long all, int every, LongConsumer plain) {
        return System.console() == null ? new Lines(every, plain) : new Bar(all);
    }

    /** For a terminal. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(long all) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(all)
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

        private final int every;
        private final LongConsumer plain;
        private long done;

        private Lines(int every, LongConsumer plain) {
            this.every = every;
            this.plain = plain;
        }

        @Override
        public void step() {
            done++;
            if (done % every == 0) {
                plain.accept(done);
            }
        }

        @Override
        public void close() {}
    }
}
