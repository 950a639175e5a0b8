package org.huying.access;

/** A number beside a link of the navigation, given by the module that counts. */
public interface NavigationCount {

    /** Name of the link: the last part of its key {@code access.navigation.<name>}. */
    String link();

    /** Asked for each page that the reader opens; 0 is not shown. */
    int of(Staff staff);
}
