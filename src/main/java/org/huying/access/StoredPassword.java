package org.huying.access;

/**
 * What is kept of one password.
 *
 * @param mustChange somebody else has set it
 * @param demo printed in the log of a demo, so worthless anywhere else
 */
record StoredPassword(String account, String hash, boolean mustChange, boolean demo) {

    @Override
    public String toString() {
        return "StoredPassword[" + account + "]";
    }
}
