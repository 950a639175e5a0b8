package org.huying.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads assignments. */
public interface HandlingQueries {

    /** Oldest first. */
    List<Assignment> ofRequest(String number);

    /** The one that was opened last. */
    Optional<Assignment> latest(String number);

    /** What the departments asked of their leads, oldest first. */
    List<AskedExtension> extensions(String number);

    /** Pauses of the departments, oldest first. */
    List<Wait> waits(String number);

    /** Departments that do or did a part of it beside the lead, oldest first. */
    List<CoHandler> coHandlers(String number);

    /** Rulings that the request is carried over, oldest first. */
    List<CarryOver> carryOvers(String number);

    /** When what is carried over comes back for review; empty when it is not on the list. */
    Optional<Instant> reviewAt(String number);

    /** Whether the account reported, accepted or returned anything of this request: nobody judges own work. */
    boolean handledBy(String number, String account);
}
