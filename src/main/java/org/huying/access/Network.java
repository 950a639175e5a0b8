package org.huying.access;

import java.util.Arrays;

/** The part of an internet address that one customer holds: an IPv4 address, the /64 of an IPv6 address. */
final class Network {

    private Network() {}

    static String of(String address) {
        return address.indexOf(':') < 0 ? address : firstHalf(address);
    }

    private static String firstHalf(String address) {
        int gap = address.indexOf("::");
        String[] groups = (gap < 0 ? address : address.substring(0, gap)).split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))) + "::/64";
    }
}
