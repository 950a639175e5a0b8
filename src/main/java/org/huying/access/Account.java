package org.huying.access;

import java.util.regex.Pattern;

/** The form of account names; people type passwords, too, where an account is asked for. */
final class Account {

    private static final Pattern FORM = Pattern.compile("[a-z0-9.]{2,40}");

    private Account() {}

    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
