package org.huying.intake;

import java.util.List;
import java.util.Optional;
import org.huying.request.Place;

/** Reads what is already known about what is being reported. */
public interface IntakeQueries {

    /**
     * Open requests of the last 30 days that may be about the same: of the same category, or if there is none of that, of
     * the same first level (of any category when none is named); at most 150 m away, in the same building or at
     * the same address of the grid. Never of a confidential or unknown category, and none at all where a confidential
     * one is named. Nearest kind first, at most five.
     */
    List<Neighbour> likelyDuplicates(Optional<String> category, Place place);

    /**
     * Open requests that left this phone number, newest first; for operators only. Each is a look at its contact.
     *
     * @param reader account
     */
    List<OwnRequest> openRequestsOf(String phone, String reader);
}
