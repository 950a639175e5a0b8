package org.huying.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huying.request.Channel;
import org.huying.request.Contact;
import org.huying.request.Place;

/**
 * What somebody reports.
 *
 * @param description 1 to 5,000 characters
 * @param title at most 100 characters; empty: made from the description's beginning
 * @param category code of the directory; empty: the dispatcher chooses
 * @param place without grid: intake finds it
 * @param anonymous the contact, if any, is shown to nobody but the custodian
 * @param photos stored attachments that belong to no request yet, and who uploaded them
 * @param joins number of an open request that this one follows
 * @param madeAt when it was first made elsewhere; empty: now
 * @param source where it was imported from: the same source is taken only once
 * @param takenBy account of the operator; empty when the resident wrote it
 */
public record Report(
        Channel channel,
        String description,
        Optional<String> title,
        Optional<String> category,
        Place place,
        boolean anonymous,
        Contact contact,
        Photos photos,
        Optional<String> joins,
        Optional<Instant> madeAt,
        Optional<Source> source,
        Optional<String> takenBy) {

    /**
     * Only the owner's photos can be attached.
     *
     * @param owner as given to {@link org.huying.request.Attachments#store}
     * @param ids of that owner's stored photos
     */
    public record Photos(String owner, List<String> ids) {
        public static Photos none() {
            return new Photos("", List.of());
        }
    }

    /** Name of the importing list and the row's own id there. */
    public record Source(String name, String id) {}

    /** The same, taken over from a list that was kept elsewhere. */
    public Report importedFrom(Source list, Optional<Instant> firstMade) {
        return new Report(
                channel,
                description,
                title,
                category,
                place,
                anonymous,
                contact,
                photos,
                joins,
                firstMade,
                Optional.of(list),
                takenBy);
    }
}
