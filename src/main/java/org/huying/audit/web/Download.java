package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.audit.ExportFormat;
import org.huying.moment.Moments;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** An answer that is a file, to be saved under a name that says when it was made, and kept by no cache on the way. */
@Component
class Download {

    private final Moments moments;

    Download(Moments moments) {
        this.moments = moments;
    }

    /** @param name what is in it, such as {@code requests} */
    void begin(ExportFormat format, String name, HttpServletResponse response) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s.%s\"".formatted(name, moments.inFileName(), format.ending()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
