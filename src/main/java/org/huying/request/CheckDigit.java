package org.huying.request;

/**
 * Damm's check digit: finds every wrong digit and every exchange of neighbours, which ISO 7064 MOD 11-10 does not, and
 * stays a digit. Source: H. Michael Damm, Total anti-symmetrische Quasigruppen, Marburg 2004, order 10.
 */
final class CheckDigit {

    /** Totally anti-symmetric; its zero diagonal makes the check a walk that ends at 0. */
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private CheckDigit() {}

    static char of(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }

    /** The last digit is the check digit of those before it. */
    static boolean fits(String digits) {
        return of(digits) == '0';
    }
}
