package org.huying.whistle;

import java.util.List;
import java.util.Optional;

/** Reads whistles and the departments that they called. */
public interface WhistleQueries {

    /** Oldest first. */
    List<Whistle> ofRequest(String number);

    Optional<Whistle> find(long whistle);

    /** What was whistled and for which no process has begun. */
    Optional<Whistle> pending(String number);

    /** In the order in which they were called. */
    List<ReportIn> reportIns(long whistle);

    ReportIn reportIn(long id);

    /** Whether the account whistled, coordinated, or signed on, arrived or reported for a department. */
    boolean tookPart(String number, String account);
}
