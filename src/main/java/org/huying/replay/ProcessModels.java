package org.huying.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The processes as they were deployed, all their versions. */
public interface ProcessModels {

    Optional<ProcessModel> of(String key, int version);

    /** The version that was the newest then: on it a process ran that was called then; before the first one, the first. */
    Optional<ProcessModel> at(String key, Instant time);

    /** The newest version of each, in the order in which a request comes to them. */
    List<ProcessModel> newest();
}
