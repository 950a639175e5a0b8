package org.huying.intake.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a report that a mapping can fill in, by their names there. */
enum ReportField {
    ID,
    TITLE,
    DESCRIPTION,
    CATEGORY,
    LATITUDE,
    LONGITUDE,
    ADDRESS,
    BUILDING,
    MADE_AT,
    NAME,
    PHONE,
    EMAIL,
    ANONYMOUS;

    /** As written in the mapping. */
    String code() {
        return this == MADE_AT ? "madeAt" : name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(ReportField::code).collect(Collectors.joining(", "));
    }

    /** The mapping's name for a field of {@link org.huying.intake.ReportCheck}. */
    static String codeOfChecked(String field) {
        return switch (field) {
            case "location.latitude" -> "latitude, longitude";
            case "location.address" -> ADDRESS.code();
            case "location.buildingCode" -> BUILDING.code();
            case "location" -> "latitude, longitude, address, building";
            case "contact.name" -> NAME.code();
            case "contact.phone" -> PHONE.code();
            case "contact.email" -> EMAIL.code();
            default -> field;
        };
    }
}
