package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The check page as a stranger's phone opens it: under the town's public address if it is set, else as the reader came. */
@Component
class CheckAddress {

    private final String site;

    CheckAddress(@Value("${huying.notification.site:}") String site) {
        this.site = site;
    }

    String page(HttpServletRequest http) {
        String root = site.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(http).build().toUriString()
                : site;
        return root + "/check";
    }

    /** @param leaf base64; written so that it needs no escapes in an address */
    String of(HttpServletRequest http, long position, String leaf) {
        String digest = leaf.replace('+', '-').replace('/', '_').replace("=", "");
        return page(http) + "?position=" + position + "&digest=" + digest;
    }
}
