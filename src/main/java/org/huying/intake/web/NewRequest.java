package org.huying.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.huying.intake.ReportDraft;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/requests}. Fields that are not named here are refused, so that a misspelt one is noticed. */
@Schema(requiredProperties = {"description", "location"})
record NewRequest(
        @Schema(minLength = 1, maxLength = 5000) @Nullable String description,
        @Nullable Location location,

        @Schema(description = "Code of a category; without one the dispatcher chooses") @Nullable
        String category,

        @Schema(maxLength = 100) @Nullable String title,
        @Nullable Boolean anonymous,
        @Nullable ContactGiven contact,

        @Schema(description = "Number of an open request nearby that this one follows") @Nullable
        String joins) {

    /** At least one of point, address and building. */
    @Schema(description = "At least a point (WGS 84), an address or a building's code")
    record Location(
            @Schema(minimum = "-90", maximum = "90") @Nullable
            Double latitude,

            @Schema(minimum = "-180", maximum = "180") @Nullable
            Double longitude,

            @Schema(maxLength = 300) @Nullable String address,
            @Nullable String buildingCode) {

        static final Location NONE = new Location(null, null, null, null);
    }

    /** How to reach the resident. */
    record ContactGiven(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        static final ContactGiven NONE = new ContactGiven(null, null, null);
    }

    ReportDraft draft() {
        Location where = location == null ? Location.NONE : location;
        ContactGiven who = contact == null ? ContactGiven.NONE : contact;
        return new ReportDraft(
                or(description),
                or(title),
                or(category),
                plain(where.latitude()),
                plain(where.longitude()),
                or(where.address()),
                or(where.buildingCode()),
                Boolean.TRUE.equals(anonymous),
                or(who.name()),
                or(who.phone()),
                or(who.email()),
                or(joins));
    }

    private static String or(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String plain(@Nullable Double degrees) {
        if (degrees == null) {
            return "";
        }
        return Double.isFinite(degrees) ? BigDecimal.valueOf(degrees).toPlainString() : degrees.toString();
    }
}
