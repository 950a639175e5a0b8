package org.huying.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order in which the pages ask for the fields of a report; what is no field of theirs comes last. */
final class FormOrder {

    private static final List<String> FIELDS = List.of(
            "description",
            "category",
            "location",
            "location.latitude",
            "location.address",
            "location.buildingCode",
            "photos",
            "contact.name",
            "contact.phone",
            "contact.email",
            "title");

    private FormOrder() {}

    static Map<String, List<String>> sorted(Map<String, List<String>> errors, ReportForm form) {
        var sorted = new TreeMap<String, List<String>>(
                Comparator.<String>comparingInt(field -> rank(field, form)).thenComparing(Comparator.naturalOrder()));
        sorted.putAll(errors);
        return sorted;
    }

    private static int rank(String field, ReportForm form) {
        if (field.equals("contact.phone") && form.asksPhoneFirst()) {
            return -1;
        }
        return FIELDS.contains(field) ? FIELDS.indexOf(field) : FIELDS.size();
    }
}
