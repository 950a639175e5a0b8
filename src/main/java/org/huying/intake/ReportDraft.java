package org.huying.intake;

import java.util.Optional;
import org.huying.request.Channel;

/**
 * What somebody typed, field by field and unchecked; the empty text is "nothing". Pages, API, the operator's page and
 * imports fill it in, {@link ReportCheck} makes a {@link Report} of it.
 *
 * @param latitude and longitude: decimal degrees, WGS 84
 * @param building code of the building, as printed at its door
 */
public record ReportDraft(
        String description,
        String title,
        String category,
        String latitude,
        String longitude,
        String address,
        String building,
        boolean anonymous,
        String name,
        String phone,
        String email,
        String joins) {

    /**
     * How it came, besides what was typed.
     *
     * @param takenBy account of the operator who typed it for the resident
     */
    public record Origin(Channel channel, Report.Photos photos, Optional<String> takenBy) {

        public static Origin without(Channel channel) {
            return new Origin(channel, Report.Photos.none(), Optional.empty());
        }
    }
}
