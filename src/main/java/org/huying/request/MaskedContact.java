package org.huying.request;

import java.util.Optional;

/**
 * A contact as staff see it before they reveal it. Not a {@link Contact}, so that no form can save a mask over the value.
 *
 * @param withheld there may be a contact, but the reporter stays anonymous to everybody but the custodian
 */
public record MaskedContact(Optional<String> name, Optional<String> phone, Optional<String> email, boolean withheld) {

    static MaskedContact ofAnonymous() {
        return new MaskedContact(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    static MaskedContact of(Contact contact) {
        return new MaskedContact(
                contact.name().map(MaskedContact::name),
                contact.phone().map(MaskedContact::phone),
                contact.email().map(MaskedContact::email),
                false);
    }

    /** {@code 王小明 → 王**}: always two stars, the length is nobody's business. */
    private static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** {@code 13812341234 → 138****1234}; of short numbers only the last two digits. */
    private static String phone(String phone) {
        String digits = phone.replaceFirst("x.*$", "");
        return digits.length() >= 11
                ? digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4)
                : "****" + digits.substring(digits.length() - 2);
    }

    /** {@code wang@example.org → w***@example.org}. */
    private static String email(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }
}
