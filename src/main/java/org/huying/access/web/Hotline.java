package org.huying.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The telephone number at which the town takes requests, as {@code templates/access/hotline.html} names it. */
@Component("hotline")
class Hotline {

    private final String number;

    Hotline(@Value("${huying.hotline:}") String number) {
        this.number = number.strip();
    }

    /** As it is dialled; the empty text if the town has set none. */
    public String number() {
        return number;
    }
}
