package org.huying.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.audit.ExportFormat;
import org.springframework.http.HttpHeaders;

/** An answer that is a file, to be saved and kept by no cache on the way. */
final class Download {

    private Download() {}

    static void of(ExportFormat format, String name, HttpServletResponse response) {
        of(format.contentType(), name + "." + format.code(), response);
    }

    static void of(String contentType, String file, HttpServletResponse response) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
