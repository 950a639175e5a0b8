package org.huying.request;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.problem.Refusal.FieldProblem;

/** What a contact may look like: strict on what would make a call impossible, lenient on the rest of the world. */
final class ContactRules {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 254;

    /** A number that starts with 1 is a mobile (or North American) one of exactly 11 digits: a digit too few is seen. */
    private static final Pattern PHONE =
            Pattern.compile("(?:1[0-9]{10}|[02-9][0-9]{6,14}|\\+[1-9][0-9]{6,14})(?:x[0-9]{1,6})?");

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\",;:\\\\()\\[\\]*]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u2028-\\u202e\\u2066-\\u2069]");

    private ContactRules() {}

    /** Composed, trimmed, runs of spaces made one. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\t]+", " ")
                .strip();
    }

    static Optional<FieldProblem> problem(ContactField field, String value) {
        return switch (field) {
            case NAME -> name(value);
            case PHONE -> phone(value);
            case EMAIL -> email(value);
        };
    }

    private static Optional<FieldProblem> name(String value) {
        String name = plain(value);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Optional.of(FieldProblem.of("request.contact.name-too-long", LONGEST_NAME));
        }
        boolean masked = Normalizer.normalize(name, Normalizer.Form.NFKC).contains("*");
        return problemIf(masked || CONTROL.matcher(name).find(), "request.contact.name-unusable");
    }

    private static Optional<FieldProblem> phone(String value) {
        if (value.length() > LONGEST_PHONE) {
            return Optional.of(FieldProblem.of("request.contact.phone-implausible"));
        }
        String phone = PhoneNumber.normalise(value);
        return problemIf(!phone.isEmpty() && !PHONE.matcher(phone).matches(), "request.contact.phone-implausible");
    }

    private static Optional<FieldProblem> email(String value) {
        if (value.length() > LONGEST_EMAIL) {
            return Optional.of(FieldProblem.of("request.contact.email-implausible"));
        }
        String email = plain(value);
        boolean wrong = !email.isEmpty()
                && (!EMAIL.matcher(email).matches() || CONTROL.matcher(email).find());
        return problemIf(wrong, "request.contact.email-implausible");
    }

    private static Optional<FieldProblem> problemIf(boolean wrong, String key) {
        return wrong ? Optional.of(FieldProblem.of(key)) : Optional.empty();
    }
}
