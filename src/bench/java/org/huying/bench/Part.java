package org.huying.bench;

import java.time.Duration;
import java.util.Optional;

/** Somebody with a part in a drill, who looks where things stand and takes one step at a time. */
interface Part {

    /**
     * @return when to look again; empty: the part is played
     * @throws java.io.UncheckedIOException if no node answered: whether the step was taken is seen at the next look
     */
    Optional<Duration> step();
}
