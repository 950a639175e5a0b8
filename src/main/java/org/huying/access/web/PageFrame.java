package org.huying.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.access.NavigationCount;
import org.huying.access.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What {@code templates/layout.html} shows around each page. */
@Component("pageFrame")
class PageFrame {

    private final CurrentStaff staff;
    private final ObjectProvider<NavigationCount> counts;
    private final boolean demo;

    PageFrame(CurrentStaff staff, ObjectProvider<NavigationCount> counts, @Value("${huying.demo:false}") boolean demo) {
        this.staff = staff;
        this.counts = counts;
        this.demo = demo;
    }

    /**
     * One page's frame.
     *
     * @param path of this page
     * @param loggedIn also somebody who must first choose a password
     * @param name of the member of staff; empty for residents
     * @param counts by name of their link; those above 0
     * @param otherLanguage tag of the language that is not shown
     * @param inOtherLanguage address of the same page in it
     */
    record Frame(
            boolean demo,
            String path,
            boolean loggedIn,
            String name,
            List<Navigation.Link> links,
            Map<String, Integer> counts,
            String otherLanguage,
            String inOtherLanguage) {

        public boolean isHere(Navigation.Link link) {
            return path.equals(link.address());
        }

        /** Where a member of staff goes on from here if this page failed; nothing for residents. */
        public List<Navigation.Link> back() {
            return Navigation.back(links, path);
        }
    }

    /** Called by the layout. */
    public Frame around(Locale locale) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Optional<Staff> reader = staff.get();
        String other = locale.getLanguage().equals("en") ? "zh-CN" : "en";
        String path = original(request, RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .orElse(request.getRequestURI());
        return new Frame(
                demo,
                path,
                isLoggedIn(),
                reader.map(Staff::name).orElse(""),
                Navigation.of(reader),
                reader.map(this::counted).orElse(Map.of()),
                other,
                UriComponentsBuilder.fromPath(path)
                        .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                        .replaceQueryParam("lang", other)
                        .build()
                        .toUriString());
    }

    private Map<String, Integer> counted(Staff reader) {
        var counted = new HashMap<String, Integer>();
        counts.orderedStream().forEach(count -> counted.put(count.link(), count.of(reader)));
        counted.values().removeIf(number -> number == 0);
        return counted;
    }

    private static boolean isLoggedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals("STAFF")
                                || authority.getAuthority().equals("CHANGE_PASSWORD"));
    }

    private static Optional<String> original(HttpServletRequest request, String... attributes) {
        for (String attribute : attributes) {
            if (request.getAttribute(attribute) instanceof String path) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
