package org.huying.access;

/** The environment names a first administrator who cannot be one; the server does not start. */
class UnfitFirstAdministrator extends IllegalStateException {

    private final String key;

    /** @param key of the sentence in {@code messages/access}; what was given is not repeated, it may be a password */
    UnfitFirstAdministrator(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
