package org.huying.intake.web;

import java.util.List;
import java.util.Map;
import org.huying.intake.Neighbour;
import org.huying.intake.Receipt;
import org.huying.request.Attachments.Photo;

/** How a sending ended. */
sealed interface Sending {

    /** Received; the receipt is kept under the form's key. */
    record Received(String key, Receipt receipt) implements Sending {}

    /**
     * The form comes back with all that was typed.
     *
     * @param errors sentences by field, in the form's order; empty if nothing is wrong
     * @param sentence what is wrong with the whole; empty if nothing is
     * @param photos stored already, to be kept
     */
    record Again(ReportForm form, Map<String, List<String>> errors, String sentence, List<Photo> photos, int status)
            implements Sending {

        public Again {
            errors = FormOrder.sorted(errors, form);
        }
    }

    /** All is well, but others may have reported the same: the reader decides. */
    record Offered(ReportForm form, List<Neighbour> neighbours, List<Photo> photos) implements Sending {}
}
